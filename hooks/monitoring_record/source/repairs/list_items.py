"""Repairs of lists: their hyphens, and the names above them."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, indentation
from monitoring_record.source.look_alikes import BULLETS, DASHES
from monitoring_record.source.quoting import in_quotes, to_write
from monitoring_record.source.repairs.repair import Broken, Repair, line_range, spaces, those_lines

_BULLET = f"[{DASHES}{BULLETS}*+]"

_COUNT = r"\(?(?:[0-9]{1,2}|[A-Za-z]|[ivx]{1,4}|[①-⑳])(?: ?[.)]| -)\s++"
"""The number or letter of an item."""

_COUNT_OF_A_GROUP = r"(?:- )?[(№]?(?:[0-9]{1,2}|[①-⑳])[.):\s-]*+(?=[a-z_]+:(?:\s|$))"
"""The number of an item that has fields: it can have any sign after it, and a hyphen before it."""

_NO_HYPHEN = re.compile(
    rf"(?P<before> *+)(?P<sign>-(?=[^\s-])|{_BULLET}\s*+|{_COUNT}|{_COUNT_OF_A_GROUP})(?P<value>\S.*)"
)


def hyphens(broken: Broken) -> Iterator[Repair]:
    """A hyphen and a space before the items of a list."""
    for line in broken.nearest_first():
        found = _NO_HYPHEN.fullmatch(broken.lines.written[line.number])
        if found is None:
            continue
        alike = _with_the_same_sign(broken, found)
        sign = found["sign"].strip()
        wrong = (
            "a space is missing after the hyphen"
            if sign == "-"
            else f"a list begins with a hyphen (-), not with `{sign}`"
        )
        for blanks in (1, len(found["sign"]) - 1) if len(found["sign"]) > len("- ") else (1,):
            changed = {n: f"{match['before']}-{' ' * blanks}{match['value']}" for n, match in alike.items()}
            where = f", with {spaces(blanks)} after the hyphen" if blanks > 1 else ""
            more = f"; do the same in {those_lines(list(alike)[1:])}" if len(alike) > 1 else ""
            message = f"{wrong}; write {to_write(changed[min(alike)])}{where}{more}"
            yield broken.repair(min(alike), len(found["before"]), rules.HYPHEN, message, changed)


def _with_the_same_sign(broken: Broken, found: re.Match[str]) -> dict[int, re.Match[str]]:
    """Return the lines that have the same mistake; none of a text below a bar."""
    return {
        line.number: other
        for line in broken.lines.structure
        if (other := _NO_HYPHEN.fullmatch(broken.lines.written[line.number]))
        and _kind(other["sign"]) == _kind(found["sign"])
        and other["before"] == found["before"]
    }


def _kind(sign: str) -> str:
    """Return what is alike in the signs of all items of a list: numbers differ."""
    return re.sub(r"\w+", "1", sign.strip())


def missing_hyphens(broken: Broken) -> Iterator[Repair]:
    """A hyphen where an item of a list begins."""
    for line in broken.nearest_first():
        if not line.key or line.is_item or line.key not in broken.keys or _is_a_text_again(broken, line):
            continue
        others = [other for other in broken.lines.structure if other.is_item and other.column == line.column]
        if others or line.column > 2:  # noqa: PLR2004 (room for a hyphen within the group)
            yield _with_hyphen(broken, line, line.column - 2, [])
        further_in = broken.lines.below(line.number, line.column - 1)
        yield _with_hyphen(broken, line, line.column, further_in)
        is_far_enough = bool(further_in) and indentation(broken.lines.written[further_in[0]]) == line.column + 2
        if is_far_enough and any(
            other.is_item and other.indentation == line.column for other in broken.lines.structure
        ):
            yield _with_hyphen(broken, line, line.column, [])


def _is_a_text_again(broken: Broken, line: Line) -> bool:
    """Whether a text of an item that begins with another field seems to be there again, or follows it."""
    beside: list[Line] = []
    for item in _above(broken, line):
        if item.is_item:
            is_again = any(other.key == line.key for other in beside)
            is_its_own = item.key == line.key or line.key not in broken.fields.texts
            return not is_its_own and (is_again or item.key not in broken.fields.texts)
        beside.append(item)
    return False


def _above(broken: Broken, line: Line) -> Iterator[Line]:
    """Yield the lines of structure in the same column, from the nearest upwards."""
    structure = broken.lines.structure
    place = bisect_left(structure, line.number, key=lambda other: other.number)
    return (structure[at] for at in range(place - 1, -1, -1) if structure[at].column == line.column)


def _with_hyphen(broken: Broken, line: Line, column: int, further_in: list[int]) -> Repair:
    new = f"- {broken.lines.written[line.number].lstrip(' ')}"
    changed = {number: f"  {broken.lines.written[number]}" for number in further_in}
    changed[line.number] = f"{' ' * column}{new}"
    more = f"; put 2 more spaces before {line_range(further_in)}" if further_in else ""
    where = f"with {spaces(column)} before the hyphen"
    message = f"an item of a list begins here, but its hyphen is missing; write {to_write(new)}, {where}{more}"
    return broken.repair(line.number, line.column, rules.NO_HYPHEN, message, changed)


def surplus_hyphens(broken: Broken) -> Iterator[Repair]:
    """No hyphen before a field that is no item of a list."""
    for line in broken.nearest_first():
        if not line.is_item or line.key not in broken.keys or line.column < len("- "):
            continue
        for below in ([], broken.lines.below(line.number, line.column - 1)):
            changed = {number: broken.lines.written[number][len("- ") :] for number in below}
            changed[line.number] = f"{' ' * (line.column - 2)}{broken.lines.written[line.number][line.column :]}"
            more = f"; delete 2 spaces before {line_range(below)}" if below else ""
            message = f"`{line.key}` is no item of a list here; delete its hyphen and the space after it{more}"
            yield broken.repair(line.number, line.column - 2, rules.NO_HYPHEN, message, changed)


def list_items_as_text(broken: Broken) -> Iterator[Repair]:
    """Quotation marks around an item of a list that has a colon in it."""
    for line in broken.nearest_first():
        written = broken.lines.written[line.number]
        whole = written[len(line.before) :].rstrip(" \r")
        if line.is_item and line.key not in broken.keys and ":" in whole and whole[0] not in "\"'[{":
            new = f"{line.before}{in_quotes(whole)}"
            yield broken.rewritten(
                line, line.column, rules.SECOND_COLON, "an item with a colon in it needs quotes", new
            )
