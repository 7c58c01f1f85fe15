"""The one layout of a data file: keys in their order, comments kept, nothing lost.

`comments` finds the comments, `tree` puts each beside what it speaks of, `order` puts the keys in the order of the
record, `scalars` and `writer` write; `canonical` does all of it and makes sure that nothing changed.
"""

from monitoring.layout.canonical import LayoutError, canonical, field, modeline

__all__ = ["LayoutError", "canonical", "field", "modeline"]
