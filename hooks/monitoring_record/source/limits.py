"""How much the data may contain. Each limit is far above what real data needs; without them, a small file could keep a
computer busy for hours.

For comparison, the largest of the record that this engine was made for: a file of 54 kB, a text of 6,200 characters, a
title of 345, 2,400 keys and values, and 6 levels of fields within fields.
"""

MOST_BYTES = 500_000
"""Of a file. All that is done with a file of this size takes seconds."""

DEEPEST = 20
"""Levels of fields and lists within one another. Programs that read YAML call themselves for each level."""

MOST_VALUES = 15_000
"""Keys, values and groups of a file. Each is kept with its place, and some get a page of their own."""

MOST_CHAPTERS = 100
"""Of a report. Each has its place in the navigation of every page."""

LONGEST_TEXT = 30_000
"""Characters of a text: ten pages of a book. It is rendered as a whole."""

LONGEST_LINE = 1_000
"""Characters of a title, a name or a label. Each is repeated in lists, tables and links."""

LONGEST_KEY = 200
"""Characters of a key. It is compared with the known ones, to say which is meant."""

MOST_PROBLEMS = 50
"""Problems of one rule that are shown for one file. Their cause is often the same."""

MOST_OF_A_RULE = 1_000
"""Violations of one rule that are looked for in a report. Each costs time: what could be meant is looked for, too."""

MOST_CANDIDATES = 100
"""Known words that a wrong one is compared with, to say which is meant."""

LONGEST_QUOTATION = 60
"""Characters of a value that a message quotes."""

LONGEST_LINE_TO_WRITE = 240
"""Characters of a line or a value in backquotes: whoever copies it must not lose a word."""
