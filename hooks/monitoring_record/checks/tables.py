"""Checks of tables in texts."""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate

from monitoring_record.checks.broken_rows import broken_rows, how_to_join
from monitoring_record.checks.check import Violation
from monitoring_record.checks.gaps_in_tables import empty_above, heads_a_table, ruler_below, tables_with_gaps
from monitoring_record.checks.item_signs import BEGINS_AN_ITEM, SIGN_AND_TAB, is_pasted_item, lines_with
from monitoring_record.checks.lost_bars import how_to_fill_up, unlike_its_ruler
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.prose import prose_of, seen_in
from monitoring_record.checks.text_check import text_check
from monitoring_record.source.quoting import shown

_FILE = "# data/ruritania/recommendations/02.yml\n"

_ROW = re.compile(r"^[ \t]*\|[^\n]*\|[ \t]*$", re.MULTILINE)


@text_check(
    "|",
    id="broken-table",
    demand="A table has a line `|---|---|` below its heading, with as many columns, and an empty line before it, but none in it.",
    reason="Otherwise readers see the bars, and no table.",
    wrong=f"{_FILE}text: |\n  | Moat | Water |\n  | North | 3 m |\n",
    right=f"{_FILE}text: |\n  | Moat | Water |\n  |---|---|\n  | North | 3 m |\n",
)
def broken_table(text: PlacedText) -> Iterator[Violation]:
    """Look for rows in what readers would see outside of tables."""
    row = _ROW.search(seen_in(prose_of(text.text)))
    gaps = list(_gaps_in_tables(text)) if row else []
    yield from gaps
    if row and not gaps:
        at = max(text.text.find(row[0].strip()[:20]), 0)
        yield text.at(at), seen_as_bars(prose_of(text.text), row[0])


def seen_as_bars(text: str, heading: str) -> str:
    """Say how to mend the heading of a table that is none, or the lines beside it."""
    below = text.partition(heading)[2].removeprefix("\n").partition("\n")[0]
    cure = unlike_its_ruler(text, heading) or (
        "insert an empty line above it"
        if heads_a_table(heading, below)
        else f"write a line `{ruler_below(heading)}` below its heading, and leave the line before the table empty"
    )
    return f"readers would see the bars of this table; {cure}"


def _gaps_in_tables(text: PlacedText) -> Iterator[Violation]:
    """Yield the tables that are one without the empty lines in them."""
    prose = prose_of(text.text)
    seen = len(_ROW.findall(seen_in(prose)))
    offsets = list(accumulate((len(line) + 1 for line in text.text.split("\n")), initial=0))
    for table in tables_with_gaps(prose):
        if len(_ROW.findall(seen_in(table.mended))) < seen:
            below = [text.at(offsets[n] + text.text[offsets[n] :].index("|")) for n in table.after_gaps]
            empty = [number for position in below for number in empty_above(text.file.lines, position.line)]
            if empty:
                yield below[0], table.message(empty)


_RULER = re.compile(r"\n[ \t]*+[|:-][-:| \t]*+(?=\n)")
"""The line below the heading of a table."""

_NO_ROW = re.compile(r"[-*+>#]|\d+[.)] ")
"""The beginning of a line that ends a table."""


@text_check(
    "-|",
    "- |",
    ":|",
    ": |",
    id="uneven-table",
    demand="Each row of a table has as many cells as its heading, and an empty line is below the last.",
    reason="What is in a cell too many is not published, and what follows a missing one is in the wrong column.",
    wrong=f"{_FILE}text: |\n  | Moat | Water |\n  |---|---|\n  | North | 3 m | 80% |\n",
    right=f"{_FILE}text: |\n  | Moat | Water | Full |\n  |---|---|---|\n  | North | 3 m | 80% |\n",
)
def uneven_table(text: PlacedText) -> Iterator[Violation]:
    """Count the cells of each row below a heading."""
    for offset, message in uneven_rows(prose_of(text.text)):
        yield text.at(offset), message


def uneven_rows(text: str) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with each row that has not as many cells as its heading, with its offset in the text."""
    prose = f"\n{text}\n"
    for ruler in _RULER.finditer(prose):
        heading = prose[prose.rfind("\n", 0, ruler.start()) : ruler.start()].strip()
        columns = _cells(heading)
        if "|" not in heading or _cells(ruler[0].strip()) != columns:
            continue  # a line between paragraphs, or a table that is broken
        yield from _uneven_below(dict(_rows_below(prose, ruler.end())), heading)


def _uneven_below(rows: Mapping[int, str], heading: str) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with the rows of a table; a row over several lines is told once."""
    columns, offsets, written = _cells(heading), list(rows), list(rows.values())
    like = next((row for row in written if _cells(row) == columns), heading)
    broken = list(broken_rows(written, heading))
    for lines in broken:
        yield offsets[lines.start], how_to_join(written[lines.start : lines.stop])
    for number, row in enumerate(written):
        has_a_tab = "\t" in row  # in the place of a bar it is reported
        if _cells(row) != columns and not has_a_tab and not any(number in lines for lines in broken):
            yield offsets[number], _uneven(row, columns, like)


def _rows_below(prose: str, offset: int) -> Iterator[tuple[int, str]]:
    """Yield the rows below the line below a heading, each with its offset in the text."""
    for line in prose[offset + 1 :].split("\n"):
        row = line.strip()
        if not row or _NO_ROW.match(row):
            break
        yield offset + line.index(row), row
        offset += len(line) + 1


def _cells(row: str) -> int:
    return row.removeprefix("|").removesuffix("|").count("|") + 1


def _uneven(row: str, columns: int, like: str) -> str:
    """Return what is wrong with a row that has not as many cells as the heading; `like` is a row that has."""
    if "|" not in row:
        pieces = [piece.strip() for piece in row.split(";")]
        as_row = f"write `| {' | '.join(pieces)} |`, or " if len(pieces) == columns else ""
        return f"this line would be a row of the table above; {as_row}leave a line empty between them"
    cells = _cells(row)
    found = f"this row has {cells} cell{'s' * (cells > 1)}, but the heading of its table has {columns}"
    if cells < columns:
        join = ""
        if like.startswith("|") and not row.startswith("|"):
            join = "if it is the rest of the row above, join the two lines; else "
        elif like.endswith("|") and not row.endswith("|"):
            join = "if it breaks off here and goes on in a line below, join the two lines; else "
        return f"{found}; {join}{how_to_fill_up(row, like, columns)}"
    return f"{found}; join two cells, or add a column to the heading and to each row; a bar that is no border is written `\\|`"


@text_check(
    "\t",
    id="tab-in-a-text",
    demand="A text has no tabs. A table is written with bars: `| Moat | Water |`.",
    reason="A tab is published as a space, and a table that was copied from a spreadsheet as one paragraph.",
    wrong=f"{_FILE}text: |\n  Moat\tWater\n  North\t3 m\n",
    right=f"{_FILE}text: |\n  | Moat | Water |\n  |---|---|\n  | North | 3 m |\n",
)
def tab_in_a_text(text: PlacedText) -> Iterator[Violation]:
    """Look for tabs behind the signs of items, and for the first line with tabs between its words, and others."""
    prose = prose_of(text.text)
    items = list(SIGN_AND_TAB.finditer(prose))
    if items:
        cure = f"write a space in its place, in {lines_with(text, items)}"
        yield text.at(items[0].start("sign")), f"a tab is behind `{items[0]['sign']}`; {cure}"
    lines = [line.strip() for line in prose.split("\n")]
    first, *others = [line for line in lines if "\t" in line and not is_pasted_item(line)] or [""]
    if first:
        yield text.at(text.text.index(first[: first.index("\t")])), _tab_between_words(lines, first, others)


def _tab_between_words(lines: list[str], first: str, others: list[str]) -> str:
    cells = [shown(cell) for cell in first.split("\t") if cell.strip()]
    row = f"write `| {' | '.join(cells)} |`"
    if others and not BEGINS_AN_ITEM.match(first):
        return f"a table needs bars, not tabs; {row}, the other lines likewise, and `{'|---' * len(cells)}|` below the first"
    if _is_below_a_row(lines, first):
        return f"a row of a table has bars, not tabs; {row}"
    cure = "write a space in its place, or put what follows it into a field of its own"
    return f"a tab is between “{cells[0]}” and “{cells[1]}”; {cure}"


def _is_below_a_row(lines: list[str], line: str) -> bool:
    """Whether the line above is a row of a table."""
    place = lines.index(line)
    return place > 0 and lines[place - 1].startswith("|")
