"""What the list of promises can be narrowed to: only what the record has."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from monitoring_record.analysis.groups import grouped
from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.records import Chapter, Dossier, Institution, Meeting, PromiseOutcome, Recommendation


@dataclass(frozen=True)
class Month:
    """A month before which something was due."""

    first: date

    @property
    def written(self) -> str:
        """“2019-07”, as addresses have it."""
        return f"{self.first:%Y-%m}"

    @property
    def in_words(self) -> str:
        """“July 2019”"""
        return f"{self.first:%B %Y}"


@dataclass(frozen=True)
class PromisedParts:
    """A recommendation with promises, and its parts that have any."""

    recommendation: Recommendation
    parts: tuple[str, ...]


@dataclass(frozen=True)
class PromiseChoices:
    """What some promises can be narrowed to."""

    institutions: Mapping[str, Institution]
    """Those that are to do something, by key, in the order of their names."""
    names_nobody: bool
    """Whether anything was promised of which no body is named."""
    by_chapter: Mapping[Chapter | None, tuple[PromisedParts, ...]]
    made_at: tuple[Meeting, ...]
    due_at: tuple[Meeting, ...]
    """The meetings before which anything was due."""
    due_before: tuple[Month, ...]
    """The months after those in which anything is due: between two of them, the list is the same."""
    has_no_date: bool
    outcomes: tuple[PromiseOutcome | None, ...]


def promise_choices(dossier: Dossier, promises: Sequence[PromiseHistory]) -> PromiseChoices:
    """Return what promises can be narrowed to."""
    institutions = {key: institution for of in promises for key, institution in of.institutions}
    outcomes = {of.outcome for of in promises}
    return PromiseChoices(
        institutions=dict(sorted(institutions.items(), key=lambda item: item[1].name)),
        names_nobody=not all(of.institutions for of in promises),
        by_chapter=_by_chapter(dossier, promises),
        made_at=tuple(at for at in dossier.meetings if any(of.meeting is at for of in promises)),
        due_at=tuple(at for at in dossier.meetings if any(of.was_due_at(at) for of in promises)),
        due_before=tuple(map(Month, sorted({_month_after(of.due_period.last) for of in promises if of.due_period}))),
        has_no_date=not all(of.due_period for of in promises),
        outcomes=tuple(outcome for outcome in (*PromiseOutcome, None) if outcome in outcomes),
    )


def _month_after(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _by_chapter(
    dossier: Dossier, promises: Sequence[PromiseHistory]
) -> Mapping[Chapter | None, tuple[PromisedParts, ...]]:
    own = grouped((of.recommendation.number, of) for of in promises)
    found = (
        _promised_parts(recommendation, own[recommendation.number])
        for recommendation in dossier.recommendations
        if recommendation.number in own
    )
    return grouped((dossier.chapter_of(of.recommendation), of) for of in found)


def _promised_parts(recommendation: Recommendation, promises: Sequence[PromiseHistory]) -> PromisedParts:
    named = {part for of in promises for part in of.parts}
    return PromisedParts(recommendation, tuple(part.number for part in recommendation.parts if part.number in named))
