"""Repairs of groups whose line with a key of one's own is missing, so that their fields belong to the group above, or to none."""

import re
from collections.abc import Iterator

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, lines_of_value
from monitoring_record.source.repairs.repair import Broken, Repair, line_range, spaces

_CITED = re.compile(r"\]\[([a-z][a-z0-9-]*)\]")
_WORD = re.compile(r"\w{3,}")
_LETTERS = re.compile(r"[a-z]+")
_MOST_WORDS = 6
"""Of a key that is made of words."""


def missing_keys(broken: Broken) -> Iterator[Repair]:
    """The lines with keys, above the fields of groups without one: keys that texts cite, or of the words in the fields."""
    for parent in broken.nearest_first():
        if parent.key in broken.fields.with_keys and not parent.value:
            within = lines_of_value(broken.lines.written, parent.number, parent.column)[1:]
            lines = [line for line in broken.lines.structure if line.number in within]
            lines = [line for line in lines if not _is_of_a_list_within(line, parent)]
            groups = _without_a_key(broken, lines)
            known = {line.key for line in lines}
            is_cited = parent.key in broken.fields.cited
            keys = _missing(broken, known, groups) if is_cited else _keys_of_words(broken, known, groups)
            if groups and len(keys) == len(groups):
                yield _with_keys(broken, parent, groups, keys)


def _is_of_a_list_within(line: Line, parent: Line) -> bool:
    """Whether a line begins an item of a list that an entry of its own key has."""
    return line.is_item and line.indentation > parent.column + 2


def _without_a_key(broken: Broken, lines: list[Line]) -> list[list[Line]]:
    """Return the fields of each group whose key is missing: they are there a second time, or begin the whole."""
    groups: list[list[Line]] = []
    there: set[str] = set()
    for place, line in enumerate(lines):
        if line.key and not line.value:
            there = set()
        elif line.key in broken.keys and (line.key in there or line.is_item or place == 0):
            groups.append(_fields_from(lines, place))
            there = {line.key}
        else:
            there.add(line.key)
    return groups


def _fields_from(lines: list[Line], place: int) -> list[Line]:
    """Return the lines of a group from its first field to where another group begins."""
    first, *others = lines[place:]
    fields = [first]
    for line in others:
        is_another = line.is_item or line.column < first.column or not line.value
        if is_another or (line.key and line.key in {field.key for field in fields}):
            break
        fields.append(line)
    return fields


def _missing(broken: Broken, known: set[str], groups: list[list[Line]]) -> list[str]:
    """Return a key for each group, of those that texts cite and no group has: the one of which most words are in it."""
    missing = [key for key in dict.fromkeys(_CITED.findall(broken.lines.text)) if key not in known]
    found = []
    for fields in groups[: len(missing)]:
        words = {word.casefold() for line in fields for word in _WORD.findall(line.value)}
        found.append(max(missing, key=lambda key: len(words & set(key.split("-")))))
        missing.remove(found[-1])
    return found


def _keys_of_words(broken: Broken, known: set[str], groups: list[list[Line]]) -> list[str]:
    """Return a key for each group, of the first words that it has in a field, if no group has this key."""
    words = [next(filter(None, (_words_of(broken, line) for line in fields)), "").casefold() for fields in groups]
    keys = ["-".join(_LETTERS.findall(each)[:_MOST_WORDS]) for each in words]
    return [key for key in keys if key and key not in known]


def _words_of(broken: Broken, line: Line) -> str:
    """Return the value of a field, of a text its first line; nothing of a single word, which can be the key of something else."""
    value = broken.lines.written[line.number + 1].strip() if line.opens_a_text else line.value
    return value if " " in value else ""


def _with_keys(broken: Broken, parent: Line, groups: list[list[Line]], keys: list[str]) -> Repair:
    column, first = parent.column + 2, groups[0][0]
    changed: dict[int, str] = {}
    for fields, key in zip(groups, keys, strict=True):
        changed.update(_below_a_key(broken, fields, key, column))
    lacking = max(column + 2 - first.column, 0)
    hyphen = "replace the hyphen by a space; " if first.is_item else ""
    more = f", and {spaces(lacking, 'more ')} before {line_range(_all_lines(broken, groups[0]))}" if lacking else ""
    above = (f"above line {fields[0].number + 1}, `{key}:`" for fields, key in zip(groups[1:], keys[1:], strict=True))
    others = "".join(f"; so also {other}" for other in above)
    lacks = "a line with a key that a text cites is missing"
    if parent.key not in broken.fields.cited:
        lacks = "each entry has a key of its own in the line above"
    message = (
        f"below `{parent.key}`, {lacks}; {hyphen}"
        f"write `{keys[0]}:` in a line above, with {spaces(column)} before it{more}{others}"
    )
    return broken.repair(first.number, first.column, rules.NO_KEY, message, changed)


def _below_a_key(broken: Broken, fields: list[Line], key: str, column: int) -> dict[int, str]:
    """Return the lines of a group further in, and a line with its key above them."""
    first, lacking = fields[0], max(column + 2 - fields[0].column, 0)
    changed = {number: f"{' ' * lacking}{broken.lines.written[number]}" for number in _all_lines(broken, fields)}
    begins = f"{' ' * max(column + 2, first.column)}{broken.lines.written[first.number][first.column :]}"
    return {**changed, first.number: f"{' ' * column}{key}:\n{begins}"}


def _all_lines(broken: Broken, fields: list[Line]) -> list[int]:
    last = lines_of_value(broken.lines.written, fields[-1].number, fields[-1].column)[-1]
    return list(range(fields[0].number, last + 1))
