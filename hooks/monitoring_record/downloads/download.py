"""A file that readers can download, and the folder of such files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.version import version


@dataclass(frozen=True)
class Download:
    """A kind of file: its name, what it contains, and the function that writes it."""

    name: str
    format: str
    media_type: str
    summary: str
    fields: tuple[tuple[str, str], ...]
    """Each column or field, and what it contains."""
    content: "Callable[[DataFolder], bytes]"

    @property
    def anchor(self) -> str:
        """The id of its section on the page Data: `ratings-csv`"""
        return self.name.replace(".", "-")


@dataclass(frozen=True, eq=False)
class DataFolder:
    """The files at one address: those of a report, or of all reports of a site together. Each is made once, at its first use."""

    reports: tuple[ReportAnalysis, ...]
    publication: Publication
    address: str
    """The address of the page Data, which is that of the folder: `ruritania/data/`."""
    _contents: dict[str, bytes] = field(default_factory=dict, repr=False)

    @cached_property
    def version(self) -> str:
        """The version of the data."""
        return version(self.reports)

    def content(self, download: Download) -> bytes:
        """Return the content of a file."""
        content = self._contents.get(download.name)
        if content is None:
            content = self._contents[download.name] = download.content(self)
        return content

    def url(self, name: str = "") -> str:
        """Return the address of a file on the web; while the site has none, the one from the site's root."""
        return self.publication.url(f"{self.address}{name}")
