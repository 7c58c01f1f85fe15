"""Ratings and changes in words, so that they can be searched."""

from collections.abc import Iterable, Iterator

from monitoring_record.analysis.counts import shares
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.dates import month
from monitoring_record.records import NOT_ASSESSED, Dossier, Meeting, Recommendation


def when(dossier: Dossier, meeting: Meeting) -> str:
    """The meeting as titles name it: "20th meeting, March 2019"."""
    return f"{meeting.ordinal} {dossier.programme.words.meeting.one}, {month(meeting)}"


def told(dossier: Dossier, verdict: Verdict) -> Iterator[str]:
    """A rating, and how it compares with the one at the meeting before."""
    words = dossier.programme.words
    why_none = f" ({words.adapt(NOT_ASSESSED[verdict.not_assessed])})" if verdict.not_assessed else ""
    yield f"{words.rating.title}: {verdict.rating.in_sentence}{why_none}."
    before = dossier.previous_meeting(verdict.meeting)
    if before and verdict.previous:
        match verdict.change:
            case "unchanged":
                yield f"Same {words.rating.one} as at the {before.ordinal} {words.meeting.one}."
            case "improved" | "worsened" as change:
                way = "higher" if change == "improved" else "lower"
                yield f"Rated {way} than at the {before.ordinal} {words.meeting.one} ({verdict.previous.in_sentence})."


def told_by_part(dossier: Dossier, recommendation: Recommendation, parts: Iterable[Verdict]) -> str:
    """The ratings of the parts of a recommendation that has none as a whole."""
    words = dossier.programme.words
    ratings = (f"{recommendation.part_number(verdict.part)} {verdict.rating.in_sentence}" for verdict in parts)
    return f"{words.rating.titles} by {words.part.one}: {', '.join(ratings)}."


def counted(dossier: Dossier, verdicts: Verdicts, meeting: Meeting) -> str:
    """How many recommendations had which rating at a meeting."""
    words = dossier.programme.words
    found = shares(dossier.scale, verdicts.overall(meeting))
    counts = [f"{share.count} {share.rating.in_sentence}" for share in found]
    part_by_part = len(verdicts.part_by_part(meeting))
    if part_by_part:
        counts.append(f"{part_by_part} rated {words.part_by_part}")
    return f"{words.rating.titles} at the {when(dossier, meeting)}: {', '.join(counts)}."
