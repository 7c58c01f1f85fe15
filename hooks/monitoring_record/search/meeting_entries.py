"""What search finds on the page of a meeting."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.counts import RatingChanges
from monitoring_record.dates import days
from monitoring_record.records import Meeting, Words
from monitoring_record.search.rating_phrases import counts_sentence, meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_MEETING = 2
"""Its number and month are in nearly all entries."""
_CHANGES = 3
"""It sums up what each recommendation’s entries say of themselves."""


def meeting_entries(report: ReportAnalysis, of: Meeting, title: str) -> Iterator[SearchEntry]:
    """Return the page, then the sections on it."""
    address, found = addresses.meeting(report.dossier, of), report.meetings[of.number]
    words, when = report.words, meeting_phrase(report, of)
    ratings = (counts_sentence(report, found),) if found.is_rated else ()
    yield SearchEntry(address, title, (f"{of.name}, {days(of)}, {of.place}.", *ratings), boost=_MEETING)
    if found.previous and found.changes:
        changed = f"What changed since the {found.previous.ordinal} {words.meeting.one} ({when})"
        yield SearchEntry(address, changed, (_summed_up(words, found.changes),), "changes", boost=_CHANGES)
    yield SearchEntry(address, f"Every {words.rating.one} ({when})", (), "ratings")
    about = f"About the {when}: {'experts, ' if of.experts else ''}reports, place"
    yield SearchEntry(address, about, tuple(_facts(report, of)), "facts")


def _summed_up(words: Words, changed: RatingChanges) -> str:
    higher, lower, same = (len(verdicts) for _, verdicts in changed.by_change())
    noun = words.recommendation.titles
    return f"{noun} rated higher: {higher}. Rated lower: {lower}. Same {words.rating.one}: {same}."


def _facts(report: ReportAnalysis, of: Meeting) -> Iterator[str]:
    voices = report.words.voices
    yield f"{voices.government.label}: {of.reported.government}."
    if of.reported.alternative:
        yield f"{voices.alternative.label}: {', '.join(of.reported.alternative)}."
    if of.experts:
        yield f"Experts: {', '.join(f'{expert.name} ({expert.affiliation})' for expert in of.experts)}."
    yield from report.sentences(of.basis)
