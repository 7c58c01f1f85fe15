"""What organisations say of parts, beside what the government says of them and how the experts rated them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.addresses import part_anchor
from monitoring_record.analysis.groups import grouped
from monitoring_record.analysis.page_limits import MOST_COMPARISONS
from monitoring_record.analysis.passages import Passage
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import (
    AlternativeText,
    Dossier,
    Finding,
    GovernmentText,
    Meeting,
    Rating,
    Recommendation,
    Scale,
    Update,
    Voice,
)
from monitoring_record.records.vocabulary import Vocabulary


class Agreement(Vocabulary):
    """How the rating of a part compares with what an organisation says of it. It does not say who is right."""

    AGREES = "agrees", "Agrees", "the rating agrees with the organisation’s finding"
    LOWER = "lower", "Lower", "the rating is lower than the organisation’s finding"
    HIGHER = "higher", "Higher", "the rating is higher than the organisation’s finding"
    NOT_COMPARED = "not-compared", "Not compared", "there is no finding, or no rating, to compare"


def equal_finding(scale: Scale, rating: Rating) -> Finding | None:
    """Return the finding that agrees with a rating: the best agrees with `implemented`, the lowest with `not-implemented`, those
    between with `partly`. None if the scale has a single rating, or if it says that no rating was given.
    """
    best, lowest = scale.given[0], scale.given[-1]
    if best is lowest or not rating.assessed:
        return None
    if rating in (best, lowest):
        return Finding.IMPLEMENTED if rating == best else Finding.NOT_IMPLEMENTED
    return Finding.PARTLY


_BEST_FIRST = tuple(Finding)


def agreement(scale: Scale, finding: Finding | None, rating: Rating | None) -> Agreement:
    """Compare a rating with the finding of an organisation on the same part."""
    equal = equal_finding(scale, rating) if rating else None
    if finding is None or equal is None:
        return Agreement.NOT_COMPARED
    if equal is finding:
        return Agreement.AGREES
    return Agreement.HIGHER if _BEST_FIRST.index(equal) < _BEST_FIRST.index(finding) else Agreement.LOWER


@dataclass(frozen=True)
class GovernmentClaim:
    """What the government says of a part, and where the page of the recommendation shows it."""

    gist: str | None
    anchor: str


@dataclass(frozen=True)
class Comparison:
    """What an organisation says of one part at one meeting, beside what the government and the experts say of the same part."""

    passage: Passage
    """The place of the organisation’s text; of a text about several parts, that of one of them."""
    meeting: Meeting
    update: Update
    entry: AlternativeText
    claims: tuple[GovernmentClaim, ...]
    """Empty if the original has no report of the government on the part."""
    verdict: Verdict | None
    """The rating of the very part or sub-part; None if it has none of its own."""
    reasons: str | None
    """Why the experts rated it so, in a few words; of the whole, in a sentence."""
    agreement: Agreement

    @property
    def recommendation(self) -> Recommendation:
        """The recommendation of the part."""
        return self.passage.recommendation

    @property
    def title(self) -> str:
        """The title of the part; of the recommendation, if it is about the whole."""
        of = self.passage
        return of.recommendation.part(of.part).title if of.part else of.recommendation.title

    @property
    def rating_id(self) -> str:
        """The id of the rating; empty if there is none."""
        return self.verdict.rating.id if self.verdict else ""


Comparisons = tuple[Comparison, ...]


def comparisons(dossier: Dossier, verdicts: Verdicts) -> Iterator[Comparison]:
    """Yield a comparison for each part on which an organisation spoke at a meeting: the latest meeting first, then by part."""
    for meeting in reversed(dossier.meetings):
        for recommendation in dossier.recommendations:
            update = dossier.update(meeting, recommendation)
            if update is not None:
                yield from _of_update(dossier.scale, verdicts, update, meeting, recommendation)


def _of_update(
    scale: Scale, verdicts: Verdicts, update: Update, meeting: Meeting, recommendation: Recommendation
) -> Iterator[Comparison]:
    spoken = [
        (Passage(recommendation, meeting, Voice.ALTERNATIVE, part), entry)
        for entry in update.alternative
        for part in entry.part or ("",)
    ]
    for passage, entry in sorted(spoken, key=lambda each: each[0].order):
        verdict = verdicts.of(meeting, recommendation, passage.reference)
        yield Comparison(
            passage,
            meeting,
            update,
            entry,
            tuple(_claims(update, passage)),
            verdict,
            _reasons(update, passage.reference),
            agreement(scale, entry.finding, verdict.rating if verdict else None),
        )


def _claims(update: Update, on: Passage) -> Iterator[GovernmentClaim]:
    """Yield what the government says of the part, of a sub-part of it, or of the part of a sub-part."""
    found = [
        entry for entry in update.government if on.reference in _with_their_parts(entry) or on.part in _parts(entry)
    ]
    for entry in found:
        yield GovernmentClaim(entry.gist, part_anchor(_parts(entry)[0].partition(".")[0], on.meeting))
    if update.government and not found and not on.reference:
        yield GovernmentClaim(None, part_anchor("", on.meeting))  # it speaks of the whole part by part


def _parts(entry: GovernmentText) -> tuple[str, ...]:
    return entry.part or ("",)


def _with_their_parts(entry: GovernmentText) -> Iterator[str]:
    for reference in _parts(entry):
        yield reference
        yield reference.partition(".")[0]


def _reasons(update: Update, reference: str) -> str | None:
    if update.assessment is None:
        return None
    if not reference:
        return update.assessment.overall.summary if update.assessment.overall else None
    return next((found.gist for found in update.assessment.parts if reference in found.part), None)


@dataclass(frozen=True)
class Findings:
    """What organisations, or one of them, say of parts; false if they said nothing."""

    comparisons: Comparisons

    def __bool__(self) -> bool:
        return bool(self.comparisons)

    def __len__(self) -> int:
        return len(self.comparisons)

    @property
    def are_many(self) -> bool:
        """Whether they are more than one page shows in detail."""
        return len(self) > MOST_COMPARISONS

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """The meetings at which they spoke, the latest first."""
        return tuple({each.meeting.number: each.meeting for each in self.comparisons}.values())

    @cached_property
    def places(self) -> tuple[Passage, ...]:
        """The parts on which they spoke; a part counts once for each meeting."""
        known = {(each.meeting.number, each.passage.number): each.passage for each in self.comparisons}
        return tuple(known.values())

    def by_agreement(self) -> Mapping[Agreement, "Findings"]:
        """Return the comparisons of each sort, in the order of the vocabulary; sorts without any are left out."""
        sorts = ((sort, tuple(each for each in self.comparisons if each.agreement is sort)) for sort in Agreement)
        return {sort: Findings(found) for sort, found in sorts if found}

    def by_meeting(self) -> Iterator[tuple[Meeting, "Findings"]]:
        """Return each meeting with what was said at it, the latest first."""
        found = grouped((each.meeting.number, each) for each in self.comparisons)
        return ((comparisons[0].meeting, Findings(comparisons)) for comparisons in found.values())

    def by_recommendation(self) -> Iterator[tuple[Recommendation, "Findings"]]:
        """Return each recommendation with what was said of it."""
        found = grouped((each.recommendation.number, each) for each in self.comparisons)
        return ((comparisons[0].recommendation, Findings(comparisons)) for comparisons in found.values())

    def by_finding(self) -> Mapping[Finding, int]:
        """Return how many have which finding; those that none has are left out."""
        counts = Counter(each.entry.finding for each in self.comparisons)
        return {finding: counts[finding] for finding in Finding if counts[finding]}

    def having(self, finding: Finding | None) -> Comparisons:
        """Return the comparisons with a finding, or (None) without any."""
        return tuple(each for each in self.comparisons if each.entry.finding is finding)

    @cached_property
    def by_finding_and_rating(self) -> Mapping[tuple[Finding | None, str], int]:
        """How many have which finding and which rating, by its id; "" if there is none."""
        return Counter((each.entry.finding, each.rating_id) for each in self.comparisons)


@dataclass(frozen=True)
class Organisation:
    """An organisation with all that it said."""

    name: str
    findings: Findings


class Differences(Findings):
    """What all organisations say in a report."""

    @cached_property
    def organisations(self) -> Mapping[str, Organisation]:
        """The organisations that said something, by name, in the order of their names."""
        by_author = grouped((each.entry.author, each) for each in self.comparisons)
        return {name: Organisation(name, Findings(by_author[name])) for name in sorted(by_author, key=str.casefold)}


def differences(dossier: Dossier, verdicts: Verdicts) -> Differences:
    """Return what organisations say in a report; false if none said anything."""
    return Differences(tuple(comparisons(dossier, verdicts)))
