"""Mends what a file can only have meant: blanks, line ends, hyphens, quotation marks, and the letters of keys and ids.

No word of a text changes. What has two meanings is left to people.
"""

from monitoring_record.editing.fixes.file_fix import FixedFile, fix_files, known_ids
from monitoring_record.editing.fixes.fix import Fix
from monitoring_record.editing.fixes.fixed_text import fixed_text

__all__ = ["Fix", "FixedFile", "fix_files", "fixed_text", "known_ids"]
