"""Repairs of lines on which two fields are, with both names or with that of the first."""

import re
from collections.abc import Iterator, Sequence

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.look_alikes import DASHES
from monitoring_record.source.quoting import in_quotes, to_write
from monitoring_record.source.repairs.repair import Broken, Repair, spaces

_FIELD_WITHIN = re.compile(r"(?<!\s)(?P<sign>\s*+[,;/|(]\s*+|\s++)(?P<key>[a-z_]++):(?:\s|$)")
_TWO_VALUES = re.compile(
    r"""(?P<first>"[^"]*+"|'[^']*+'|\[[^\]]*+\]|\w[\w.-]*+)"""
    rf"""(?P<sign>\s*[(:,;=/|]\s*|\s+[{DASHES}-]>?\s*|\s*[{DASHES}-]\s+|\s+to\s+|(?<=["'\]])\s*|(?<=\d)\s+)(?P<second>\w.*)"""
)
_A_WORD = re.compile(r"[\w-]+")
_A_LABEL = re.compile(r"(?!and\b|to\b)[^\W\d]{2,}(?:[\s-][^\W\d]+){0,3}")
"""As many words as the label of a rating may have."""
_A_REMARK = re.compile(r"(?!(?:and|or|to|until|through|bis)\b)[^\W\d]{2}[^\"']*|p\. .*")


def joined_fields(broken: Broken) -> Iterator[Repair]:
    """A line of its own for each field of a line that has several, each with its name."""
    for line in broken.nearest_first():
        found = [found for found in _FIELD_WITHIN.finditer(line.value) if found["key"] in broken.keys]
        if line.key and found and line.value[0] not in "{[":
            begins = [other.end("sign") for other in found]
            ends = [other.start("sign") for other in found]
            others = [_field(line.value[begin:end]) for begin, end in zip(begins, [*ends[1:], None], strict=True)]
            others[-1] = _without_bracket(others[-1], found[-1]["sign"])
            yield _on_lines_of_their_own(broken, line, line.value[: ends[0]], others)


def joined_values(broken: Broken) -> Iterator[Repair]:
    """A line of its own for a second value, with the name of a field that is needed here and missing."""
    for line in broken.nearest_first():
        found = _TWO_VALUES.fullmatch(line.value) if line.key in broken.keys else None
        if found is None or (line.key in broken.fields.texts and not found["first"].strip("\"'").isdecimal()):
            continue
        second, there = _without_bracket(found["second"], found["sign"]), {line.key, *_fields_below(broken, line)}
        for name in broken.fields.needed.get(_name_of_the_group(broken, line), ()):
            value = re.sub(rf"^{name}\b[\s:=]*", "", second)
            of_a_text = name in broken.fields.texts
            if name not in there and (_A_LABEL if of_a_text else _A_WORD).fullmatch(value):
                yield _on_lines_of_their_own(broken, line, found["first"], [f"{name}: {value}"])


def remarks_beside_values(broken: Broken) -> Iterator[Repair]:
    """A `#` before a remark that follows a value of one word."""
    for line in broken.nearest_first():
        is_word = line.key in broken.keys and line.key not in broken.fields.texts
        found = _TWO_VALUES.fullmatch(line.value) if is_word else None
        if found and _A_REMARK.fullmatch(found["second"]):
            remark = _without_bracket(found["second"], found["sign"])
            new = f"{broken.lines.written[line.number][: line.value_at]}{found['first']}  # {remark}"
            wrong = f"`{line.key}` has room for `{found['first']}` only, and a remark begins with a `#`"
            yield broken.rewritten(line, line.value_at + found.start("sign"), rules.AFTER_A_QUOTE, wrong, new)


def _field(written: str) -> str:
    """Return a field with its value in quotes, if there is a colon in it."""
    key, _, value = written.partition(": ")
    return f"{key}: {in_quotes(value)}" if ": " in value and value[0] not in "\"'[{" else written


def _without_bracket(value: str, sign: str) -> str:
    """Return what is between brackets, if the sign before it is one."""
    return value.removesuffix(")") if "(" in sign else value


def _name_of_the_group(broken: Broken, line: Line) -> str:
    """Return the name of the field that the group or the list belongs to; none for the file itself."""
    above = (other for other in reversed(broken.lines.structure) if other.number < line.number)
    least = line.indentation if line.is_item else line.column - 1
    for other in above:
        if other.key and not other.value and other.column <= least:
            return other.key
        least = min(least, other.indentation if other.is_item and other.column == line.column else least)
    return ""


def _fields_below(broken: Broken, line: Line) -> set[str]:
    """Return the names of the fields below a line in its group."""
    below = frozenset(broken.lines.below(line.number, line.column - 1))
    return {other.key for other in broken.lines.structure if other.number in below and other.column == line.column}


def _on_lines_of_their_own(broken: Broken, line: Line, value: str, others: Sequence[str]) -> Repair:
    head = f"{broken.lines.written[line.number][: line.value_at]}{value.rstrip()}"
    blanks = " " * line.column
    listed = ", and ".join(map(to_write, others))
    below = f"on the next line{'s' if others[1:] else ''}, with {spaces(line.column)} before {'each' if others[1:] else 'it'}"
    message = (
        f"{_COUNTS.get(len(others), 'several')} fields are on one line; write {to_write(head)}, and {below}, {listed}"
    )
    changed = {line.number: "\n".join((head, *(f"{blanks}{other.rstrip()}" for other in others)))}
    return broken.repair(line.number, line.value_at + len(value), rules.OWN_LINE, message, changed)


_COUNTS = {1: "two", 2: "three", 3: "four"}
