"""The downloads of each report, and of all reports together."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.downloads import DOWNLOADS, DataFolder, EarlierFiles
from monitoring_record.site.site_config import SiteConfig


def data_folders(record: CompiledRecord, config: SiteConfig, earlier: EarlierFiles) -> Iterator[DataFolder]:
    """Yield the downloads of the published reports, and of several together: nothing else goes into a file, in a preview either."""
    for report in record.published:
        yield DataFolder((report,), config.publication, addresses.data(report.dossier), DOWNLOADS, earlier)
    if len(record.public) > 1:
        of_all = tuple(download for download in DOWNLOADS if download.of_several_reports)
        yield DataFolder(record.public, config.publication, addresses.DATA_OF_ALL, of_all, earlier)
