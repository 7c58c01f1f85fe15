"""The one layout of a data file: keys in their order, comments kept, nothing lost.

`comments` finds the comments, `tree` puts each beside what it speaks of, `order` puts the keys in the order of the
record, `scalars` and `writer` write; `formatted` does all of it and makes sure that nothing changed.
"""

from monitoring_record.editing.yaml_format.formatting import FormatError, field, formatted, modeline
from monitoring_record.editing.yaml_format.scalars import WIDTH

__all__ = ["WIDTH", "FormatError", "field", "formatted", "modeline"]
