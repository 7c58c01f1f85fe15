"""The site that publishes the files: what they say of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Publication:
    """The site that publishes the files."""

    name: str
    """The name of the site."""
    address: str
    """The site's public address, with a slash at its end; "" while it has none."""

    def url(self, address: str, anchor: str = "") -> str:
        """Return the address of a page or file on the web; while the site has none, the one from the site's root."""
        return f"{self.address}{address}#{anchor}" if anchor else f"{self.address}{address}"
