"""Every act, document and address that the record cites, with the places that cite it."""

from monitoring_record import addresses
from monitoring_record.analysis.sources import Sources
from monitoring_record.records import Dossier
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def sources_page(writer: PageWriter, dossier: Dossier, sources: Sources) -> Page:
    """Write the page of the sources."""
    return writer.page(
        "sources.html",
        addresses.sources(dossier),
        title=f"Sources of the record of {dossier.report.country}",
        description=f"Laws, documents and addresses cited in the record of {dossier.report.country}, and where.",
        source=dossier.report.file,
        sources=sources,
    )
