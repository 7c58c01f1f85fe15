"""The generated pages: one module a kind of page, with its template of the same name in `templates/`."""

from monitoring.pages.edition import Edition, OfflineCopy
from monitoring.pages.forge import Forge
from monitoring.pages.page import Heading, Page
from monitoring.pages.site import Site, public

__all__ = ["Edition", "Forge", "Heading", "OfflineCopy", "Page", "Site", "public"]
