"""Repairs of groups whose fields or keys have hyphens before them, as if the group were a list."""

import re
from collections.abc import Iterator

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, indentation, line_of, lines_of_value
from monitoring_record.source.look_alikes import BULLETS, DASHES
from monitoring_record.source.quoting import to_write
from monitoring_record.source.repairs.repair import Broken, Repair, and_the_others, line_range, spaces

_WITH_HYPHEN = re.compile(
    rf"""(?P<before> *)(?P<sign>[{DASHES}{BULLETS}*-] *)(?P<rest>["']?\w[\w-]*["']?(?: *:(?: .*|)|))"""
)

_NEAR = 2
"""In how many lines around the problem such a group begins or ends."""


def hyphens_before_keys(broken: Broken) -> Iterator[Repair]:
    """No hyphens before the fields of a group, or before keys of one's own, all at once."""
    for line in broken.nearest_first():
        if line.key and not line.value:
            passage = lines_of_value(broken.lines.written, line.number, line.column)
            if passage.start - _NEAR <= broken.near < passage.stop + _NEAR:
                yield from _without_hyphens(broken, list(passage[1:]), line)
    yield from _without_hyphens(broken, list(range(len(broken.lines.written))), None)


def _without_hyphens(broken: Broken, within: list[int], parent: Line | None) -> Iterator[Repair]:
    column = parent.column + 2 if parent else 0
    found = _hyphens_at_the_left(broken, within)
    if not found or not _are_names(broken, found, parent):
        return
    changed = {number: f"{' ' * column}{_with_colon(match['rest'])}" for number, match in found.items()}
    moved = {number: _lines_to_move(broken, number, column) for number in found}
    for lines, lacking in moved.values():
        changed.update({number: f"{' ' * lacking}{broken.lines.written[number]}" for number in lines})
    first = min(found)
    lines, lacking = moved[first]
    below = f"below `{parent.key}`" if parent else "at the left edge of the file"
    more = f", and put {spaces(lacking, 'more ')} before {line_range(lines)}" if lines else ""
    others = and_the_others(found)
    cure = f"delete the hyphen: write {to_write(changed[first])}, with {spaces(column)} before it{more}{others}"
    message = f"{below} is no list; {cure}"
    yield broken.repair(first, indentation(broken.lines.written[first]), rules.NO_HYPHEN, message, changed)


def _with_colon(name: str) -> str:
    return name if ":" in name else f"{name}:"


def _hyphens_at_the_left(broken: Broken, within: list[int]) -> dict[int, re.Match[str]]:
    """Return the lines with a hyphen before a key that are furthest to the left."""
    structure = {line.number for line in broken.lines.structure}
    matches = {number: _WITH_HYPHEN.fullmatch(broken.lines.written[number].rstrip()) for number in within}
    found = {number: match for number, match in matches.items() if match and number in structure}
    least = min((len(match["before"]) for match in found.values()), default=0)
    return {number: match for number, match in found.items() if len(match["before"]) == least}


def _are_names(broken: Broken, found: dict[int, re.Match[str]], parent: Line | None) -> bool:
    """Whether the words after the hyphens can all be names of fields, or keys of one's own."""
    names = [line_of(number, _with_colon(match["rest"])).key for number, match in found.items()]
    of_ones_own = parent is not None and parent.key in broken.fields.with_keys
    return len(set(names)) == len(names) and set(names).issubset(broken.keys) is not of_ones_own


def _lines_to_move(broken: Broken, number: int, column: int) -> tuple[list[int], int]:
    """Return the lines below a name that are not further in than it will be, and how many blanks they lack."""
    below = broken.lines.below(number, indentation(broken.lines.written[number]))
    lacking = column + 2 - indentation(broken.lines.written[below[0]]) if below else 0
    return (below, lacking) if lacking > 0 else ([], 0)
