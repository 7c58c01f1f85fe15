"""Repairs of lines that were copied with what a program puts before each of them: the `>` of a mail, or line numbers."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from monitoring_record.source.copied_rules import COPIED_MARK
from monitoring_record.source.file_lines import indentation, line_of
from monitoring_record.source.repairs.repair import Broken, Repair, begins_at_a_place, so_that, those_lines

_MARKS = {
    **dict.fromkeys((">", "&gt;", "»"), "a mail or a chat"),
    **dict.fromkeys(("|", "│"), "a mail or a table"),
}
"""Signs before lines that are quoted, each with what puts it there."""

_MARK = "|".join(map(re.escape, _MARKS))
_MOST_MORE = 7
"""Marks of a mail that was answered so many times. More are no marks."""

_MARKED = re.compile(rf"(?P<before> *)(?P<mark>(?P<first>{_MARK})(?: ?(?:{_MARK})){{0,{_MOST_MORE}}})(?P<line>.*)")


def copied_marks(broken: Broken) -> Iterator[Repair]:
    """No marks of a quotation before lines."""
    marked = dict(_marked(broken))
    for number in list(marked)[:1]:
        mark = marked[number]["mark"]
        who = _MARKS[marked[number]["first"]]
        for blank in (" ", ""):
            changed = {n: found["before"] + found["line"].removeprefix(blank) for n, found in marked.items()}
            if not begins_at_a_place(changed):
                continue
            sign = f"`{mark}`{' and the space after it' if blank and marked[number]['line'][:1] == ' ' else ''}"
            message = (
                f"the `{mark}` at the beginning of {those_lines(changed)} is a mark of {who}, "
                f"no part of the file; delete the {sign}{so_that(changed)}"
            )
            yield broken.repair(number, len(marked[number]["before"]), COPIED_MARK, message, changed)


def _marked(broken: Broken) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines with a mark: at the left edge, or before a known field."""
    structure = {line.number for line in broken.lines.structure}
    for number, written in enumerate(broken.lines.written):
        found = _MARKED.fullmatch(written)
        if found and (not found["before"] or (number in structure and _is_field(broken, found["line"]))):
            yield number, found


def _is_field(broken: Broken, written: str) -> bool:
    return line_of(0, written).key in broken.keys


_NUMBERED = re.compile(
    r" *(?:[0-9]{1,4}\t)?(?:[Ll](?:ine )?)?(?P<number>[0-9]{1,4})(?P<sign> ?[.:)|│+]|\t)?(?P<blanks> *)(?P<line>.*)"
)
"""A line with its number before it, or with two: a view of changes has those before and after."""

_FEWEST = 3
"""As many lines that begin with consecutive numbers are numbered; fewer may begin so themselves."""

Cut = Callable[[re.Match[str]], str]
"""Returns a numbered line without its number."""


def copied_line_numbers(broken: Broken) -> Iterator[Repair]:
    """No numbers before lines."""
    numbered = _numbered(broken)
    if not _are_of_lines(broken, list(numbered.values())):
        return
    for without in _likeliest_first(broken, numbered, _ways_to_cut(broken, numbered)):
        changed = {number: without(found) for number, found in numbered.items()}
        first = min(numbered)
        if not begins_at_a_place(changed):
            continue
        message = (
            f"{those_lines(changed)} {'begins' if len(changed) == 1 else 'begin'} with the number that a program shows "
            f"before a line; delete it and what separates it from the line{so_that(changed)}"
        )
        yield broken.repair(first, 0, COPIED_MARK, message, changed)


def _are_of_lines(broken: Broken, numbered: list[re.Match[str]]) -> bool:
    """Whether lines have numbers of lines: before a field, or before many lines, but then not as in a list (1. 2. 3.)."""
    if any(_is_field(broken, found["line"]) for found in numbered):
        return True
    return len(numbered) >= _FEWEST and not any((found["sign"] or "").endswith((".", ")")) for found in numbered)


def _numbered(broken: Broken) -> dict[int, re.Match[str]]:
    """Return the longest passage whose lines begin with consecutive numbers; between them may be lines without one."""
    passages: list[dict[int, re.Match[str]]] = [{}]
    last: int | None = None
    for number, written in enumerate(broken.lines.written):
        found = _NUMBERED.fullmatch(written)
        if found is None:
            continue
        if last is not None and int(found["number"]) != last + 1:
            passages.append({})
        passages[-1][number], last = found, int(found["number"])
    return max(passages, key=len)


def _ways_to_cut(broken: Broken, numbered: dict[int, re.Match[str]]) -> Iterator[Cut]:
    """Yield ways to take the numbers away: with so many blanks after each, or with as many characters of each line."""
    lines = [found for found in numbered.values() if found["line"]] or list(numbered.values())
    most_blanks = min(len(found["blanks"]) for found in lines)
    is_whole = all(not written.strip() or n in numbered for n, written in enumerate(broken.lines.written))
    for count in (most_blanks,) if is_whole else _LIKELY_BLANKS:
        if count <= most_blanks:
            yield partial(_without_blanks, count)
    right, left = max(found.start("blanks") for found in lines), min(found.start("line") for found in lines)
    for column in (left,) if is_whole else (right + count for count in _LIKELY_BLANKS):
        if column <= left:
            yield partial(_without_columns, column)


_LIKELY_BLANKS = (1, 2, 0, 3, 4)
"""How many blanks separate a number from its line, the likeliest first."""


def _likeliest_first(broken: Broken, numbered: dict[int, re.Match[str]], ways: Iterable[Cut]) -> list[Cut]:
    """Return the ways in this order, but first those after which the passage fits the line above."""
    above = line_of(0, broken.lines.written[min(numbered) - 1]) if min(numbered) else None
    fits = 0 if above is None else above.column + 2 if above.key and not above.value else above.indentation
    first = next((found for found in numbered.values() if found["line"]), numbered[min(numbered)])
    return sorted(ways, key=lambda without: indentation(without(first)) != fits)


def _without_blanks(count: int, found: re.Match[str]) -> str:
    return found["blanks"][count:] + found["line"]


def _without_columns(count: int, found: re.Match[str]) -> str:
    return found[0][count:]
