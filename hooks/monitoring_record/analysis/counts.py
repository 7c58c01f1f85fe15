"""How many recommendations, or parts, have which rating, and how many have none yet."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitoring_record.analysis.results import Result, Results, WithoutRating
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Chapter, Dossier, Meeting, Rating, RatingChange, Recommendation, Scale, Words


@dataclass(frozen=True)
class Share:
    """How many verdicts have one rating."""

    rating: Rating
    count: int


def shares(scale: Scale, verdicts: Iterable[Verdict]) -> tuple[Share, ...]:
    """Count verdicts by rating, best first; ratings that nobody got are left out."""
    given = Counter(verdict.rating.id for verdict in verdicts)
    return tuple(Share(rating, given[rating.id]) for rating in scale.ratings if given[rating.id])


@dataclass(frozen=True)
class RatingCounts:
    """How many recommendations, of a chapter or all, have which rating; false if none has. All numbers add up to the whole."""

    shares: tuple[Share, ...]
    without_rating: Mapping[WithoutRating, tuple[Recommendation, ...]]
    """The recommendations that have no rating of the whole, in the order of the vocabulary."""

    def __bool__(self) -> bool:
        return self.rated > 0

    @property
    def total(self) -> int:
        """How many recommendations there are."""
        return sum(share.count for share in self.shares) + sum(map(len, self.without_rating.values()))

    @property
    def outstanding(self) -> Mapping[WithoutRating, tuple[Recommendation, ...]]:
        """The recommendations of which neither the whole nor the parts are rated, or published."""
        return {why: found for why, found in self.without_rating.items() if why.is_outstanding}

    @property
    def part_by_part(self) -> tuple[Recommendation, ...]:
        """The recommendations of which the parts were rated, and not the whole."""
        return self.without_rating.get(WithoutRating.BY_PART, ())

    @property
    def rated(self) -> int:
        """How many recommendations are rated, as a whole or part by part."""
        return self.total - sum(map(len, self.outstanding.values()))


@dataclass(frozen=True)
class MeetingCounts(RatingCounts):
    """The numbers of a meeting, and so how far it is published."""

    meeting: Meeting

    @property
    def is_complete(self) -> bool:
        """Whether each recommendation is published and rated."""
        return not self.outstanding

    def outstanding_phrase(self, words: Words) -> str:
        """Return how far it is not published: “24 of 29 recommendations are not yet published”; empty if it is complete."""
        phrases = []
        of = f" of {words.recommendation.counted(self.total)}"
        for why, found in self.outstanding.items():
            phrases.append(f"{len(found)}{of} {'is' if len(found) == 1 else 'are'} {words.adapt(why.meaning)}")
            of = ""
        return " and ".join(phrases)

    def outstanding_sentence(self, words: Words) -> str:
        """Return the same as a sentence with the meeting; empty if it is complete."""
        phrase = self.outstanding_phrase(words)
        return phrase and f"For the {self.meeting.ordinal} {words.meeting.one}, {phrase}."


@dataclass(frozen=True)
class LatestCounts(RatingCounts):
    """The numbers of the latest rating of each recommendation, whichever meeting gave it."""

    by_meeting: tuple[tuple[Meeting, int], ...]
    """How many of the ratings are from which meeting, the latest meeting first."""


def meeting_counts(
    dossier: Dossier, results: Results, meeting: Meeting, chapter: Chapter | None = None
) -> MeetingCounts:
    """Count the recommendations of a chapter, or all, by their rating at a meeting."""
    found = ((results.of(meeting, of), of) for of in dossier.in_chapter(chapter))
    return MeetingCounts(*_counted(dossier.scale, found), meeting)


def latest_counts(dossier: Dossier, results: Results) -> LatestCounts:
    """Count the recommendations by their latest rating."""
    latest = {of: results.latest(of) for of in dossier.recommendations}
    given_by = Counter(meeting.number for _, meeting in latest.values() if meeting)
    by_meeting = tuple((of, given_by[of.number]) for of in reversed(dossier.meetings) if given_by[of.number])
    return LatestCounts(*_counted(dossier.scale, ((result, of) for of, (result, _) in latest.items())), by_meeting)


def _counted(
    scale: Scale, results: Iterable[tuple[Result, Recommendation]]
) -> tuple[tuple[Share, ...], Mapping[WithoutRating, tuple[Recommendation, ...]]]:
    given: list[Verdict] = []
    without: dict[WithoutRating, list[Recommendation]] = {why: [] for why in WithoutRating}
    for result, recommendation in results:
        if isinstance(result, WithoutRating):
            without[result].append(recommendation)
        else:
            given.append(result)
    return shares(scale, given), {why: tuple(found) for why, found in without.items() if found}


@dataclass(frozen=True)
class RatingChanges:
    """The recommendations whose rating changed since the meeting before, and those whose rating did not."""

    improved: tuple[Verdict, ...]
    worsened: tuple[Verdict, ...]
    unchanged: tuple[Verdict, ...]

    def __bool__(self) -> bool:
        return bool(self.improved or self.worsened or self.unchanged)

    @property
    def compared(self) -> int:
        """How many recommendations both meetings rated as a whole."""
        return len(self.improved) + len(self.worsened) + len(self.unchanged)

    def in_words(self, words: Words) -> str:
        """Return “14 ratings rose, 1 fell, 14 stayed”; those that are none are left out."""
        counts = ((len(self.improved), "rose"), (len(self.worsened), "fell"), (len(self.unchanged), "stayed"))
        first, *others = ((count, what) for count, what in counts if count)
        noun = words.rating.of(first[0])
        return ", ".join((f"{first[0]} {noun} {first[1]}", *(f"{count} {what}" for count, what in others)))

    def by_change(self) -> tuple[tuple[RatingChange, tuple[Verdict, ...]], ...]:
        """The verdicts of each sort of change, in the order of the vocabulary."""
        return tuple((change, getattr(self, change)) for change in RatingChange)


def changes(verdicts: Verdicts, meeting: Meeting) -> RatingChanges:
    """Sort the overall verdicts of a meeting by change; empty for the first meeting."""

    def with_change(change: RatingChange) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in verdicts.overall(meeting) if verdict.change == change)

    return RatingChanges(
        with_change(RatingChange.IMPROVED), with_change(RatingChange.WORSENED), with_change(RatingChange.UNCHANGED)
    )
