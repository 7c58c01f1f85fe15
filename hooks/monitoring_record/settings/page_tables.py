"""Checks of the tables in pages written by hand: rows that would be published as a paragraph, and cells in the wrong column."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.gaps_in_tables import empty_above, heads_a_table, is_row, tables_with_gaps
from monitoring_record.checks.tables import seen_as_bars, uneven_rows
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.settings.written_page import WrittenPage
from monitoring_record.source.problems import Position


@settings_check(
    id="broken-page-table",
    demand="In a page of `content/`, a table has a line `|---|---|` below its heading, and an empty line before it, but none in it.",
    reason="Otherwise readers see the bars, and no table.",
    wrong="# content/contribute.md\n# Contribute\n\n| Moat | Water |\n| North | 3 m |\n",
    right="# content/contribute.md\n# Contribute\n\n| Moat | Water |\n|---|---|\n| North | 3 m |\n",
)
def broken_page_table(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for rows with empty lines between them, and for rows without a heading above them."""
    for page in checked.pages:
        if "|" in page.without_comments:
            gaps = dict(_tables_with_gaps(page))
            yield from gaps.items()
            yield from (found for found in _rows_without_a_heading(page) if not gaps)


def _tables_with_gaps(page: WrittenPage) -> Iterator[Violation]:
    text = page.without_comments
    for table in tables_with_gaps(text):
        numbers = [number + 1 for number in table.after_gaps]
        empty = [above for number in numbers for above in empty_above(text.split("\n"), number)]
        yield Position(page.file.path, numbers[0]), table.message(empty)


def _rows_without_a_heading(page: WrittenPage) -> Iterator[Violation]:
    """Yield the first row of each block with rows that does not begin with a heading and the line below it."""
    for at, lines in page.blocks():
        rows = [number for number, line in enumerate(lines) if is_row(line)]
        if rows[1:] and rows[1] == rows[0] + 1 and (rows[0] or not heads_a_table(*lines[:2])):
            yield Position(at.file, at.line + rows[0]), seen_as_bars(page.without_comments, lines[rows[0]])


@settings_check(
    id="uneven-page-table",
    demand="In a page of `content/`, each row of a table has as many cells as its heading.",
    reason="What is in a cell too many is not published, and what follows a missing one is in the wrong column.",
    wrong="# content/contribute.md\n# Contribute\n\n| Moat | Water |\n|---|---|\n| North 3 m |\n",
    right="# content/contribute.md\n# Contribute\n\n| Moat | Water |\n|---|---|\n| North | 3 m |\n",
)
def uneven_page_table(checked: CheckedSettings) -> Iterator[Violation]:
    """Count the cells of each row below a heading."""
    for page in checked.pages:
        for offset, message in uneven_rows(page.without_comments):
            yield page.at(offset), message
