"""The generated pages: one module a kind of page, with its template of the same name in `templates/`."""

from monitoring_record.site.forge import Forge
from monitoring_record.site.page import Heading, Page
from monitoring_record.site.site import Site, public
from monitoring_record.site.site_config import OfflineCopy, SiteConfig

__all__ = ["Forge", "Heading", "OfflineCopy", "Page", "Site", "SiteConfig", "public"]
