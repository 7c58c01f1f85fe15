"""The settings of a site: for the web or for a disk, for the public or as a preview."""

from dataclasses import dataclass

from monitoring_record.downloads import Publication
from monitoring_record.site.forge import Forge


@dataclass(frozen=True)
class OfflineCopy:
    """The zip of the whole site, made to be read from a disk."""

    address: str
    """The address from the site's root."""
    size: int
    """The size in bytes."""
    sha256: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.address.rpartition("/")[2]


@dataclass(frozen=True)
class SiteConfig:
    """The settings that all pages of one build share."""

    name: str
    """The name of the site."""
    address: str = ""
    """The site's public address, with a slash at its end; "" while it has none."""
    folders: bool = True
    """Whether the page x/ is the file x/index.html, as on the web; in an offline copy it is x.html."""
    forge: Forge | None = None
    """Where mistakes are corrected and reported; None if pages do not offer that."""
    preview: bool = False
    """Whether the site shows updates of every stage, not only published ones."""
    copied_on: str = ""
    """The day of an offline copy, "22 November 2026"; empty on the web."""
    offline_copy: OfflineCopy | None = None
    """The offline copy that the site offers; None if it offers none."""
    home_title: str = ""
    """The heading of the home page; without one, it is the name of the site."""
    lead: str = ""
    """What the site is about: the first paragraph of the home page."""

    @property
    def publication(self) -> Publication:
        """What files say of the site."""
        return Publication(self.name, self.address)

    def public_name(self, address: str) -> str:
        """Return the address of a page as people write it: “record.example.org/ruritania”."""
        return f"{self.address}{address}".partition("://")[2].rstrip("/")

    @property
    def has_markdown(self) -> bool:
        """Whether pages are also there as Markdown, for programs: only on the web, and only what is published."""
        return not self.preview and not self.copied_on

    @property
    def is_on_the_web(self) -> bool:
        """Whether the site is public and has an address: only then it has what is of use elsewhere, such as feeds and cards."""
        return bool(self.address) and not self.preview and not self.copied_on
