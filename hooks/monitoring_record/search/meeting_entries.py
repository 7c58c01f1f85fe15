"""What search finds on the page of a meeting."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.counts import RatingChanges
from monitoring_record.dates import days
from monitoring_record.records import Meeting
from monitoring_record.search.rating_phrases import counts_sentence, meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_MEETING = 2
"""Its number and month are in nearly all entries."""
_CHANGES = 3
"""It sums up what each recommendation’s entries say of themselves."""


def meeting_entries(report: ReportAnalysis, of: Meeting, title: str) -> Iterator[SearchEntry]:
    """Return the page, then the sections on it."""
    address, found = addresses.meeting(report.dossier, of), report.meetings[of.number]
    ratings = (counts_sentence(of, found.shares),) if found.shares else ()
    yield SearchEntry(address, title, (f"{of.name}, {days(of)}, {of.place}.", *ratings), boost=_MEETING)
    if found.previous and found.changes:
        changed = f"What changed since the {found.previous.ordinal} meeting ({meeting_phrase(of)})"
        yield SearchEntry(address, changed, (_summed_up(found.changes),), "changes", boost=_CHANGES)
    yield SearchEntry(address, f"Every rating ({meeting_phrase(of)})", (), "ratings")
    about = f"About the {meeting_phrase(of)}: experts, reports, place"
    yield SearchEntry(address, about, tuple(_facts(report, of)), "facts")


def _summed_up(changed: RatingChanges) -> str:
    higher, lower, same = (len(verdicts) for _, verdicts in changed.by_change())
    return f"Recommendations rated higher: {higher}. Rated lower: {lower}. Same rating: {same}."


def _facts(report: ReportAnalysis, of: Meeting) -> Iterator[str]:
    yield f"Government report: {of.reported.government}."
    if of.reported.alternative:
        yield f"Alternative report: {', '.join(of.reported.alternative)}."
    yield f"Experts: {', '.join(f'{expert.name} ({expert.affiliation})' for expert in of.experts)}."
    yield from report.sentences(of.basis)
