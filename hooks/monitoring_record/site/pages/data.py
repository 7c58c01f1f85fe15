"""The downloads of a report, and what each file holds."""

from monitoring_record import addresses
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.records import Dossier
from monitoring_record.site.dataset import dataset
from monitoring_record.site.page import Page
from monitoring_record.site.page_writer import PageWriter


def data_page(writer: PageWriter, dossier: Dossier) -> Page:
    """Write the page of the downloads."""
    return writer.page(
        "data.html",
        addresses.data(dossier),
        title=f"Data of {dossier.report.country}",
        description=f"The record of {dossier.report.country} as files, and what each column and field holds.",
        dataset=dataset(writer.config, dossier),
        source=dossier.report.file,
        downloads=DOWNLOADS,
    )
