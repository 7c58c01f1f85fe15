"""Corrections: what changed in the record after a meeting had its edition."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitoring_record.diff import ChangedPassage


class History(StrEnum):
    """How far the history of the data is known where the site is built."""

    WHOLE = "whole"
    """Each correction is known, with its day and reason."""
    CUT_OFF = "cut-off"
    """The copy of the repository has its last commits only."""
    NONE = "none"
    """There is no repository, or no git."""


@dataclass(frozen=True)
class Correction:
    """A change of what an edition contains: that of a commit; or, without a history, all changes since the last edition."""

    day: date | None
    """The day of the commit; None without a history."""
    commit: str
    """The full name of the commit; "" without a history."""
    reason: str
    """Why it was corrected; "" if nobody said so."""
    passages: tuple[ChangedPassage, ...]
    """What it said and what it says, in the order of the record; never empty."""

    @property
    def anchor(self) -> str:
        """The id of its section on the page of the corrections."""
        return f"c-{self.commit[:10]}" if self.commit else "since-the-last-edition"

    @property
    def title(self) -> str:
        """What it is about: “Recommendation 13, 2nd meeting”, “Recommendation 13, 2nd meeting, and 2 more”."""
        first, *others = self.passages
        return f"{first.title}, and {len(others)} more" if others else first.title

    @property
    def recommendations(self) -> tuple[int, ...]:
        """The numbers of the recommendations that it is about, in order."""
        return tuple(sorted({passage.recommendation for passage in self.passages if passage.recommendation}))

    def changes(self, recommendation: int, meeting: int, fields: Collection[str] = ()) -> bool:
        """Whether it changed what is said of a recommendation at a meeting; with `fields`, whether it changed any of these."""
        about = [of for of in self.passages if (of.recommendation, of.meeting) == (recommendation, meeting)]
        changed = {value.slot.field[0] for passage in about for value in passage.values}
        return bool(about) and (
            not fields or not changed.isdisjoint(fields) or any(of.kind != "changed" for of in about)
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """The changes as plain text, a line each."""
        return tuple(line for passage in self.passages for line in passage.lines)


@dataclass(frozen=True)
class Corrections:
    """All corrections of a report."""

    history: History
    found: tuple[Correction, ...]
    """The latest first. Without a history, at most one."""

    def of(self, recommendation: int) -> tuple[Correction, ...]:
        """Return the corrections that are about a recommendation."""
        return tuple(correction for correction in self.found if recommendation in correction.recommendations)


NO_CORRECTIONS = Corrections(History.NONE, ())
