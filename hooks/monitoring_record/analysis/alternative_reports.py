"""On which recommendations of a meeting the record has alternative reports: a fact about the document, not about who spoke."""

from collections.abc import Iterable
from dataclasses import dataclass

from monitoring_record.analysis.groups import grouped
from monitoring_record.records import Dossier, Meeting, Recommendation, Update

ByName = tuple[tuple[str, tuple[Recommendation, ...]], ...]
"""Recommendations by the organisation that reports on them, or by the document that has the reports."""


@dataclass(frozen=True)
class AlternativeReports:
    """The alternative reports of a meeting; false if nothing tells of any."""

    contained: tuple[Recommendation, ...]
    """The recommendations on which the record has an alternative report."""
    by_author: ByName
    elsewhere: ByName
    """The recommendations at which the original only refers to reports in another document, by that document."""
    updated: int
    """How many recommendations have an update."""
    is_complete: bool
    """Whether every recommendation has one: then the record has what the original has."""
    reported: tuple[str, ...]
    """The organisations that the meeting’s file names."""

    def __bool__(self) -> bool:
        return bool(self.contained or self.elsewhere or self.reported)


def alternative_reports(dossier: Dossier, meeting: Meeting) -> AlternativeReports:
    """Return the alternative reports of a meeting."""
    found = [(of, dossier.update(meeting, of)) for of in dossier.recommendations]
    updates = [(of, update) for of, update in found if update]
    return AlternativeReports(
        contained=tuple(of for of, update in updates if update.alternative),
        by_author=_by_name((author, of) for of, update in updates for author in _authors(update)),
        elsewhere=_by_name(
            (update.alternative_elsewhere, of) for of, update in updates if update.alternative_elsewhere
        ),
        updated=len(updates),
        is_complete=len(updates) == len(found),
        reported=meeting.reported.alternative,
    )


def _authors(update: Update) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.author for entry in update.alternative))


def _by_name(pairs: Iterable[tuple[str, Recommendation]]) -> ByName:
    return tuple(grouped(pairs).items())
