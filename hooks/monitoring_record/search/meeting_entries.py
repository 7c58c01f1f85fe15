"""The search entries of a meeting's page."""

from collections.abc import Iterator

from monitoring_record.analysis import MeetingAnalysis, ReportAnalysis
from monitoring_record.dates import days
from monitoring_record.records import Meeting, Words
from monitoring_record.records.programme import capitalised
from monitoring_record.search.rating_phrases import counts_sentence, meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_MEETING_BOOST = 2
"""The number and the month of a meeting are in nearly all entries."""
_CHANGES_BOOST = 2
"""The entries of the recommendations contain the same words for each single change."""


def meeting_entries(report: ReportAnalysis, of: Meeting, title: str) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each section."""
    analysis = report.meetings[of.number]
    words, when = report.words, meeting_phrase(report, of)
    ratings = (counts_sentence(report, analysis.counts),) if analysis.counts else ()
    yield SearchEntry(title, (f"{of.name}, {days(of)}, {of.place}.", *ratings), meeting=of.number, boost=_MEETING_BOOST)
    if analysis.previous and analysis.changes:
        changed = f"What changed since the {analysis.previous.ordinal} {words.meeting.one} ({when})"
        yield SearchEntry(
            changed, (_changes_sentence(words, analysis),), "changes", meeting=of.number, boost=_CHANGES_BOOST
        )
    yield SearchEntry(f"Every {words.rating.one} ({when})", (), "ratings", meeting=of.number)
    about = f"About the {when}: {'experts, ' if of.experts else ''}reports, place"
    yield SearchEntry(about, tuple(_facts(report, of)), "facts", meeting=of.number, boost=_MEETING_BOOST)


def _changes_sentence(words: Words, of: MeetingAnalysis) -> str:
    higher, lower, same = (len(verdicts) for _, verdicts in of.changes.by_change())
    noun = words.recommendation.titles
    changed = f"{noun} rated higher: {higher}. Rated lower: {lower}. Same {words.rating.one}: {same}."
    so_far = of.counts.outstanding_phrase(words)
    return f"{changed} {capitalised(so_far)}." if so_far else changed


def _facts(report: ReportAnalysis, of: Meeting) -> Iterator[str]:
    voices = report.words.voices
    yield f"{voices.government.label}: {of.reported.government}."
    if of.reported.alternative:
        yield f"{voices.alternative.label}: {', '.join(of.reported.alternative)}."
    if of.experts:
        yield f"Experts: {', '.join(f'{expert.name} ({expert.affiliation})' for expert in of.experts)}."
    yield from report.sentences(of.basis)
