"""Editions: the record as it was published up to a meeting, kept in a file that never changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from monitoring_record.diff import ChangedPassage
from monitoring_record.kept.corrections import NO_CORRECTIONS, Correction, Corrections
from monitoring_record.records import Chapter, Dossier, Meeting, Rating, Recommendation


@dataclass(frozen=True)
class KeptRating:
    """A rating as an edition has it."""

    rating: Rating
    implied: bool
    """Whether it was read off the reasons."""


@dataclass(frozen=True)
class CorrectedPassage:
    """A passage that says something else than in an edition."""

    passage: ChangedPassage
    causes: tuple[Correction | None, ...] = ()
    """For each of its values, the correction that gave it what it says now; None where that is not known."""

    @property
    def cause(self) -> Correction | None:
        """The correction that changed the passage, if one changed all of it."""
        return self.causes[0] if len(set(self.causes)) == 1 else None


@dataclass(frozen=True)
class Edition:
    """The record as it was published up to a meeting."""

    path: str
    """The path of the file from the project's folder: data/ruritania/editions/2019-03.json."""
    id: str
    """The year and month in which the meeting ended: “2019-03”; with the day, if another edition has the same."""
    content: bytes = field(repr=False)
    """The file, a report.json."""
    dossier: Dossier = field(repr=False)
    """The records in it, without the updates."""
    ratings: Mapping[tuple[int, str], KeptRating] = field(repr=False)
    """What the meeting rated, by recommendation and part; the part of the whole is ""."""
    has_promises: bool = True
    """Whether promises and institutions were recorded when it was made. If not, what was recorded of them since corrects nothing."""
    corrected: tuple[CorrectedPassage, ...] = ()
    """What is published now and differs from it, in the order of the record."""

    @property
    def meeting(self) -> Meeting:
        """The meeting, as the file describes it."""
        return self.dossier.meetings[-1]

    @cached_property
    def sha256(self) -> str:
        """The checksum of the file."""
        return sha256(self.content).hexdigest()

    @property
    def size(self) -> int:
        """The bytes of the file."""
        return len(self.content)

    def of(self, dossier: Dossier) -> Dossier:
        """Return the published part of another state of the report, up to the meeting of the edition."""
        return dossier.published().up_to(self.meeting.number, self.dossier.recommendation_by_number)

    def by_chapter(self) -> Iterator[tuple[Chapter | None, tuple[Recommendation, ...]]]:
        """Yield the recommendations of each chapter; of a report without chapters, all."""
        for chapter in self.dossier.groups:
            yield chapter, self.dossier.in_chapter(chapter)

    def shown_parts(self, recommendation: Recommendation) -> Iterator[tuple[str, str]]:
        """Yield the parts of a recommendation, and the sub-parts that the meeting rated, each with its title; that of a sub-part is ""."""
        for reference in recommendation.part_references():
            part, _, subpart = reference.partition(".")
            if not subpart or (recommendation.number, reference) in self.ratings:
                yield reference, "" if subpart else recommendation.part(part).title

    @cached_property
    def corrected_ratings(self) -> frozenset[tuple[int, str]]:
        """The ratings of the meeting that were corrected since, by recommendation and part."""
        passages = (of.passage for of in self.corrected if of.passage.meeting == self.meeting.number)
        return frozenset(
            (passage.recommendation, value.slot.part)
            for passage in passages
            for value in passage.values
            if passage.recommendation and value.slot.is_rating
        )

    def rating(self, recommendation: Recommendation, part: str = "") -> KeptRating | None:
        """Return the rating of a recommendation, or of a part; None if the meeting gave none."""
        return self.ratings.get((recommendation.number, part))


@dataclass(frozen=True)
class ReportEditions:
    """The editions of a report, and what was corrected since."""

    editions: tuple[Edition, ...]
    """In the order of the meetings."""
    corrections: Corrections


NO_EDITIONS = ReportEditions((), NO_CORRECTIONS)
