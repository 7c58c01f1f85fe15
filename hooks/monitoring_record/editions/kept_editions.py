"""Reads the editions of all reports, and finds those that are damaged or belong to no meeting."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from monitoring_record.editions.comparison import PlainValues, changes_since_document
from monitoring_record.editions.corrections import corrections, with_causes
from monitoring_record.editions.data_history import DataHistory
from monitoring_record.editions.kept_document import KeptDocument, has_promises, plain_values
from monitoring_record.kept.editions import CorrectedPassage, Edition, KeptRating, ReportEditions
from monitoring_record.library import Library
from monitoring_record.loading.edition_files import FOLDER, EditionFile, restoring
from monitoring_record.loading.edition_rules import DAMAGED_EDITION, EDITION_OF_NO_MEETING, MISNAMED_EDITION
from monitoring_record.recent import Recent
from monitoring_record.records import Dossier, Stage
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule


@dataclass(frozen=True)
class KeptEditions:
    """The editions of all reports; or, if there are problems, every problem."""

    by_report: Mapping[str, tuple[Edition, ...]]
    """Those of each report, in the order of the meetings, by the report's slug."""
    problems: tuple[Problem, ...]


class EditionReader:
    """Reads editions, and compares them with what is published now. While a file does not change, it is read once."""

    def __init__(self) -> None:
        self._read = Recent[str, tuple[bytes, _Content]]()

    def read(self, library: Library) -> KeptEditions:
        """Read the editions of a library without problems."""
        self._read.begin()
        problems: list[Problem] = []
        by_report = {
            dossier.report.slug: tuple(sorted(self._editions(dossier, library, problems), key=_number_of_meeting))
            for dossier in library.dossiers
        }
        return KeptEditions({} if problems else by_report, tuple(sorted(problems)))

    def _editions(self, dossier: Dossier, library: Library, problems: list[Problem]) -> Iterator[Edition]:
        plain = PlainValues()
        for file in library.editions.get(dossier.report.slug, ()):
            try:
                content = self._content(file)
                problem = _problem(file, content.dossier, dossier)
                if problem is None:
                    yield _edition(file, content, dossier, plain)
            except (ValueError, LookupError, TypeError):
                cure = f"put it back as it was: {restoring(file.path)}"
                problem = _told(file, f"this is no edition as `run.py edition` makes it; {cure}", DAMAGED_EDITION)
            problems.extend([problem] if problem else [])

    def _content(self, file: EditionFile) -> "_Content":
        known = self._read.get(file.path)
        if known is None or known[0] != file.content:
            known = self._read[file.path] = (file.content, _content(file))
        return known[1]


@dataclass(frozen=True)
class _Content:
    """What is in the file of an edition."""

    values: Mapping[str, Any]
    dossier: Dossier
    ratings: Mapping[tuple[int, str], KeptRating]


def _content(file: EditionFile) -> _Content:
    values = plain_values(file.content)
    document = KeptDocument.model_validate(values)
    dossier = document.dossier()
    return _Content(values, dossier, document.ratings_of(dossier))


def _edition(file: EditionFile, content: _Content, dossier: Dossier, plain: PlainValues) -> Edition:
    recorded = has_promises(content.values)
    edition = Edition(file.path, file.id, file.content, content.dossier, content.ratings, has_promises=recorded)
    passages = changes_since_document(content.values, edition.of(dossier), plain)
    return replace(edition, corrected=tuple(map(CorrectedPassage, passages)))


def _number_of_meeting(edition: Edition) -> int:
    return edition.meeting.number


def _told(file: EditionFile, message: str, rule: Rule) -> Problem:
    return Problem(Position(file.path), message, rule)


def _problem(file: EditionFile, kept: Dossier, dossier: Dossier) -> Problem | None:
    """Return what is wrong between an edition and the record that it belongs to."""
    folder, _, _ = file.path.rpartition(f"/{FOLDER}/")
    meeting = kept.meetings[-1]
    this = f"this is the edition of the {meeting.ordinal} {dossier.programme.words.meeting.one}"
    if kept.report.slug != dossier.report.slug:
        return _told(
            file,
            f"this is an edition of `{kept.report.slug}`; move it into the folder of that report",
            MISNAMED_EDITION,
        )
    if file.id not in (f"{meeting.ends:%Y-%m}", meeting.ends.isoformat()):
        cure = f"name it {meeting.ends:%Y-%m}.json again, and its checksum file likewise"
        return _told(file, f"{this}; {cure}", MISNAMED_EDITION)
    if meeting.number not in dossier.meeting_by_number:
        cure = f"put {folder}/meetings/{meeting.number:02}.yml back, with its updates"
        return _told(file, f"{this}, which is gone; {cure}", EDITION_OF_NO_MEETING)
    if not any(of.meeting == meeting.number and of.stage is Stage.PUBLISHED for of in dossier.updates):
        cure = "set the `stage` of its updates to `published` again; what is wrong in one can be corrected"
        return _told(file, f"{this}, of which nothing is published any more; {cure}", EDITION_OF_NO_MEETING)
    return None


def report_editions(library: Library, kept: KeptEditions, history: DataHistory) -> Mapping[str, ReportEditions]:
    """Return the editions of each report with their corrections, by the report's slug."""
    return {
        dossier.report.slug: _with_corrections(dossier, kept.by_report.get(dossier.report.slug, ()), history)
        for dossier in library.dossiers
    }


def _with_corrections(dossier: Dossier, editions: Sequence[Edition], history: DataHistory) -> ReportEditions:
    found = corrections(dossier, editions, history)
    return ReportEditions(tuple(with_causes(edition, found, history) for edition in editions), found)
