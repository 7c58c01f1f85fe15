"""The size of a built site."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SiteSize:
    """How many bytes a site has, and its pages."""

    total: int
    """The bytes of all files."""
    pages: tuple[int, ...]
    """The bytes of each HTML page."""
    largest_file: int
    """The bytes of the largest file of any kind; at most sites, it is the index of the search."""

    @classmethod
    def of(cls, site: Path) -> "SiteSize":
        """Measure a built site."""
        sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
        pages = tuple(size for path, size in sizes.items() if path.suffix == ".html")
        return cls(sum(sizes.values()), pages, max(sizes.values()))
