"""The base classes of the kinds of page: one class defines all that a page consists of."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, Inputs, ReportAnalysis
from monitoring_record.records import Location
from monitoring_record.search import SearchEntry, SearchPage
from monitoring_record.site.pictures.share_picture import SharePicture
from monitoring_record.site.site_config import SiteConfig
from monitoring_record.site.structured_data.breadcrumbs import breadcrumbs

Subject = TypeVar("Subject")

StructuredData = Mapping[str, Any]
"""A thing as https://schema.org describes it."""


@dataclass(frozen=True)
class PageSource:
    """The file that an editor of a page would open, and the location in it."""

    file: str
    """The path, relative to the project's folder."""
    location: Location = ()


@dataclass(frozen=True)
class Link:
    """An entry of a navigation."""

    label: str
    address: str


@dataclass(frozen=True)
class Alternate:
    """A page in another format, or what belongs to it, such as a feed."""

    label: str
    """What readers choose it by: “JSON”, “Atom feed”."""
    address: str
    """The address from the site's root."""
    media_type: str


def feed_of(page: str) -> Alternate:
    """Return the feed of a page."""
    return Alternate("Atom feed", addresses.feed(page), "application/atom+xml")


def as_markdown(page: str) -> Alternate:
    """Return a page as Markdown."""
    return Alternate("Markdown", addresses.beside(page, addresses.MARKDOWN), "text/markdown")


@dataclass(frozen=True)
class Meta:
    """Something that the head of a page says of it."""

    name: str
    content: str


def sentences(*texts: str) -> str:
    """Return sentences as one text; empty ones are left out."""
    return " ".join(filter(None, texts))


class PageKind(ABC):
    """A kind of page; an instance is one page.

    A new kind is a subclass in `site/pages/`, its template, and an entry in the table `site/page_kinds.py`.
    """

    template: ClassVar[str]
    """The file in `site/templates/` that writes the body."""

    markdown: ClassVar[str] = ""
    """The file in `site/markdown/` that writes the page as Markdown, from the same values. Empty for a page that repeats others for
    paper or for reference managers, that needs a script to say anything, or that is only in previews.
    """

    is_wide: ClassVar[bool] = False
    """Whether its body has the whole width: it has no table of contents beside it."""

    is_in_sitemap: ClassVar[bool] = True
    """Whether search engines are told of it."""

    shows_whole_site: ClassVar[bool] = False
    """Whether it shows something that is known only once all reports are there: such a page is never prebuilt."""

    @property
    @abstractmethod
    def address(self) -> str:
        """The address from the site's root, with a slash at the end."""

    @property
    @abstractmethod
    def title(self) -> str:
        """The heading of the page."""

    @property
    def full_title(self) -> str:
        """The title for places where the country is not shown."""
        return self.title

    @property
    @abstractmethod
    def description(self) -> str:
        """A sentence for search engines and link previews."""

    @property
    @abstractmethod
    def source(self) -> PageSource:
        """The file where the page is edited."""

    @property
    @abstractmethod
    def values(self) -> Mapping[str, Any]:
        """The variables of the template, besides those of all templates."""

    @property
    def inputs(self) -> Inputs | None:
        """All that the page is made from, besides the settings of the site and its glossary; None if it is always written anew."""
        return None

    def share_picture(self, config: SiteConfig) -> SharePicture | None:  # noqa: ARG002 – most pages have none
        """Return the picture that is shown with a link to the page; None if it is that of the site."""
        return None

    @property
    def has_document(self) -> bool:
        """Whether the API has a document beside the page."""
        return False

    def alternates(self, config: SiteConfig) -> tuple[Alternate, ...]:
        """Return the page in other formats; the head and the foot of the page lead to them.

        A preview has pages of what is not published, and of which there are no documents.
        """
        document = Alternate("JSON", addresses.beside(self.address, ".json"), "application/json")
        return (
            *((document,) if self.has_document and not config.preview else ()),
            *((as_markdown(self.address),) if self.markdown and config.has_markdown else ()),
        )

    def metadata(self, config: SiteConfig) -> tuple[Meta, ...]:  # noqa: ARG002 – most pages have none
        """Return what the head of the page says of it, for programs, besides its title and description."""
        return ()

    def structured_data(self, config: SiteConfig) -> tuple[StructuredData, ...]:  # noqa: ARG002 – most pages of no report have none
        """Return what the page says to search engines; the public web alone does."""
        return ()

    @property
    def group(self) -> object:
        """What is the same for pages that show the same recommendations; they are written together."""
        return self.address

    @property
    def contained_pages(self) -> Mapping[str, str]:
        """The pages whose content this one repeats, by address, with the prefix of their anchors on this page."""
        return {}

    @property
    def search_page(self) -> SearchPage | None:
        """What search finds on the page; None if it does not find the page."""
        return SearchPage(self.address, self.title, tuple(self.search_entries()))

    def search_entries(self) -> Iterator[SearchEntry]:
        """Yield the search entries of the page; by default one with its title and description."""
        yield SearchEntry(self.full_title, (self.description,))


class SitePage(PageKind):
    """A page that belongs to no single report."""

    shows_whole_site = True
    nav_label: ClassVar[str] = ""
    """The label in the site's navigation; empty for a kind that is not in it, unless `mkdocs.yml` names it."""

    def __init__(self, record: CompiledRecord, config: SiteConfig) -> None:
        self.record = record
        self.config = config

    @classmethod
    def is_part_of(cls, record: CompiledRecord) -> bool:  # noqa: ARG003 – most pages are part of every site
        """Whether the site of a record has the page."""
        return True


class ReportPage(PageKind, Generic[Subject]):
    """A page of a report, about one subject, such as a meeting."""

    nav_label: ClassVar[str] = ""
    """The label in the site's navigation; empty for a kind that is not in it."""
    is_register: ClassVar[bool] = False
    """Whether it lists what texts lead to: then its link is at the foot of every page, and not in the row at the top."""
    preview_only: ClassVar[bool] = False
    """Whether the public site has none of these pages."""
    public_only: ClassVar[bool] = False
    """Whether a preview has none of these pages."""

    def __init__(self, report: ReportAnalysis, subject: Subject) -> None:
        self.report = report
        self.dossier = report.dossier
        self.words = report.words
        self.subject = subject

    @classmethod
    @abstractmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[Subject]:
        """Return the subjects that have a page, in order."""

    @property
    def search_page(self) -> SearchPage | None:
        """What search finds on the page, which belongs to its report."""
        report = self.dossier.report.slug
        return SearchPage(self.address, self.title, tuple(self.search_entries()), report)

    @property
    def report_nav_label(self) -> str:
        """The label in the navigation at the top of the report's pages; empty for a kind that is not in it."""
        return self.nav_label

    @property
    def above(self) -> tuple[Link, ...]:
        """The pages between the overview and this one, on the way to it."""
        return ()

    def structured_data(self, config: SiteConfig) -> tuple[StructuredData, ...]:
        """Return the way to the page."""
        overview = addresses.overview(self.dossier)
        steps = [(config.name, addresses.HOME), (self.dossier.report.country, overview)]
        if self.address != overview:
            steps += [*((link.label, link.address) for link in self.above), (self.title, self.address)]
        return (breadcrumbs(steps, config.publication),)

    @property
    def full_title(self) -> str:
        """The title, with the country if it is not in it."""
        country = self.dossier.report.country
        return self.title if country in self.title else f"{self.title} – {country}"


class SinglePage(ReportPage[None]):
    """A kind of which each report has one page."""

    @classmethod
    def subjects(cls, report: ReportAnalysis) -> Iterable[None]:  # noqa: ARG003 – every report has the page
        """Return one subject: None."""
        return (None,)

    @property
    def source(self) -> PageSource:
        """The report's own file."""
        return PageSource(self.dossier.report.file)
