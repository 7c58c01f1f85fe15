"""A recommendation: its wording, and its history meeting by meeting."""

from monitoring.pages import addresses
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier, Recommendation
from monitoring.views.history import history
from monitoring.views.matrix import row
from monitoring.views.verdicts import Verdicts


def recommendation_page(writer: Writer, dossier: Dossier, verdicts: Verdicts, of: Recommendation) -> Page:
    """Write the page of a recommendation."""
    place = dossier.recommendations.index(of)
    return writer.page(
        "recommendation.html",
        addresses.recommendation(dossier, of),
        title=f"Recommendation {of.number}: {of.title}",
        description=f"{dossier.report.country}, recommendation {of.number}: what it asks for and how far it was carried out.",
        source=of.file,
        recommendation=of,
        row=row(dossier, verdicts, of),
        verdicts=verdicts,
        history=history(dossier, verdicts, of),
        previous=dossier.recommendations[place - 1] if place else None,
        next=dossier.recommendations[place + 1] if place + 1 < len(dossier.recommendations) else None,
    )
