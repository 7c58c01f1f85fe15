"""A recommendation: its wording, and its history meeting by meeting."""

from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis.current_ratings import current_rating, open_parts
from monitoring_record.analysis.history import history
from monitoring_record.analysis.matrix import row
from monitoring_record.analysis.related import related
from monitoring_record.analysis.report_analysis import Findings
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.dates import month
from monitoring_record.records import Dossier, Recommendation
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def recommendation_page(writer: PageWriter, dossier: Dossier, found: Findings, of: Recommendation) -> Page:
    """Write the page of a recommendation."""
    place = dossier.recommendations.index(of)
    return writer.page(
        "recommendation.html",
        addresses.recommendation(dossier, of),
        title=f"{dossier.programme.words.recommendation.title} {of.number}: {of.title}",
        description=_description(dossier, found.verdicts, of),
        source=of.file,
        previous=dossier.recommendations[place - 1] if place else None,
        next=dossier.recommendations[place + 1] if place + 1 < len(dossier.recommendations) else None,
        related=related(found.sources, found.backlinks, of),
        mentioned_by=found.backlinks.mentioned_by(of),
        **recommendation_values(dossier, found, of),
    )


def recommendation_values(dossier: Dossier, found: Findings, of: Recommendation) -> dict[str, Any]:
    """What the template `_recommendation.html` shows."""
    return {
        "recommendation": of,
        "row": row(found.verdicts, of, dossier.meetings),
        "verdicts": found.verdicts,
        "sources": found.sources,
        "last_rated": found.verdicts.latest_meeting_of(of),
        "current_rating": current_rating(dossier, found.verdicts, of),
        "open_parts": open_parts(dossier, found.verdicts, of),
        "history": history(dossier, found.verdicts, of),
    }


def _description(dossier: Dossier, verdicts: Verdicts, of: Recommendation) -> str:
    words = dossier.programme.words
    at = verdicts.latest_meeting_of(of)
    last = verdicts.of(at, of) if at else None
    what = f"{dossier.report.country}, {words.recommendation.one} {of.number} of the {dossier.programme.name}"
    if at is None:
        return f"{what}: what it asks for."
    rated = last.rating.in_sentence if last else f"rated {words.part_by_part}"
    return f"{what}: {rated} at the {at.ordinal} {words.meeting.one} ({month(at)}), and why."
