"""How a page is cited, as its head says it to programs."""

from monitoring_record.citing import Citation, meta_tags
from monitoring_record.site.page_kind import Meta
from monitoring_record.site.site_config import SiteConfig


def citation_metadata(citation: Citation, config: SiteConfig) -> tuple[Meta, ...]:
    """Return what the head says; nothing in a preview, which nobody should cite."""
    return () if config.preview else tuple(Meta(name, content) for name, content in meta_tags(citation).items())
