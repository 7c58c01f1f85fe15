"""What search knows: entries made from the records, each told apart by its title, each opening at its place."""

from monitoring.search.entry import Entry
from monitoring.search.index import documents

__all__ = ["Entry", "documents"]
