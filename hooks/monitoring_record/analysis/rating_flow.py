"""How many recommendations changed from which rating to which between meetings: the numbers of a flow diagram.

Heights and positions are in recommendations, counted from the top; the template draws the diagram.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from monitoring_record.analysis.results import Results, WithoutRating
from monitoring_record.records import Dossier, Meeting, Rating, Recommendation


@dataclass(frozen=True)
class Stack:
    """The recommendations that had a rating at a meeting, or none for the same reason."""

    of: Rating | WithoutRating
    index: int
    """How many stacks are above it."""
    top: int
    """How many recommendations are above it."""
    recommendations: tuple[Recommendation, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.recommendations)

    @property
    def is_rating(self) -> bool:
        """Whether they have a rating of the whole."""
        return isinstance(self.of, Rating)


@dataclass(frozen=True)
class Column:
    """A meeting's stacks, the best rating on top; they contain every recommendation."""

    meeting: Meeting
    stacks: tuple[Stack, ...]

    @property
    def without_rating(self) -> tuple[Stack, ...]:
        """The stacks of recommendations without a rating of the whole."""
        return tuple(stack for stack in self.stacks if not stack.is_rating)


@dataclass(frozen=True)
class Ribbon:
    """The recommendations that are in one stack before, and in another now."""

    before: Stack
    now: Stack
    top_before: int
    top_now: int
    recommendations: tuple[Recommendation, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.recommendations)

    @property
    def is_comparison(self) -> bool:
        """Whether it joins two ratings."""
        return self.before.is_rating and self.now.is_rating


@dataclass(frozen=True)
class Step:
    """The changes from a meeting to the next."""

    before: Column
    now: Column
    ribbons: tuple[Ribbon, ...]


def flow(dossier: Dossier, results: Results, meetings: Sequence[Meeting]) -> tuple[Step, ...]:
    """Return the steps between these meetings, in their order."""
    columns = [_column(dossier, results, meeting) for meeting in meetings]
    return tuple(Step(before, now, tuple(_ribbons(before, now))) for before, now in pairwise(columns))


def _column(dossier: Dossier, results: Results, meeting: Meeting) -> Column:
    found: dict[Rating | WithoutRating, list[Recommendation]] = {}
    for recommendation in dossier.recommendations:
        result = results.of(meeting, recommendation)
        of = result if isinstance(result, WithoutRating) else result.rating
        found.setdefault(of, []).append(recommendation)
    stacks: list[Stack] = []
    top = 0
    for of in (*dossier.scale.ratings, *WithoutRating):
        if of in found:
            stacks.append(Stack(of, len(stacks), top, tuple(found[of])))
            top += len(found[of])
    return Column(meeting, tuple(stacks))


def _ribbons(before: Column, now: Column) -> list[Ribbon]:
    ribbons = []
    taken = [stack.top for stack in before.stacks]
    for stack in now.stacks:
        arrived = stack.top
        arrivals = set(stack.recommendations)
        for origin in before.stacks:
            went = tuple(of for of in origin.recommendations if of in arrivals)
            if went:
                ribbons.append(Ribbon(origin, stack, taken[origin.index], arrived, went))
                taken[origin.index] += len(went)
                arrived += len(went)
    return ribbons
