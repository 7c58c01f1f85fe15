"""Repairs of files whose line ends were lost: each field gets a line of its own again, at its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import product

from monitoring_record.source.copied_rules import LOST_LINE_ENDS
from monitoring_record.source.file_lines import indentation, line_of
from monitoring_record.source.repairs.repair import Broken, FieldNames, Repair

_FEWEST = 2
"""The fewest fields without a line of their own: one is told by itself."""
_MOST_TOLD = 14
"""How many new lines a message names: the others are like them."""

_BAR = re.compile(r"(?P<bar>[|>][-+]?)\s*(?P<text>[^\s|>+-].*)")


@dataclass(frozen=True)
class _Field:
    """A field as it is written: with a hyphen before it or not."""

    name: str
    value: str
    has_hyphen: bool = False


@dataclass(frozen=True)
class _Place:
    """Where fields may begin, and which."""

    fields: FieldNames
    column: int = 0
    is_list: bool = False
    has_names: bool = False
    """Whether groups are here, each with a name that is free."""
    taken: set[str] = field(default_factory=set)
    """The fields that are there already."""

    def takes(self, one: _Field) -> bool:
        """Whether a field may be here."""
        if self.has_names:
            return not one.value and not one.has_hyphen
        is_known = one.name in self.fields.own and one.name not in self.taken
        return is_known and one.has_hyphen == self.is_list


def lost_line_ends(broken: Broken) -> Iterator[Repair]:
    """A line of its own for each field, where several are on one line."""
    written = [number for number, line in enumerate(broken.lines.written) if line.strip()]
    is_at_the_edge = all(broken.lines.written[number][0] not in " -" for number in written)
    passages = [written] if is_at_the_edge else []
    passages += [[number] for number in written if broken.lines.written[number].count(":") > _FEWEST]
    for numbers, pattern in product(passages, _patterns(broken.fields)):
        text = " ".join(broken.lines.written[number].strip() for number in numbers)
        comment, fields = _read(text, pattern, broken.fields)
        lines = _lines(fields, broken.fields) if len(fields) >= len(numbers) + _FEWEST else None
        if lines:
            yield _divided(broken, numbers, comment, lines)


def _patterns(names: FieldNames) -> Iterator[re.Pattern[str]]:
    """Yield how the name of a field is found: as a word, or at the end of a word."""
    known = "|".join(sorted(names.known, key=len, reverse=True))
    for name in (r"(?<!\S)(?P<name>[\w-]+)", rf"(?P<name>{known})"):
        yield re.compile(rf"(?P<hyphen>-\s+)?{name}:(?=\s|$)")


def _divided(broken: Broken, numbers: list[int], comment: list[str], lines: list[str]) -> Repair:
    new = [_beginning(line) for line in (lines if comment else lines[1:])]
    more = ", and so on" if len(new) > _MOST_TOLD else ""
    message = (
        "the ends of the lines were lost; begin a new line before each of these, with the number of spaces in brackets: "
        f"{', '.join(new[:_MOST_TOLD])}{more}"
    )
    changed = dict.fromkeys(numbers, "") | {numbers[0]: "\n".join([*comment, *lines])}
    return broken.repair(numbers[0], 0, LOST_LINE_ENDS, message, changed)


_INSTEAD_OF_AN_END = re.compile(r"\\n|<br */?>", re.IGNORECASE)


def written_line_ends(broken: Broken) -> Iterator[Repair]:
    """The end of a line where a sign for it is written before the name of a field."""
    for number, line in enumerate(broken.lines.written):
        pieces = _INSTEAD_OF_AN_END.split(line)
        if sum(line_of(0, piece).key in broken.keys for piece in pieces[1:]) >= _FEWEST:
            sign = _INSTEAD_OF_AN_END.findall(line)[0]
            message = f"this line has `{sign}` where a line should end; begin a new line in place of each `{sign}`"
            yield broken.repair(number, line.index(sign), LOST_LINE_ENDS, message, {number: "\n".join(pieces)})


def _read(text: str, pattern: re.Pattern[str], names: FieldNames) -> tuple[list[str], list[_Field]]:
    """Return the comment with which a text begins, and the fields that follow it."""
    found = list(_names(text, pattern, names))
    if not found:
        return [], []
    comment = text[: found[0].start()].strip()
    if comment and not comment.startswith("#"):
        return [], []
    ends = [after.start() for after in found[1:]] + [len(text)]
    fields = [
        _Field(name["name"], text[name.end() : end].strip(), bool(name["hyphen"]))
        for name, end in zip(found, ends, strict=True)
    ]
    return [comment] if comment else [], fields


def _names(text: str, pattern: re.Pattern[str], names: FieldNames) -> Iterator[re.Match[str]]:
    """Yield the names of fields in a text; one that is not known counts if the name of a field follows at once."""
    found = list(pattern.finditer(text))
    for name, after in zip(found, [*found[1:], None], strict=False):
        is_free = after is not None and after["name"] in names.known and not text[name.end() : after.start()].strip()
        if name["name"] in names.known or is_free:
            yield name


def _lines(fields: list[_Field], names: FieldNames) -> list[str] | None:
    """Return the lines of the fields; None if one of them has no place."""
    places = [_Place(names)]
    lines: list[str] = []
    for one in fields:
        while places and not places[-1].takes(one):
            places.pop()
        if not places:
            return None
        lines.extend(_written(one, places[-1].column))
        places.extend(_within(one, places[-1]))
    return lines


def _within(one: _Field, place: _Place) -> Iterator[_Place]:
    """Yield the places that a field opens, which is at a place itself."""
    if place.has_names:
        yield _Place(place.fields, place.column + 2)
        return
    column = place.column + (2 if one.has_hyphen else 0)
    if one.has_hyphen:
        place = replace(place, column=column, is_list=False, taken=set())
        yield place
    place.taken.add(one.name)
    group = place.fields.groups.get(one.name)
    if group and not one.value:
        yield _Place(group.fields, column + 2, group.is_list, group.has_names)


def _written(one: _Field, column: int) -> Iterator[str]:
    """Yield the lines of a field."""
    head = f"{' ' * column}{'- ' * one.has_hyphen}{one.name}:"
    further_in = " " * (column + (4 if one.has_hyphen else 2))
    if one.value.startswith("- "):
        yield head
        for item in re.split(r"(?:^|\s)-\s", one.value)[1:]:
            yield from _with_its_value(f"{further_in}-", item.strip(), f"{further_in}  ")
    else:
        yield from _with_its_value(head, one.value, further_in)


def _with_its_value(head: str, value: str, further_in: str) -> Iterator[str]:
    """Yield the lines of a value after its name or hyphen."""
    text = _BAR.fullmatch(value)
    if text:
        yield f"{head} {text['bar']}"
        yield f"{further_in}{text['text']}"
    else:
        yield f"{head} {value}".rstrip()


def _beginning(line: str) -> str:
    """Return how a line begins, and with how many spaces."""
    name = _NAME_OF_A_LINE.match(line)
    return f"`{name[1] if name else ' '.join(line.split()[:2])}` ({indentation(line)})"


_NAME_OF_A_LINE = re.compile(r" *((?:- )?[\w-]+:(?: [|>][-+]?$)?)(?: |$)")
