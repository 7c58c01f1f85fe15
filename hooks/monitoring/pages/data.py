"""The downloads of a report, and what each file holds."""

from monitoring.downloads import DOWNLOADS
from monitoring.pages import addresses
from monitoring.pages.dataset import dataset
from monitoring.pages.page import Page
from monitoring.pages.writer import Writer
from monitoring.records import Dossier


def data_page(writer: Writer, dossier: Dossier) -> Page:
    """Write the page of the downloads."""
    return writer.page(
        "data.html",
        addresses.data(dossier),
        title=f"Data of {dossier.report.country}",
        description=f"The record of {dossier.report.country} as files, and what each column and field holds.",
        dataset=dataset(writer.edition, dossier),
        source=dossier.report.file,
        downloads=DOWNLOADS,
    )
