"""Documents whose key was changed while texts cite them by the old one."""

import re
from collections.abc import Iterable, Mapping

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.records.written_key import written_key
from monitoring_record.source.problems import line_numbers, similar
from monitoring_record.source.yaml_file import YamlFile

Citations = list[tuple[PlacedText, int]]
"""The texts that cite a document, each with the place of the key."""

_DIGITS = re.compile(r"\d+")


def citations_by_key(texts: Iterable[PlacedText]) -> dict[str, Citations]:
    """Return the citations of each document, by its key."""
    found: dict[str, Citations] = {}
    for text in texts:
        for key, offset in text.references.citations:
            found.setdefault(key, []).append((text, offset))
    return found


def renamed_documents(known: Iterable[str], unknown: list[str], cited: Mapping[str, Citations]) -> dict[str, str]:
    """Return the document that each unknown key may mean: one that no text cites, and the most similar or the only one."""
    uncited = [key for key in known if not cited.keys() & {key, written_key(key)}] if unknown else []
    only = uncited if len(uncited) == len(unknown) == 1 else []
    found = {key: may_be(key, uncited) or next(iter(only), None) for key in unknown}
    return {key: renamed for key, renamed in found.items() if renamed}


def may_be(key: str, known: Iterable[str]) -> str | None:
    """Return the most similar of the known keys; None if it has other numbers, which tell documents apart."""
    meant = similar(key, known)
    numbers, others = (set(_DIGITS.findall(each or "")) for each in (key, meant))
    return None if numbers and others and not numbers & others else meant


def renamed_in(file: YamlFile, key: str, renamed: str, citations: Citations) -> Violation:
    """Say at the entry of a document by which key several texts cite it."""
    lines = lines_of(citations)
    cure = f"write `{key}` here, or `{renamed}` in {lines}"
    return file.at_key(("documents", renamed)), f"no text cites `{renamed}`, but {lines} cite `{key}`; {cure}"


def lines_of(citations: Citations) -> str:
    """Return the lines of citations, in words."""
    return line_numbers({text.at(offset).line for text, offset in citations})
