"""What came of promises in a sentence, made from the numbers: “Of 14 promises that were due by the 20th meeting, 4 were kept …”."""

from monitoring_record.analysis.promises import PromiseCounts
from monitoring_record.records import PromiseOutcome, Words
from monitoring_record.records.programme import regular

PROMISE = regular("promise")

_SAID = {
    PromiseOutcome.KEPT: ("was kept", "were kept"),
    PromiseOutcome.KEPT_LATE: ("was kept late", "were kept late"),
    PromiseOutcome.UNDER_WAY: ("is under way", "are under way"),
    PromiseOutcome.PUT_OFF: ("was put off", "were put off"),
    PromiseOutcome.DROPPED: ("was dropped", "were dropped"),
    PromiseOutcome.NOT_MENTIONED: ("is not mentioned", "are not mentioned"),
    None: ("has no outcome yet", "have no outcome yet"),
}


def said_of(outcome: PromiseOutcome | None, count: int) -> str:
    """Return the end of a sentence about so many promises: “were kept”, “is not mentioned”."""
    one, many = _SAID[outcome]
    return one if count == 1 else many


def promise_headline(counts: PromiseCounts, words: Words) -> str:
    """Return what came of the promises that were due at a meeting; "" if none was."""
    if not counts.due:
        return ""
    by = f"due by the {counts.meeting.ordinal} {words.meeting.one}"
    found = [(outcome, len(promises)) for outcome, promises in counts.by_outcome.items()]
    if len(found) == 1:
        outcome, count = found[0]
        which = "The only promise" if count == 1 else f"All {count} promises"
        return f"{which} {by} {said_of(outcome, count)}."
    *others, last = (f"{count} {said_of(outcome, count)}" for outcome, count in found)
    return f"Of {len(counts.due)} promises {by}, {', '.join(others)} and {last}."
