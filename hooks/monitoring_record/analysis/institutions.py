"""The institutions that act in a report: where the texts name them, what they are responsible for, promised and issued."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from monitoring_record import addresses
from monitoring_record.analysis.current_ratings import CurrentRating, current_rating
from monitoring_record.analysis.groups import grouped, grouped_in_order
from monitoring_record.analysis.page_limits import (
    MOST_ACTS,
    MOST_CHANGES,
    MOST_PASSAGES,
    MOST_PROMISES_OF_AN_INSTITUTION,
)
from monitoring_record.analysis.passages import Passage, RecordText, part_order, record_texts
from monitoring_record.analysis.promises import PromiseHistory, Promises, by_due_date
from monitoring_record.analysis.sources import CitedBy, Source, Sources
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import (
    Dossier,
    Institution,
    InstitutionKind,
    Meeting,
    PromiseOutcome,
    RatingChange,
    Recommendation,
    Responsibility,
)
from monitoring_record.texts import References

_KEPT = frozenset((PromiseOutcome.KEPT, PromiseOutcome.KEPT_LATE))
_CHANGES = frozenset((RatingChange.IMPROVED, RatingChange.WORSENED))

_MOST_UNFOLDED = 8
"""Beyond so many recommendations whose texts name an institution, the list of them is folded."""

PassagesByInstitution = Mapping[str, tuple[Passage, ...]]
"""The passages that name each institution, by its key."""


def with_acting_institutions(dossier: Dossier, references: References) -> Dossier:
    """Return a dossier with those of its institutions alone that a text names, or that promised, issued or answer for anything.

    Nothing else of the list is public: it may have been made for an update that is not.
    """
    if dossier.institutions is None:
        return dossier
    known = dossier.institutions.institutions
    others = {key for key, institution in known.items() if not institution.responsible_for}.difference(_doing(dossier))
    for text in record_texts(dossier):
        if not others:
            break
        others.difference_update(mention.institution for mention in references.of(text.text).mentions)
    institutions = dossier.institutions.only(known.keys() - others)
    return replace(dossier, institutions=institutions if institutions.institutions else None)


def _doing(dossier: Dossier) -> Iterator[str]:
    for update in dossier.updates:
        for promise in update.promises.values():
            yield from promise.by or ()
        for document in update.documents.values():
            yield from document.issued_by or ()


def passages_by_institution(texts: Iterable[RecordText], references: References) -> PassagesByInstitution:
    """Return where the texts name institutions, in the order of the record. The words of a citation name a document, and do not count."""
    return grouped(
        (mention.institution, text.passage)
        for text in texts
        for mention in references.of(text.text).mentions
        if mention.institution
    )


@dataclass(frozen=True)
class AnsweredPart:
    """A part, or a recommendation as a whole, for which an institution is responsible."""

    recommendation: Recommendation
    reference: str
    """The part or sub-part; "" for the whole."""
    said: tuple[tuple[Meeting, Responsibility], ...]
    """What the updates of the meetings say of it."""
    current: CurrentRating | None
    """Its rating at the last meeting that rated the recommendation."""

    @property
    def number(self) -> str:
        """The number as it is printed: "13", "13.4"."""
        return self.recommendation.part_number(self.reference)

    @property
    def part(self) -> str:
        """The part under which the page of the recommendation shows it."""
        return self.reference.partition(".")[0]

    @property
    def title(self) -> str:
        """The title of the part, or of the recommendation."""
        return self.recommendation.part(self.part).title if self.part else self.recommendation.title

    @property
    def anchor(self) -> str:
        """Where the page of the recommendation shows it."""
        return addresses.part_anchor(self.reference)


@dataclass(frozen=True)
class NamingPassages:
    """The passages on one recommendation that name an institution."""

    recommendation: Recommendation
    passages: tuple[Passage, ...]

    @property
    def by_voice(self) -> tuple[CitedBy, ...]:
        """The passages by meeting and voice."""
        found = groupby(self.passages, key=lambda passage: (passage.meeting, passage.voice))
        return tuple(CitedBy(meeting, voice, tuple(passages)) for (meeting, voice), passages in found)


@dataclass(frozen=True, eq=False)
class InstitutionProfile:
    """All that a report has of an institution."""

    key: str
    institution: Institution
    parts: tuple[AnsweredPart, ...]
    """What it is responsible for, in the order of the record."""
    promises: tuple[PromiseHistory, ...]
    """What it is to do, by due date; what has none is last."""
    fallen_due: tuple[PromiseHistory, ...]
    """Those of the promises that were due at a meeting of the report."""
    acts: tuple[Source, ...]
    """The documents that it issued, alone or with others; each once."""
    passages: tuple[Passage, ...]
    """The places that name it, in the order of the record."""
    changed: tuple[Verdict, ...]
    """What the last meeting that rated anything rated otherwise than the one before: of the parts that it is responsible for, and
    of those whose texts name it."""
    predecessor: tuple[str, Institution] | None
    """Whose tasks it took over."""
    successors: tuple[tuple[str, Institution], ...]
    """Who took over its tasks."""

    @property
    def kept(self) -> tuple[PromiseHistory, ...]:
        """The promises that it kept, in time or late."""
        return tuple(promise for promise in self.promises if promise.outcome in _KEPT)

    @cached_property
    def named_in(self) -> tuple[NamingPassages, ...]:
        """The places that name it, by recommendation."""
        found = groupby(self.passages, key=lambda passage: passage.recommendation)
        return tuple(NamingPassages(recommendation, tuple(passages)) for recommendation, passages in found)

    @property
    def is_named_often(self) -> bool:
        """Whether its page folds the list of the places that name it."""
        return len(self.named_in) > _MOST_UNFOLDED

    @property
    def listed_promises(self) -> tuple[PromiseHistory, ...]:
        """The promises that its page lists."""
        return self.promises[:MOST_PROMISES_OF_AN_INSTITUTION]

    @property
    def are_acts_listed(self) -> bool:
        """Whether its page lists what it issued."""
        return len(self.acts) <= MOST_ACTS

    @property
    def are_changes_listed(self) -> bool:
        """Whether its page lists what changed."""
        return len(self.changed) <= MOST_CHANGES

    @property
    def are_passages_listed(self) -> bool:
        """Whether its page has a link to each place that names it; if not, it has their number for each recommendation."""
        return len(self.passages) <= MOST_PASSAGES


def institution_profiles(
    dossier: Dossier, passages: PassagesByInstitution, promises: Promises, sources: Sources, verdicts: Verdicts
) -> Mapping[str, InstitutionProfile]:
    """Return the profile of each institution of a report, by its key, in the order of the list."""
    known = dossier.institutions.institutions if dossier.institutions else {}
    acts = grouped((key, source) for source in sources for key in source.issued_by)
    successors = grouped((of.succeeds, (key, of)) for key, of in known.items() if of.succeeds)
    changed = _changed_last(verdicts)
    found: dict[str, InstitutionProfile] = {}
    for key, institution in known.items():
        parts = tuple(_answered_parts(dossier, verdicts, institution))
        named = tuple(dict.fromkeys(passages.get(key, ())))
        promised = tuple(sorted(promises.by(key), key=by_due_date))
        concerned = _concerned(parts, named)
        found[key] = InstitutionProfile(
            key=key,
            institution=institution,
            parts=parts,
            promises=promised,
            fallen_due=tuple(of for of in promised if any(map(of.was_due_at, dossier.meetings))),
            acts=acts.get(key, ()),
            passages=named,
            changed=tuple(of for of in changed if (of.recommendation.number, of.part) in concerned),
            predecessor=(institution.succeeds, known[institution.succeeds]) if institution.succeeds else None,
            successors=successors.get(key, ()),
        )
    return found


def _changed_last(verdicts: Verdicts) -> tuple[Verdict, ...]:
    last = verdicts.last_rated_meeting()
    return tuple(of for of in verdicts if of.meeting is last and of.change in _CHANGES)


def _answered_parts(dossier: Dossier, verdicts: Verdicts, institution: Institution) -> Iterator[AnsweredPart]:
    said = grouped(((of.recommendation, of.reference), of) for of in institution.responsible_for)
    for (number, reference), told in sorted(said.items(), key=lambda each: (each[0][0], part_order(each[0][1]))):
        recommendation = dossier.recommendation_by_number[number]
        yield AnsweredPart(
            recommendation=recommendation,
            reference=reference,
            said=tuple((dossier.meeting_by_number[of.meeting], of) for of in told),
            current=current_rating(dossier, verdicts, recommendation, reference),
        )


def _concerned(parts: Iterable[AnsweredPart], passages: Iterable[Passage]) -> frozenset[tuple[int, str]]:
    """Return what an institution is responsible for, or named in: recommendations, by number, as a whole ("") or part by part."""
    wholes = (of.recommendation for of in parts if not of.reference)
    return frozenset(
        (
            *((of.recommendation.number, of.part) for of in passages),
            *((of.recommendation.number, of.part) for of in parts),
            *((of.number, part.number) for of in wholes for part in of.parts),
        )
    )


def by_kind(profiles: Iterable[InstitutionProfile]) -> Mapping[InstitutionKind, tuple[InstitutionProfile, ...]]:
    """Return the institutions of each kind by name; kinds without any are left out."""
    by_name = sorted(profiles, key=lambda of: of.institution.name.casefold())
    return grouped_in_order(((of.institution.kind, of) for of in by_name), InstitutionKind)
