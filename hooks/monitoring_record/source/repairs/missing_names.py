"""Repairs of lists and groups whose line with the name of the field is missing, so that they hang under the field before, or under none."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, line_of
from monitoring_record.source.repairs.repair import Broken, FieldNames, Repair, spaces

_ENDS = (".", "!", "?", "”", ")")
"""The ends of a sentence that announces no list."""


def missing_names(broken: Broken) -> Iterator[Repair]:
    """The name of a field above its list, or above its group."""
    for line in _firsts(broken):
        for head in dict.fromkeys(_heads(broken, line)):
            yield _with_name(broken, line, head)


def _firsts(broken: Broken) -> Iterator[Line]:
    """Yield the lines that can be the first below the missing one: those at the problem, what is around it, and the first of all."""
    structure = broken.lines.structure
    if not structure:
        return
    place = max((at for at, line in enumerate(structure) if line.number <= broken.near), default=0)
    around = next((at for at in range(place - 1, -1, -1) if structure[at].column < structure[place].column), -1)
    places = dict.fromkeys((place, place + 1, around + 1, max(around, 0), 0))
    yield from _first_in_a_text(broken, structure[place])
    yield from (structure[at] for at in places if at < len(structure) and not _begins_a_file(structure[at], at))


def _first_in_a_text(broken: Broken, above: Line) -> Iterator[Line]:
    """Yield the line at the problem if it is in a text; or, of a text that begins there, the first item below a sentence."""
    written = broken.lines.written
    if not above.opens_a_text:
        return
    for number in [broken.near] if broken.near > above.number else broken.lines.below(above.number, above.column):
        line = line_of(number, written[number])
        if line.is_item and written[number - 1].rstrip().endswith(_ENDS):
            yield line
            return


def _begins_a_file(line: Line, place: int) -> bool:
    return place == 0 and line.indentation == 0 and not line.is_item


def _heads(broken: Broken, line: Line) -> Iterator[str]:
    """Yield what the line above can be: the names of fields that have what begins here, each with what is before it."""
    columns = [column for column in (line.indentation - 2, line.indentation) if column >= 0]
    if not line.key:
        yield from _heads_alike(broken, line)
        names = _lists_of_texts(broken.fields) if line.opens_a_text else ()
        columns = [column for column in columns if column == 0]
    elif line.is_item:
        names = broken.fields.lists.get(line.key, ())
    else:
        names = (*broken.fields.with_keys, *_groups_with(broken.fields, line.key))
        columns = columns[:1] if line.indentation > 1 else []
    for column in columns:
        yield from (f"{' ' * column}{name}" for name in sorted(names) if _may_be_in(broken, line, name, column))


def _may_be_in(broken: Broken, line: Line, name: str, column: int) -> bool:
    """Whether a field of this name can begin in a column above a line: it is not there yet, and at the left edge not within others."""
    if not column:
        return name in broken.fields.own and all(other.key != name or other.column for other in broken.lines.structure)
    is_within = any(name in group.fields.known for group in broken.fields.groups.values())
    return is_within and name not in _beside_above(broken, line, column)


def _beside_above(broken: Broken, line: Line, column: int) -> Iterator[str]:
    """Yield the fields that begin in a column above a line, up to where their group begins."""
    for other in reversed([other for other in broken.lines.structure if other.number < line.number]):
        if other.column < column:
            return
        if other.column == column:
            yield other.key
            if other.is_item:
                return


def _heads_alike(broken: Broken, line: Line) -> Iterator[str]:
    """Yield the names of lists of words in other groups of the file, as they stand there; the most frequent first."""
    column = line.indentation - 2
    there = set(_beside_above(broken, line, column))
    found = (
        f"{name.before}{name.key}"
        for name, below in pairwise(broken.lines.structure)
        if name.key and not name.value and name.column == column and below.is_item and not below.key
    )
    often = Counter(found).most_common()
    yield from (head for head, _ in often if "-" in head or head.strip() not in there)


def _lists_of_texts(fields: FieldNames) -> tuple[str, ...]:
    return tuple(fields.own - fields.texts - set(fields.groups))


def _groups_with(fields: FieldNames, key: str) -> Iterator[str]:
    """Yield the names of groups that have a field of this name."""
    for name, group in fields.groups.items():
        if not group.is_list and not group.has_names and key in group.fields.own:
            yield name
        yield from _groups_with(group.fields, key)


def _with_name(broken: Broken, line: Line, head: str) -> Repair:
    name = head.lstrip(" ")
    place = f"in a line of its own above line {line.number + 1}, with {spaces(len(head) - len(name))} before it"
    changed = {line.number: f"{head}:\n{broken.lines.written[line.number]}"}
    if line.is_item:
        message = f"a list begins here, but the name of its field is missing above; write `{name}:` {place}"
        return broken.repair(line.number, line.indentation, rules.NO_PARENT, message, changed)
    message = f"`{line.key}` belongs to `{name}`, but the line of that field is missing; write `{name}:` {place}"
    return broken.repair(line.number, line.column, rules.NO_KEY, message, changed)


_MOST_TEXTS = 4
"""In front of how many texts the name of a field is tried, those next to the problem."""


def missing_names_of_texts(broken: Broken) -> Iterator[Repair]:
    """The name of a field, with its bar, above a text that seems to be the end of the value above."""
    firsts = [line for above, line in pairwise(broken.lines.structure) if _begins_a_text(above, line)]
    for line in sorted(firsts, key=lambda line: abs(line.number - broken.near))[:_MOST_TEXTS]:
        for head in _heads_of_texts(broken, line):
            name = head.lstrip(" ")
            place = f"in a line of its own above line {line.number + 1}, with {spaces(len(head) - len(name))} before it"
            message = f"a text begins here, but the name of its field is missing above; write `{name}` {place}"
            changed = {line.number: f"{head}\n{broken.lines.written[line.number]}"}
            yield broken.repair(line.number, line.column, rules.NO_NAME_OF_A_TEXT, message, changed)


def _begins_a_text(above: Line, line: Line) -> bool:
    """Whether a line has words, but no key and no hyphen, and is not below one of its kind."""
    is_below_a_value = above.is_item or (above.key and above.value)
    is_words = not line.key and not line.is_item and " " in line.value
    return bool(is_below_a_value) and is_words and line.indentation > 1


def _heads_of_texts(broken: Broken, line: Line) -> Iterator[str]:
    """Yield the names of texts in other groups of the file, as they stand there, the most frequent first; then the others."""
    column = line.indentation - 2
    there = set(_beside_above(broken, line, column))
    alike = Counter(
        f"{' ' * column}{other.key}: {other.value}"
        for other in broken.lines.structure
        if other.opens_a_text and other.key in broken.fields.texts and other.column == column and other.key not in there
    )
    yield from (head for head, _ in alike.most_common())
    names = broken.fields.texts - broken.fields.own if column else broken.fields.texts & broken.fields.own
    yield from (f"{' ' * column}{name}: |" for name in sorted(names - there))
