"""Every act, document and address that the record cites, with the places that cite it."""

from monitoring.pages import addresses
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import DOCUMENT_KINDS, Dossier
from monitoring.views.sources import Sources


def sources_page(writer: Writer, dossier: Dossier, sources: Sources) -> Page:
    """Write the page of the sources."""
    return writer.page(
        "sources.html",
        addresses.sources(dossier),
        title=f"Sources of the record of {dossier.report.country}",
        description=f"Laws, documents and addresses cited in the record of {dossier.report.country}, and where.",
        source=dossier.report.file,
        sources=sources,
        kinds=DOCUMENT_KINDS,
    )
