"""A file that ends too early, as after an upload that broke off."""

import re
from collections.abc import Iterable, Mapping

from monitoring_record.loading.document_keys import lines_that_cite
from monitoring_record.loading.forms import form_of_field, in_words, needed_fields
from monitoring_record.records import Record, Update, record_rules
from monitoring_record.source.problems import Position, Problem, line_numbers, quoted_list, similar
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.texts import cited_keys

CUT_OFF = Rule(
    id="cut-off-file",
    demand="A file is whole: it has the fields that are needed, and an update the documents that its texts cite.",
    reason="An upload or a copy can break off. What is lost is seldom missed before somebody looks for it.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown has a [plan][plan], a [map][map] and a [list][list].\n"
    "documents:\n  plan:\n    kind: plan\n    title: Plan to fill the moats\n",
    right="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: The Crown has a [plan][plan], a [map][map] and a [list][list].\n"
    "documents:\n  plan:\n    kind: plan\n    title: Plan to fill the moats\n  map:\n    kind: document\n    title: Map of the moats\n"
    "  list:\n    kind: list\n    title: List of moats\n",
)

_LAST_LINES = 3
"""So many lines from the end, a problem is that of the entry in which the file ends."""

_FOLLOWING = ("no-assessment", "part-left-out", "missing-field", "unknown-document", "uncited-document")
"""Rules that a file violates because it lacks its end."""

_INCOMPLETE = ("empty-value", "missing-field")
"""Rules that an entry violates if the file ends within it."""


def tell_if_cut_off(file: YamlFile, record: type[Record]) -> None:
    """Add a problem to a file that seems to be cut off."""
    lost = (_lost_documents(file) if record is Update else None) or _lost_fields(file, record)
    if lost:
        file.problems.append(_problem(file, *lost))


def _lost_documents(file: YamlFile) -> tuple[str, str] | None:
    """Return what is cited and not there, in words, and how to add it; None if a single one may have been forgotten."""
    missing = _missing_documents(file)
    if len(missing) > 1 or (missing and _ends_within_an_entry(file, *missing)):
        listed = ", ".join(f"`{key}` ({line_numbers(lines)})" for key, lines in missing.items())
        return f"its texts cite {listed}, for which its end would have entries", "add them under `documents`"
    return None


def _lost_fields(file: YamlFile, record: type[Record]) -> tuple[str, str] | None:
    """Return which fields would follow, in words, and how to add them; None if the last line ends as lines do."""
    if _has_last_line(file) or not file.values:
        return None
    names = list(record.model_fields)
    missing = [name for name in needed_fields(record) if name not in file.values]
    if any(problem.rule is record_rules.NO_ASSESSMENT for problem in file.problems):
        missing.append("assessment")
    last = max((names.index(name) for name in file.values if name in names), default=len(names))
    if not missing or names.index(missing[0]) < last:
        return None
    lines = (line for name in missing for line in form_of_field(record, name, 0))
    return f"it lacks {quoted_list(missing)}, which would follow", f"add {in_words(lines)}"


def without_what_follows(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems without those that a file has because it is cut off."""
    listed = list(problems)
    ends = {problem.position.file: problem.position.line for problem in listed if problem.rule is CUT_OFF}
    return [problem for problem in listed if problem.rule is CUT_OFF or not _follows(problem, ends)] if ends else listed


def _follows(problem: Problem, ends: Mapping[str, int]) -> bool:
    end = ends.get(problem.position.file)
    return end is not None and (problem.rule.id in _FOLLOWING or problem.position.line > end - _LAST_LINES)


def _problem(file: YamlFile, lost: str, otherwise: str) -> Problem:
    history = f"`git log -p -- {file.path}`"
    cure = f"copy or upload the whole file again, or take the lost lines from its history ({history}); if none was lost, {otherwise}"
    return Problem(Position(file.path, file.last_line), f"the file may be cut off here: {lost}; {cure}", CUT_OFF)


def _has_last_line(file: YamlFile) -> bool:
    """Whether the last line ends as lines do: most programs end a file so."""
    return file.text.endswith("\n")


def _ends_within_an_entry(file: YamlFile, missing: str) -> bool:
    """Whether the last entry is incomplete, and the only missing document is not one that is there."""
    near = [
        each
        for each in file.problems
        if each.position.line > file.last_line - _LAST_LINES and each.rule.id in _INCOMPLETE
    ]
    return bool(near or not _has_last_line(file)) and similar(missing, _documents(file)) is None


def _missing_documents(file: YamlFile) -> dict[str, set[int]]:
    """Return the documents that would be at the end of the file, each with the lines that cite it."""
    values = file.values or {}
    if isinstance(values.get("documents"), list) or ("documents" in values and list(values)[-1] != "documents"):
        return {}
    documents = _documents(file)
    if cited_keys(file.text) <= set(documents):
        return {}  # as in nearly all files
    cited = lines_that_cite(file)
    missing = {key: lines for key, lines in cited.items() if key not in documents and not _has_line(file, key)}
    uncited = [key for key in documents if key not in cited]
    # One that no text cites may have got another key; but the last key may be cut off itself.
    is_whole = any(key != documents[-1] or not _begins_one(key, missing) for key in uncited)
    return {} if is_whole else missing


def _documents(file: YamlFile) -> list[str]:
    """Return the keys of the documents; a word without a colon in their place is a key that is cut off."""
    written = (file.values or {}).get("documents")
    return [str(key) for key in written] if isinstance(written, dict) else []


def _has_line(file: YamlFile, key: str) -> bool:
    """Whether a line of the file begins with a key: it is there, even if something else is wrong with the lines above."""
    return re.search(rf"^ +{re.escape(key)}:", file.text, re.MULTILINE) is not None


def _begins_one(key: str, missing: Iterable[str]) -> bool:
    return any(other.startswith(key) for other in missing)
