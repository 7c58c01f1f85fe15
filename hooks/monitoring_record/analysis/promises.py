"""What was promised, by whom, by when, and what came of it: each promise with its outcomes, meeting after meeting."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from monitoring_record import addresses
from monitoring_record.analysis.groups import grouped, grouped_in_order
from monitoring_record.analysis.passages import Passage, RecordText
from monitoring_record.records import (
    Document,
    Dossier,
    Institution,
    Meeting,
    Outcome,
    Promise,
    PromiseOutcome,
    Recommendation,
    Update,
    Voice,
)
from monitoring_record.records.due_date import DuePeriod, due_in_words, due_period, is_due_before
from monitoring_record.texts import is_quoted, words_shown


@dataclass(frozen=True)
class OutcomeAtMeeting:
    """What a later meeting shows of a promise."""

    meeting: Meeting
    record: Outcome
    passage: Passage | None
    """The text that shows it; None if no text mentions the promise."""

    @property
    def outcome(self) -> PromiseOutcome:
        """What came of the promise."""
        return self.record.outcome


@dataclass(frozen=True, eq=False)
class PromiseHistory:
    """A promise, and what each later meeting shows of it."""

    key: str
    promise: Promise
    recommendation: Recommendation
    meeting: Meeting
    """The meeting in whose texts it stands first."""
    update: Update
    passage: Passage
    """The text in which it stands."""
    institutions: tuple[tuple[str, Institution], ...]
    """Who is to do it, with the keys; empty if the text names nobody."""
    outcomes: tuple[OutcomeAtMeeting, ...]
    """In the order of the meetings; a meeting that says nothing of a promise has none."""

    @property
    def anchor(self) -> str:
        """Where the page of the recommendation shows it."""
        return addresses.promise_anchor(self.key)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that it belongs to, without sub-parts; empty if it is about the whole."""
        return tuple(dict.fromkeys(reference.partition(".")[0] for reference in self.promise.part or ()))

    @property
    def shown_under(self) -> str:
        """The part under which the page of the recommendation shows it: the first; "" if it is about the whole."""
        return next(iter(self.parts), "")

    @property
    def numbers(self) -> tuple[str, ...]:
        """The printed numbers of what it belongs to: "13.4"; "13" if it is about the whole."""
        return tuple(self.recommendation.part_number(reference) for reference in self.promise.part or ("",))

    @property
    def document(self) -> Document | None:
        """The document that it is about."""
        return self.update.documents.get(self.promise.document) if self.promise.document else None

    @property
    def latest(self) -> OutcomeAtMeeting | None:
        """What the last meeting that says anything of it shows; None if there is none yet."""
        return self.outcomes[-1] if self.outcomes else None

    @property
    def outcome(self) -> PromiseOutcome | None:
        """What came of it, as of the last meeting that says anything of it; None if there is none yet."""
        return self.latest.outcome if self.latest else None

    @property
    def is_settled(self) -> bool:
        """Whether it was kept or dropped, so that nothing is to come."""
        return self.latest is not None and self.latest.record.is_settled

    @property
    def due(self) -> str:
        """The date by which it is to be done as of the last meeting, as files have it: "2019-Q4", "no date given"."""
        return self._due_after(self.outcomes)

    @property
    def due_period(self) -> DuePeriod | None:
        """The days of that date."""
        return due_period(self.due)

    @property
    def due_in_words(self) -> str:
        """That date as readers see it."""
        return due_in_words(self.due)

    @property
    def times_put_off(self) -> int:
        """How often it was put off."""
        return sum(each.outcome is PromiseOutcome.PUT_OFF for each in self.outcomes)

    def outcome_at(self, meeting: Meeting) -> OutcomeAtMeeting | None:
        """Return what a meeting shows of it."""
        return next((each for each in self.outcomes if each.meeting.number == meeting.number), None)

    def is_waiting_at(self, meeting: Meeting) -> bool:
        """Whether a meeting is expected to say what came of it: it was made before, and nothing has settled it before."""
        before = self._outcomes_before(meeting)
        return self.meeting.number < meeting.number and not (before and before[-1].record.is_settled)

    def was_due_at(self, meeting: Meeting) -> bool:
        """Whether it was to be done before the first day of a later meeting, as far as was known before that meeting."""
        return self.is_waiting_at(meeting) and is_due_before(self.due_before(meeting), meeting.starts)

    def due_before(self, meeting: Meeting) -> str:
        """Return the date by which it was to be done, as far as was known before a meeting."""
        return self._due_after(self._outcomes_before(meeting))

    def _outcomes_before(self, meeting: Meeting) -> tuple[OutcomeAtMeeting, ...]:
        return tuple(each for each in self.outcomes if each.meeting.number < meeting.number)

    def _due_after(self, outcomes: Iterable[OutcomeAtMeeting]) -> str:
        """Return the date as of the last of these outcomes."""
        due = self.promise.due
        for each in outcomes:
            due = each.record.due_after(due)
        return due


_ORDER = (*PromiseOutcome, None)


def by_outcome(promises: Iterable[PromiseHistory]) -> Mapping[PromiseOutcome | None, tuple[PromiseHistory, ...]]:
    """Return promises by what came of them, in the order of the vocabulary."""
    return grouped_in_order(((of.outcome, of) for of in promises), _ORDER)


@dataclass(frozen=True)
class PromiseCounts:
    """What came of the promises that were due at a meeting."""

    meeting: Meeting
    due: tuple[PromiseHistory, ...]

    @cached_property
    def by_outcome(self) -> Mapping[PromiseOutcome | None, tuple[PromiseHistory, ...]]:
        """The promises by their outcome at the meeting, in the order of the vocabulary; without outcomes that none has."""
        return grouped_in_order(((self._outcome(of), of) for of in self.due), _ORDER)

    def _outcome(self, of: PromiseHistory) -> PromiseOutcome | None:
        at_meeting = of.outcome_at(self.meeting)
        return at_meeting.outcome if at_meeting else None


class Promises:
    """All promises of a report: by recommendation and part, and in the order in which they were made."""

    def __init__(self, dossier: Dossier, texts: Iterable[RecordText]) -> None:
        self._dossier = dossier
        self._texts = _texts_by_update(dossier, texts)
        self.all = tuple(of for recommendation in dossier.recommendations for of in self._histories(recommendation))

    def __iter__(self) -> Iterator[PromiseHistory]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def of(self, recommendation: Recommendation) -> tuple[PromiseHistory, ...]:
        """Return the promises of a recommendation."""
        return self._by_recommendation.get(recommendation.number, ())

    def by(self, institution: str) -> tuple[PromiseHistory, ...]:
        """Return what an institution is to do, by its key."""
        return self._by_institution.get(institution, ())

    def made_at(self, meeting: Meeting) -> tuple[PromiseHistory, ...]:
        """Return the promises that stand in the texts of a meeting for the first time."""
        return tuple(of for of in self.all if of.meeting.number == meeting.number)

    def made_on(self, recommendation: Recommendation, part: str, meeting: Meeting) -> tuple[PromiseHistory, ...]:
        """Return the promises of a meeting that are shown under a part, or (part "") under the whole; each is shown once."""
        return tuple(
            of for of in self.of(recommendation) if of.shown_under == part and of.meeting.number == meeting.number
        )

    def followed_on(self, recommendation: Recommendation, part: str, meeting: Meeting) -> tuple[PromiseHistory, ...]:
        """Return the earlier promises on which a meeting has an outcome, under the same part."""
        return tuple(of for of in self.of(recommendation) if of.shown_under == part and of.outcome_at(meeting))

    def followed_at(self, meeting: Meeting) -> Mapping[PromiseOutcome, tuple[PromiseHistory, ...]]:
        """Return the earlier promises on which a meeting has an outcome, due or not, by that outcome."""
        shown = ((at.outcome, of) for of in self.all for at in of.outcomes if at.meeting.number == meeting.number)
        return grouped_in_order(shown, PromiseOutcome)

    def due_at(self, meeting: Meeting) -> PromiseCounts:
        """Return the promises that were due at a meeting, and what came of them."""
        return PromiseCounts(meeting, tuple(of for of in self.all if of.was_due_at(meeting)))

    @cached_property
    def by_due_date(self) -> tuple[PromiseHistory, ...]:
        """All of them, by due date; what has none is last."""
        return tuple(sorted(self.all, key=by_due_date))

    @cached_property
    def open(self) -> tuple[PromiseHistory, ...]:
        """What is still to be done, by due date; what has none is last."""
        return tuple(of for of in self.by_due_date if not of.is_settled)

    @cached_property
    def put_off_again(self) -> tuple[PromiseHistory, ...]:
        """What was put off twice or more."""
        return tuple(of for of in self.all if of.times_put_off > 1)

    @cached_property
    def _by_recommendation(self) -> Mapping[int, tuple[PromiseHistory, ...]]:
        return grouped((of.recommendation.number, of) for of in self.all)

    @cached_property
    def _by_institution(self) -> Mapping[str, tuple[PromiseHistory, ...]]:
        return grouped((key, of) for of in self.all for key, _ in of.institutions)

    def _histories(self, recommendation: Recommendation) -> Iterator[PromiseHistory]:
        at_meetings = [(of, self._dossier.update(of, recommendation)) for of in self._dossier.meetings]
        updates = [(meeting, update) for meeting, update in at_meetings if update]
        for meeting, update in updates:
            for key, promise in update.promises.items():
                later = ((at, of) for at, of in updates if at.number > meeting.number and key in of.outcomes)
                yield PromiseHistory(
                    key=key,
                    promise=promise,
                    recommendation=recommendation,
                    meeting=meeting,
                    update=update,
                    passage=self._passage(update, promise.quote),
                    institutions=tuple((by, self._institution(by)) for by in promise.by or ()),
                    outcomes=tuple(self._outcome(at, of, of.outcomes[key]) for at, of in later),
                )

    def _outcome(self, meeting: Meeting, update: Update, outcome: Outcome) -> OutcomeAtMeeting:
        return OutcomeAtMeeting(meeting, outcome, self._passage(update, outcome.quote) if outcome.quote else None)

    def _institution(self, key: str) -> Institution:
        assert self._dossier.institutions is not None, "it is in the list of institutions"  # noqa: S101
        return self._dossier.institutions.institutions[key]

    def _passage(self, update: Update, quote: str) -> Passage:
        """Return the first text of an update in which the quote is; the checks make sure that there is one."""
        texts = self._texts[update.meeting, update.recommendation]
        return next(text.passage for text in texts if is_quoted(quote, text.shown))


def by_due_date(of: PromiseHistory) -> tuple[date, date]:
    """The sort key: what is due first; what has no date is last."""
    return (of.due_period.last, of.due_period.first) if of.due_period else (date.max, date.max)


@dataclass(frozen=True)
class _ShownText:
    """A text that may be quoted."""

    passage: Passage
    text: str

    @cached_property
    def shown(self) -> str:
        """The text as readers see it; made only where a quote may be in it."""
        return words_shown(self.text)


def _texts_by_update(dossier: Dossier, texts: Iterable[RecordText]) -> Mapping[tuple[int, int], tuple[_ShownText, ...]]:
    """Return what the voices say in each update that quotes anything, by meeting and recommendation."""
    quoting = {(of.meeting, of.recommendation) for of in dossier.updates if of.promises or of.outcomes}
    placed = (((text.update.meeting, text.update.recommendation), text) for text in texts if text.update)
    return grouped(
        (at, _ShownText(text.passage, text.text))
        for at, text in placed
        if at in quoting and text.passage.voice is not Voice.NOTE
    )
