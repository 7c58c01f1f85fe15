"""The generated pages: a class for each kind of page, with a template of the same name in `templates/`."""

from monitoring_record.site.forge import Forge
from monitoring_record.site.indexed_page import Indexed, IndexedPage
from monitoring_record.site.kept import Kept
from monitoring_record.site.page import Heading, Page
from monitoring_record.site.page_kind import Alternate, Link, PageKind, ReportPage, as_markdown
from monitoring_record.site.site import Site
from monitoring_record.site.site_config import OfflineCopy, SiteConfig

__all__ = [
    "Alternate",
    "Forge",
    "Heading",
    "Indexed",
    "IndexedPage",
    "Kept",
    "Link",
    "OfflineCopy",
    "Page",
    "PageKind",
    "ReportPage",
    "Site",
    "SiteConfig",
    "as_markdown",
]
