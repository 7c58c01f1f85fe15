"""What was promised, and what came of it, as the public documents retell it."""

from monitoring_record import records
from monitoring_record.entries.entry import RecordEntry
from monitoring_record.entries.values import DueDate, Key, Part, Words
from monitoring_record.records import PromiseOutcome


class PromiseEntry(RecordEntry):
    """Something particular that an institution is to do, as a text of the update says."""

    record = records.Promise

    part: tuple[Part, ...] | None = None
    """The parts and sub-parts that the promise belongs to; left out if it is about the whole."""
    promise: Words
    """What is to be done, in a sentence of the editor."""
    by: tuple[Key, ...] | None = None
    """Who is to do it: the keys of institutions; left out if the text names nobody."""
    due: DueDate
    """When it is to be done, as the text says: a year, half-year, quarter, month or day, or `no date given`. Of several it is the
    last one; of what begins and goes on, it is when it begins."""
    document: Key | None = None
    """The key of the document that the promise is about, among the documents of the update."""
    quote: Words
    """The words of the update in which the promise stands, without Markdown; ` … ` stands for words that are left out."""
    note: Words | None = None
    """The editor’s note on the promise, in CommonMark."""


class OutcomeEntry(RecordEntry):
    """What the texts of an update show of a promise that was made at an earlier meeting."""

    record = records.Outcome

    outcome: PromiseOutcome
    """What came of the promise, as the texts of the update say."""
    due: DueDate | None = None
    """The new date, of what was put off or had no date; left out if the texts give none."""
    quote: Words | None = None
    """The words of the update that show it, without Markdown; left out only where no text speaks of the promise."""
    note: Words | None = None
    """The editor’s note on the outcome, in CommonMark."""
