"""Ratings and changes in words, so that they can be searched."""

from collections.abc import Iterable, Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.counts import MeetingCounts, RatingCounts
from monitoring_record.analysis.verdicts import Verdict
from monitoring_record.dates import month
from monitoring_record.records import Meeting, RatingChange, Recommendation, Words


def meeting_phrase(report: ReportAnalysis, meeting: Meeting) -> str:
    """Return a meeting as in titles: "20th meeting, March 2019"."""
    return f"{meeting.ordinal} {report.words.meeting.one}, {month(meeting)}"


def rating_sentences(report: ReportAnalysis, verdict: Verdict) -> Iterator[str]:
    """Yield a sentence with the rating, and one that compares it with the meeting before."""
    words = report.words
    why_none = f" ({words.adapt(verdict.not_assessed.meaning)})" if verdict.not_assessed else ""
    yield f"{words.rating.title}: {verdict.rating.in_sentence}{why_none}."
    before = report.meetings[verdict.meeting.number].previous
    if before and verdict.previous:
        match verdict.change:
            case RatingChange.UNCHANGED:
                yield f"Same {words.rating.one} as at the {before.ordinal} {words.meeting.one}."
            case RatingChange.IMPROVED | RatingChange.WORSENED as change:
                way = "higher" if change is RatingChange.IMPROVED else "lower"
                yield f"Rated {way} than at the {before.ordinal} {words.meeting.one} ({verdict.previous.in_sentence})."


def part_ratings_sentence(report: ReportAnalysis, recommendation: Recommendation, parts: Iterable[Verdict]) -> str:
    """Return a sentence with the ratings of the parts of a recommendation."""
    words = report.words
    ratings = (f"{recommendation.part_number(verdict.part)} {verdict.rating.in_sentence}" for verdict in parts)
    return f"{words.rating.titles} by {words.part.one}: {', '.join(ratings)}."


def counts_sentence(report: ReportAnalysis, counts: MeetingCounts) -> str:
    """Return a sentence that says how many recommendations had which rating at a meeting, and how many have none yet."""
    words = report.words
    return f"{words.rating.titles} at the {meeting_phrase(report, counts.meeting)}: {_counted(words, counts)}."


def latest_counts_sentence(report: ReportAnalysis) -> str:
    """Return a sentence that says how many recommendations have which latest rating."""
    words = report.words
    return f"Latest {words.rating.one} of each {words.recommendation.one}: {_counted(words, report.latest_counts)}."


def _counted(words: Words, counts: RatingCounts) -> str:
    rated = (f"{share.count} {share.rating.in_sentence}" for share in counts.shares)
    unrated = (f"{len(found)} {words.adapt(why.meaning)}" for why, found in counts.without_rating.items())
    return ", ".join((*rated, *unrated))
