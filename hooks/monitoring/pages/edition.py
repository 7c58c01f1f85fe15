"""How the pages reach their readers: from the web, or from a disk."""

from dataclasses import dataclass


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
class Edition:
    """What a page says of the site that it is part of."""

    copied_on: str = ""
    """The day of an offline copy, "22 November 2026"; empty on the web."""
    newest: str = ""
    """In an offline copy: where the newest version is to be found, if the site has an address."""
    offers: OfflineCopy | None = None
    """On the web: what one may take away."""


ON_THE_WEB = Edition()
"""The site as it is when nobody has made a copy of it."""
