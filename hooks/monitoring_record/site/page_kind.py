"""What a kind of page is: all that is listed of it, in one class."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from monitoring_record.analysis import CompiledRecord, ReportAnalysis
from monitoring_record.records import Location
from monitoring_record.search import SearchEntry
from monitoring_record.site.site_config import SiteConfig

Subject = TypeVar("Subject")


@dataclass(frozen=True)
class PageSource:
    """The file that an editor of a page would open, and what in it the page is about."""

    file: str
    """From the project's root."""
    location: Location = ()


@dataclass(frozen=True)
class Link:
    """An entry of a navigation."""

    label: str
    address: str


class PageKind(ABC):
    """A kind of page; an instance is one page.

    A new kind is a subclass in `site/pages/`, its template, and an entry in the table `site/page_kinds.py`.
    """

    template: ClassVar[str]
    """The file in `site/templates/` that writes the body."""

    report: ReportAnalysis
    """Whose texts the template may show."""

    @property
    @abstractmethod
    def address(self) -> str:
        """From the site's root, with a slash at the end."""

    @property
    @abstractmethod
    def title(self) -> str:
        """The heading of the page."""

    @property
    def full_title(self) -> str:
        """The title, understood without the page around it."""
        return self.title

    @property
    @abstractmethod
    def description(self) -> str:
        """A sentence for search engines and link previews."""

    @property
    @abstractmethod
    def source(self) -> PageSource:
        """Where the page is edited."""

    @property
    @abstractmethod
    def values(self) -> Mapping[str, Any]:
        """What the template shows, besides what all templates know."""

    @property
    def contained_pages(self) -> Mapping[str, str]:
        """The addresses of pages whose content this one repeats, with what their anchors begin with here."""
        return {}

    def search_entries(self) -> Iterator[SearchEntry]:
        """What search finds on the page. A page that only repeats others is found by its title and description."""
        yield SearchEntry(self.address, self.full_title, (self.description,))


class SitePage(PageKind):
    """A page of the whole site."""

    def __init__(self, record: CompiledRecord, config: SiteConfig) -> None:
        self.record = record
        self.config = config
        self.report = record.reports[0]

    @classmethod
    def is_part_of(cls, record: CompiledRecord) -> bool:  # noqa: ARG003 – most pages are part of every site
        """Whether the site of a record has the page."""
        return True


class ReportPage(PageKind, Generic[Subject]):
    """A page of a report, about one subject: a meeting, say."""

    tab: ClassVar[str] = ""
    """What the site's navigation calls the page; empty for a kind that is not in it."""
    preview_only: ClassVar[bool] = False
    """Whether the public site has none of these pages."""

    def __init__(self, report: ReportAnalysis, subject: Subject) -> None:
        self.report = report
        self.dossier = report.dossier
        self.words = report.words
        self.subject = subject

    @classmethod
    @abstractmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[Subject]:
        """What there is a page about, in order."""

    @property
    def bar_label(self) -> str:
        """What the bar at the top of the report's pages calls the page; empty for a kind that is not in it."""
        return self.tab

    @property
    def full_title(self) -> str:
        """The title, with the country if it does not name it."""
        country = self.dossier.report.country
        return self.title if country in self.title else f"{self.title} – {country}"


class SinglePage(ReportPage[None]):
    """A kind of which each report has one page."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[None]:  # noqa: ARG003 – every report has the page
        """Nothing tells the page from others of its kind: there are none."""
        return (None,)

    @property
    def source(self) -> PageSource:
        """The report's own file."""
        return PageSource(self.dossier.report.file)
