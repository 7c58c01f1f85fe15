"""An config of the site: for the web or for a disk, for the public or as a preview."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from monitoring_record.records import Glossary
from monitoring_record.site.forge import Forge


@dataclass(frozen=True)
class OfflineCopy:
    """A zip of the whole site, to be read from a disk."""

    address: str
    """From the site's root, as that of a page."""
    size: int
    """In bytes."""
    sha256: str

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.address.rpartition("/")[2]


@dataclass(frozen=True)
class SiteConfig:
    """What all pages of one build share."""

    name: str
    """The site's."""
    address: str = ""
    """The site's public address, with a slash at its end; "" while it has none."""
    folders: bool = True
    """Whether a page is a folder's index.html, as on the web; in a copy for a disk it is a file by its own name."""
    forge: Forge | None = None
    """Without one, pages offer neither to correct nor to report a mistake."""
    glossary: Glossary | None = None
    """What explains the words and the abbreviations of the texts."""
    preview: bool = False
    """Whether it shows every stage, for those who edit; the public sees only what is published."""
    copied_on: str = ""
    """The day of an offline copy, "22 November 2026"; empty on the web."""
    offers: OfflineCopy | None = None
    """On the web: what one may take away."""

    @cached_property
    def abbreviations(self) -> Mapping[str, str]:
        """Each abbreviation that the texts are to explain, with what it stands for."""
        return self.glossary.abbreviations() if self.glossary else {}
