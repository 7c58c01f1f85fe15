"""The downloads of each report."""

from collections.abc import Callable, Iterator
from functools import partial

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.downloads import DOWNLOADS, DataFolder
from monitoring_record.site.site_config import SiteConfig


def downloads(record: CompiledRecord, config: SiteConfig, _: Environment) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield each download of the published reports: nothing else goes into a file, in a preview either."""
    for report in record.published:
        folder = DataFolder((report,), config.publication, addresses.data(report.dossier))
        for download in DOWNLOADS:
            yield folder.address + download.name, partial(folder.content, download)
