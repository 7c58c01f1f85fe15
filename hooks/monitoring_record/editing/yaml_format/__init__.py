"""The format of the data's files: keys are put in order, comments are kept.

`comments` finds the comments, `tree` attaches each to the value that it is about, `order` puts the keys in the order of
the record, `scalars` and `writer` write; `formatted` does all of it, and verifies that nothing was lost. `edits` changes
single values of a file.
"""

from monitoring_record.editing.yaml_format.edits import Edit, edited
from monitoring_record.editing.yaml_format.formatting import FormatError, field_text, formatted, modeline
from monitoring_record.editing.yaml_format.scalars import WIDTH

__all__ = ["WIDTH", "Edit", "FormatError", "edited", "field_text", "formatted", "modeline"]
