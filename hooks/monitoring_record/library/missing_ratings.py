"""Ratings that are missing: which there are, and which was published."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.published_documents import Document, published_documents
from monitoring_record.loading.field_rules import missing_field
from monitoring_record.records import NotAssessed
from monitoring_record.records.record_rules import NO_RATING
from monitoring_record.records.vocabulary import explained
from monitoring_record.source.problems import Position, Problem, quoted_list
from monitoring_record.source.yaml_file import YamlFile

_TO_FILL_IN = "rating: …"
"""What the message proposes to write."""

_OVERALL = ("assessment", "overall", "rating")


def with_ratings(problems: Iterable[Problem], checked: CheckedReport) -> Iterator[Problem]:
    """Yield the problems; those about a missing rating tell which was published, or which there are."""
    for problem in problems:
        if problem.rule in (NO_RATING, missing_field) and _TO_FILL_IN in problem.message:
            yield replace(problem, message=_message(problem, checked))
        else:
            yield problem


def _message(problem: Problem, checked: CheckedReport) -> str:
    published = _published(problem.position, checked)
    cure = problem.message.partition("; ")[2]
    if published:
        path, line = published
        return f"`rating` is missing here; `{path}` has `{line}` for it: {cure.replace(_TO_FILL_IN, line)}"
    if checked.scale is None:
        return problem.message
    given = f"the ratings are {quoted_list(rating.id for rating in checked.scale.given)}, best first"
    if problem.rule is missing_field:
        return f"{problem.message}; {given}"
    return f"`rating` is missing here; {cure}; {given}; if none was given, write `not_assessed: …` in its place: {explained(NotAssessed)}"


def _published(position: Position, checked: CheckedReport) -> tuple[str, str] | None:
    """Return the latest edition that has the entry, and its line that the entry lacks now."""
    read = next((read for read in checked.files.updates.files if read.file.path == position.file), None)
    parts = _parts_at(read.file, position) if read else None
    if read is None or parts is None:
        return None
    for file, document in published_documents(checked.files.editions):
        line = _line(document, read.identity, parts)
        if line:
            return file.path, line
    return None


def _parts_at(file: YamlFile, position: Position) -> list[str] | None:
    """Return the parts that an entry of an assessment is on, none if it is on the whole; None if it is no such entry."""
    if file.at_key(_OVERALL) == position:
        return []
    parts = file.texts("assessment", "parts", "*", "part")
    return [part for location, part in parts if file.at(location[:3]) == position] or None


def _line(document: Document, identity: Mapping[str, Any], parts: Sequence[str]) -> str | None:
    """Return the line that an edition has for a rating, or for why there is none; None if it has no such entry."""
    try:
        update = next(update for update in document["updates"] if identity.items() <= update.items())
        assessment = update["assessment"]
        entries = assessment["parts"] if parts else [assessment["overall"]]
        entry = next(entry for entry in entries if set(parts) <= set(entry.get("part", ())))
        name = "rating" if "rating" in entry else "not_assessed"
        return f"{name}: {entry[name]}"
    except (LookupError, TypeError, AttributeError, StopIteration):
        return None
