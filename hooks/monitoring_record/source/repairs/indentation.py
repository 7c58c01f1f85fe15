"""Repairs of the space at the beginning of lines."""

from collections.abc import Iterator

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, indentation
from monitoring_record.source.repairs.repair import Broken, Repair, line_range, spaces
from monitoring_record.source.tab_widths import lead_of, tab_widths


def tabs(broken: Broken) -> Iterator[Repair]:
    """Blanks for tabs at the beginning of lines."""
    written = broken.lines.written
    with_tab = [number for number, line in enumerate(written) if "\t" in lead_of(line)]
    if not with_tab:
        return
    first, last = with_tab[0], with_tab[-1]
    more = f", and so in the lines below it, to line {last + 1}" if last > first else ""
    lead = lead_of(written[first])
    for width in dict.fromkeys((*tab_widths(broken.lines), *_USUAL_WIDTHS)):
        changed = {number: _without_tabs(written[number], width) for number in with_tab}
        count = len(_without_tabs(lead, width))
        total = f", so that {spaces(count)} are before this line" if lead != "\t" else ""
        message = f"here is a tab, but indentation must be spaces; write {spaces(width)} for each tab{total}{more}"
        yield broken.repair(first, written[first].index("\t"), rules.TAB, message, changed)


_USUAL_WIDTHS = (2, 4, 8)
"""The widths of a tab that editors show."""


def _without_tabs(written: str, width: int) -> str:
    lead = lead_of(written)
    return lead.replace("\t", " " * width) + written[len(lead) :]


def indentations(broken: Broken) -> Iterator[Repair]:
    """Another indentation of a line, and of those that belong to it."""
    structure = broken.lines.structure
    fields = [line for line in structure if line.key or (line.is_item and line.value)]
    near = [line for line in fields if broken.near - 8 <= line.number <= broken.near + 1]
    for line in sorted(near, key=lambda line: (line.indentation % 2 == 0, abs(line.number - broken.near))):
        before = [other for other in structure if other.number < line.number]
        for target in _targets(line, before):
            for lines in _blocks(broken, line):
                yield moved(broken, line, lines, target, before)


def _targets(line: Line, before: list[Line]) -> list[int]:
    known = {0} if not before else set()
    for other in before:
        known |= {other.indentation, other.column}
        if other.key and not other.value:
            known.add(other.column + 2)
    return sorted(known - {line.indentation}, key=lambda target: abs(target - line.indentation))[:4]


def _blocks(broken: Broken, line: Line) -> Iterator[list[int]]:
    """Yield the lines that may have to move together: the line and what is further in, alone, or with its neighbours."""
    below = broken.lines.below(line.number, line.indentation)
    yield [line.number, *below]
    if below:
        yield [line.number]
    alike = broken.lines.below(line.number, line.indentation - 1)
    if alike != below:
        yield [line.number, *alike]


def moved(broken: Broken, line: Line, lines: list[int], target: int, before: list[Line]) -> Repair:
    """Return the repair that moves lines, so that the first begins in another column; `before` are lines of structure above."""
    shift = target - line.indentation
    changed = {}
    for number in lines:
        written = broken.lines.written[number]
        changed[number] = f"{' ' * max(0, indentation(written) + shift)}{written.lstrip(' ')}"
    it = f"line {line.number + 1}" if len(lines) > 1 else "it"
    message = f"{_how_to_move(lines, shift)}, so that {it} begins {_where_to(target, before)}"
    return broken.repair(line.number, line.indentation, rules.INDENTATION, message, changed)


def _how_to_move(lines: list[int], shift: int) -> str:
    begins, them = ("this line begins", "it") if len(lines) == 1 else (f"{line_range(lines)} begin", "each of them")
    if shift > 0:
        return f"{begins} too far to the left; put {spaces(shift, 'more ')} before {them}"
    return f"{begins} too far to the right; delete {spaces(-shift)} before {them}"


def _where_to(target: int, before: list[Line]) -> str:
    if not before or target == 0:
        return "at the left edge"
    last = before[-1]
    if last.key and not last.value and target > last.column:
        return f"two spaces further in than `{last.key}`"
    like = next((other for other in reversed(before) if target in (other.indentation, other.column)), last)
    name = f"`{like.key}`" if like.key and like.column == target else "the hyphen" if like.is_item else "the beginning"
    return f"below {name} in line {like.number + 1}"
