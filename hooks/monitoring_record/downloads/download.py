"""A file that readers can download, and the folder of such files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.earlier_files import EarlierFiles
from monitoring_record.downloads.made_file import MadeFile
from monitoring_record.downloads.publication import Publication
from monitoring_record.downloads.tables import AnyTable, Cell
from monitoring_record.downloads.version import version
from monitoring_record.records import Words
from monitoring_record.records.described import Described


class FileGroup(StrEnum):
    """How readers choose among files: the value is the heading of the group."""

    WHOLE = "Everything in one file"
    TABLES = "One table in each file"
    DESCRIPTIONS = "The tables described for programs"


@dataclass(frozen=True)
class Download:
    """A kind of file: its name, what it contains, and the function that writes it."""

    name: str
    format: str
    media_type: str
    summary: str
    content: "Callable[[DataFolder], bytes]"
    use: str = ""
    """What it is for, within a sentence: “to count ratings”."""
    group: FileGroup = FileGroup.WHOLE
    document: type[Described] | None = None
    """The document that it is; None for a file of another kind."""
    table: AnyTable | None = None
    """The table that it is; None for a file of another kind."""
    of_several_reports: bool = False
    """Whether there is one of all reports of a site together, too."""

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """Each field of a document, and what it contains."""
        if self.document is None:
            return ()
        fields = self.document.model_fields.items()
        return tuple((field.alias or name, self.document.docstring_of(name)) for name, field in fields)

    @property
    def anchor(self) -> str:
        """The id of its section on the page Data: `ratings-csv`"""
        return self.name.replace(".", "-")


@dataclass(frozen=True, eq=False)
class DataFolder:
    """The files at one address: those of a report, or of all reports of a site together.

    Each file and each table is made once, at its first use, and kept until the folder forgets.
    """

    reports: tuple[ReportAnalysis, ...]
    publication: Publication
    address: str
    """The address of the page Data, which is that of the folder: `ruritania/data/`."""
    downloads: tuple[Download, ...] = ()
    """The files that are in it."""
    earlier: EarlierFiles = field(default_factory=EarlierFiles)
    """From where a file is taken that was made before."""
    _contents: dict[str, bytes] = field(default_factory=dict, repr=False)
    _rows: dict[str, list[tuple[Cell, ...]]] = field(default_factory=dict, repr=False)

    @cached_property
    def version(self) -> str:
        """The version of the data."""
        return version(self.reports)

    @cached_property
    def words(self) -> Words:
        """What the programme of the reports calls its things; the usual words if they are of several programmes."""
        of_programmes = {report.dossier.programme.id: report.words for report in self.reports}
        return next(iter(of_programmes.values())) if len(of_programmes) == 1 else Words()

    def content(self, download: Download) -> bytes:
        """Return the content of a file."""
        content = self._contents.get(download.name)
        if content is None:
            content = self._contents[download.name] = self.earlier.content(
                self.address + download.name, partial(download.content, self)
            )
        return content

    def by_group(self) -> dict[FileGroup, list[Download]]:
        """Return the files by group, for those who choose among them."""
        found: dict[FileGroup, list[Download]] = {group: [] for group in FileGroup}
        for download in self.downloads:
            found[download.group].append(download)
        return found

    @cached_property
    def files(self) -> Mapping[str, MadeFile]:
        """The files by address."""
        inputs = (tuple(report.digest for report in self.reports), self.publication)
        return {self.address + each.name: MadeFile(partial(self.content, each), inputs) for each in self.downloads}

    def rows(self, table: AnyTable) -> list[tuple[Cell, ...]]:
        """Return the rows of a table."""
        rows = self._rows.get(table.name)
        if rows is None:
            rows = self._rows[table.name] = list(table.rows(self.reports, self.publication))
        return rows

    def forget(self) -> None:
        """Keep no file and no table any longer: a build has written them, and needs the memory for the pages."""
        self._contents.clear()
        self._rows.clear()

    def url(self, name: str = "") -> str:
        """Return the address of a file on the web; while the site has none, the one from the site's root."""
        return self.publication.url(f"{self.address}{name}")
