"""Documents whose key was changed while texts cite them by the old one."""

import re
from collections.abc import Iterable, Iterator, Mapping

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.written_citations import Documents, keys_over_two_lines
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
        for key, offset in citations_of(text) if "][" in text.text else ():
            found.setdefault(key, []).append((text, offset))
    return found


def citations_of(text: PlacedText) -> Iterator[tuple[str, int]]:
    """Yield each key that a text cites, with its offset; also what goes on in the next line."""
    yield from text.references.citations
    yield from keys_over_two_lines(text.text)


def unknown_keys(cited: Mapping[str, Citations], documents: Documents) -> list[str]:
    """Return the keys that have no entry. That a key is not written as it should be is reported where it is."""
    unknown = [key for key in cited if key not in documents.titles]
    meant = set(map(written_key, documents.titles)) if unknown else set()
    return [key for key in unknown if key not in meant]


def uncited_keys(cited: Mapping[str, Citations], documents: Documents) -> list[str]:
    """Return the keys of the documents that no text cites, whether as they are or as they should be written."""
    return [key for key in documents.titles if key not in cited and written_key(key) not in cited]


def renamed_documents(documents: Documents, unknown: list[str], cited: Mapping[str, Citations]) -> dict[str, str]:
    """Return the document that each unknown key may mean: one that no text cites, and the most similar or the only one."""
    uncited = uncited_keys(cited, documents) if unknown else []
    only = uncited if len(uncited) == len(unknown) == 1 else []
    found = {key: _may_be(key, uncited) or next(iter(only), None) for key in unknown}
    return {key: renamed for key, renamed in found.items() if renamed}


def _may_be(key: str, known: Iterable[str]) -> str | None:
    meant = similar(key, known)
    return meant if meant and have_the_same_numbers(key, meant) else None


def have_the_same_numbers(key: str, other: str) -> bool:
    """Whether two keys share a number, or one has none: other numbers tell documents apart."""
    numbers, others = set(_DIGITS.findall(key)), set(_DIGITS.findall(other))
    return not numbers or not others or bool(numbers & others)


def renamed_in(file: YamlFile, key: str, renamed: str, citations: Citations) -> Violation:
    """Say at the entry of a document by which key several texts cite it."""
    lines = lines_of(citations)
    cure = f"write `{key}` here, or `{renamed}` in {lines}"
    return file.at_key(("documents", renamed)), f"no text cites `{renamed}`, but {lines} cite `{key}`; {cure}"


def lines_of(citations: Citations) -> str:
    """Return the lines of citations, in words."""
    return line_numbers({text.at(offset).line for text, offset in citations})
