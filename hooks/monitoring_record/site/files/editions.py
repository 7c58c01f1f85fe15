"""The files of the editions, as they are kept, each with its checksum."""

from collections.abc import Callable, Iterator
from functools import partial

from jinja2 import Environment

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord
from monitoring_record.kept.editions import Edition
from monitoring_record.loading.edition_files import CHECKSUM, checksum_line
from monitoring_record.site.site_config import SiteConfig


def editions(record: CompiledRecord, _: SiteConfig, __: Environment) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the file of each edition of the published reports, and its checksum."""
    for report in record.published:
        for edition in report.editions:
            address = addresses.edition_file(report.dossier, edition.id)
            yield address, partial(_content, edition)
            yield f"{address}{CHECKSUM}", partial(_checksum, edition, address.rpartition("/")[2])


def _content(edition: Edition) -> bytes:
    return edition.content


def _checksum(edition: Edition, name: str) -> bytes:
    return checksum_line(edition.sha256, name).encode()
