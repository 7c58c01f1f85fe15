"""How many recommendations changed from which rating to which between meetings: the numbers of a flow diagram.

Heights and positions are in recommendations, counted from the top; the template draws the diagram.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Meeting, Rating, Recommendation, Scale


@dataclass(frozen=True)
class Stack:
    """The recommendations that had a rating at a meeting."""

    rating: Rating
    index: int
    """How many stacks are above it."""
    top: int
    """How many recommendations are above it."""
    count: int


@dataclass(frozen=True)
class Column:
    """A meeting's stacks, the best rating on top."""

    meeting: Meeting
    stacks: tuple[Stack, ...]
    part_by_part: int
    """How many recommendations are not in the stacks, because only their parts were rated."""


@dataclass(frozen=True)
class Ribbon:
    """The recommendations that changed from one stack to another."""

    before: Stack
    now: Stack
    top_before: int
    top_now: int
    recommendations: tuple[Recommendation, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.recommendations)


@dataclass(frozen=True)
class Step:
    """The changes from a meeting to the next."""

    before: Column
    now: Column
    ribbons: tuple[Ribbon, ...]


def flow(scale: Scale, verdicts: Verdicts, meetings: Sequence[Meeting]) -> tuple[Step, ...]:
    """Return the steps between these meetings, in their order."""
    columns = [_column(scale, meeting, verdicts) for meeting in meetings]
    return tuple(
        Step(before, now, tuple(_ribbons(before, now, verdicts.overall(now.meeting))))
        for before, now in pairwise(columns)
    )


def _column(scale: Scale, meeting: Meeting, verdicts: Verdicts) -> Column:
    stacks: list[Stack] = []
    top = 0
    for rating in scale.ratings:
        count = sum(verdict.rating is rating for verdict in verdicts.overall(meeting))
        if count:
            stacks.append(Stack(rating, len(stacks), top, count))
            top += count
    return Column(meeting, tuple(stacks), len(verdicts.part_by_part(meeting)))


def _ribbons(before: Column, now: Column, verdicts: Sequence[Verdict]) -> list[Ribbon]:
    ribbons = []
    taken = {stack.rating.id: stack.top for stack in before.stacks}
    for stack in now.stacks:
        arrived = stack.top
        for origin in before.stacks:
            went = tuple(v.recommendation for v in verdicts if v.rating is stack.rating and v.previous is origin.rating)
            if went:
                ribbons.append(Ribbon(origin, stack, taken[origin.rating.id], arrived, went))
                taken[origin.rating.id] += len(went)
                arrived += len(went)
    return ribbons
