"""A recommendation: its wording, and its history meeting by meeting."""

from typing import Any

from monitoring.pages import addresses
from monitoring.pages.dates import month
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier, Recommendation
from monitoring.views.history import history
from monitoring.views.matrix import row
from monitoring.views.standing import latest, standing, still_open
from monitoring.views.verdicts import Verdicts


def recommendation_page(writer: Writer, dossier: Dossier, verdicts: Verdicts, of: Recommendation) -> Page:
    """Write the page of a recommendation."""
    place = dossier.recommendations.index(of)
    return writer.page(
        "recommendation.html",
        addresses.recommendation(dossier, of),
        title=f"Recommendation {of.number}: {of.title}",
        description=_description(dossier, verdicts, of),
        source=of.file,
        previous=dossier.recommendations[place - 1] if place else None,
        next=dossier.recommendations[place + 1] if place + 1 < len(dossier.recommendations) else None,
        **recommendation_values(dossier, verdicts, of),
    )


def recommendation_values(dossier: Dossier, verdicts: Verdicts, of: Recommendation) -> dict[str, Any]:
    """What the template `_recommendation.html` shows."""
    return {
        "recommendation": of,
        "row": row(verdicts, of, dossier.meetings),
        "verdicts": verdicts,
        "standing": standing(dossier, verdicts, of),
        "still_open": still_open(dossier, verdicts, of),
        "history": history(dossier, verdicts, of),
    }


def _description(dossier: Dossier, verdicts: Verdicts, of: Recommendation) -> str:
    last = latest(dossier, verdicts, of)
    what = f"{dossier.report.country}, recommendation {of.number} of the {dossier.report.programme}"
    if last is None:
        return f"{what}: what it asks for."
    return (
        f"{what}: {last.rating.label.lower()} at the {last.meeting.ordinal} meeting ({month(last.meeting)}), and why."
    )
