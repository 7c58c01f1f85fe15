"""Pages and navigation of the engine as MkDocs has them."""

import json
import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.toc import AnchorLink, TableOfContents

from monitoring_record.addresses import file_of, written_name
from monitoring_record.mkdocs_adapter.frame import slot
from monitoring_record.site import Page, PageKind, ReportPage, Site

_SECTION = 2


def navigation(written: list[Any], site: Site) -> list[Any]:
    """Return the hand-written navigation with the reports after its first entry, then what they have in common; its size does not depend on theirs."""
    reports = [
        {country: [{link.label: written_name(link.address)} for link in links]} for country, links in site.navigation()
    ]
    common = [{link.label: written_name(link.address)} for link in site.common_navigation()]
    return [*written[:1], *reports, *common, *written[1:]]


def frame_stub(page: PageKind) -> str:
    """Return the source of a page that MkDocs renders as a frame."""
    words = f"title: {json.dumps(slot('title'))}\ndescription: {json.dumps(slot('description'))}"
    return f"---\n{words}\nhide: {['toc'] if page.is_wide else []}\n---\n"


def frame_of(page: PageKind) -> str:
    """Return what is the same for pages in the same frame: those of a kind, unless each is in the navigation."""
    shares = isinstance(page, ReportPage) and not page.nav_label
    return f"{page.template} {page.address.count('/') if shares else page.address}"


class WrittenFile(File):
    """A page or file that the engine writes: MkDocs resolves links to it, and neither builds nor copies it."""

    def __init__(self, config: MkDocsConfig, name: str, address: str) -> None:
        """`name` is that of a file in content/ that would have the address."""
        super().__init__(
            name,
            None,
            config.site_dir,
            config.use_directory_urls,
            dest_uri=file_of(address, folders=config.use_directory_urls),
            inclusion=InclusionLevel.NOT_IN_NAV,
        )

    def is_documentation_page(self) -> bool:
        """No: the engine builds it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Do nothing: the engine writes it."""


def table_of_contents(page: Page) -> TableOfContents:
    """Return the headings, those of the third level below those of the second."""
    items: list[Any] = []
    for heading in page.headings:
        link = AnchorLink(heading.text, heading.id, heading.level)
        if heading.level == _SECTION or not items:
            items.append(link)
        else:
            items[-1].children.append(link)
    return TableOfContents(items)


def anchors_in(html: str) -> set[str]:
    """Return every id of a page."""
    return set(re.findall(r'\sid="([^"]+)"', html))
