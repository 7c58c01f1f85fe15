"""Repairs of keys and their colons."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.look_alikes import plain
from monitoring_record.source.quoting import shown, to_write
from monitoring_record.source.repairs.repair import Broken, Repair, and_the_others, spaces
from monitoring_record.source.rules import Rule

_NO_COLON = re.compile(
    r"(?P<before> *+(?:- +)*)(?P<key>[\w-]++)(?P<sign> *+[：﹕=;.]++ *+| *+:(?: *+:)+ *+| *+: *+(?=[^\s:])|[ \t]++|(?=$))(?P<value>.*)"
)


def colons(broken: Broken) -> Iterator[Repair]:
    """A colon and a space after the name of a field."""
    for line in broken.nearest_first():
        found = _NO_COLON.fullmatch(broken.lines.written[line.number].rstrip())
        if found is None or line.key or not (found["key"] in broken.keys or _is_among_others(broken, line, found)):
            continue
        sign, value = found["sign"].strip(), found["value"]
        new = f"{found['before']}{found['key']}:{' ' if value else ''}{value}"
        yield broken.rewritten(line, found.start("sign"), *_which_colon(sign, found["key"]), new)


def _is_among_others(broken: Broken, line: Line, found: re.Match[str]) -> bool:
    """Whether a word of one's own, with a sign where the colon should be, is below a line with a key and a value."""
    if not found["sign"].strip(" \t.") or abs(line.number - broken.near) > _NEAR:
        return False
    place = bisect_left(broken.lines.structure, line.number, key=lambda other: other.number)
    above = broken.lines.structure[place - 1] if place else None
    return above is not None and above.column == line.column and bool(above.key and above.value)


_NEAR = 2
"""In how many lines around the problem a word of one's own is."""


def _which_colon(sign: str, key: str) -> tuple[Rule, str]:
    if sign == ":":
        return rules.NO_SPACE, f"a space is missing after `{key}:`"
    if sign.startswith(":"):
        return rules.NO_COLON, f"after `{key}` is more than one colon"
    if sign and plain(sign[0]) == ":":
        return rules.NO_COLON, f"after `{key}` is a full-width colon ({sign}), which is a letter to YAML"
    if sign:
        return rules.NO_COLON, f"after `{key}` is `{sign}` instead of a colon"
    return rules.NO_COLON, f"the colon is missing after `{key}`"


def lines_of_their_own(broken: Broken) -> Iterator[Repair]:
    """A line of its own for the first field of a group, or the first item of a list, that is on the line of its name."""
    for line in broken.nearest_first():
        found = _ON_THE_SAME_LINE.match(line.value) if line.key else None
        if found is None or (found["key"] and found["key"] not in broken.keys):
            continue
        head = broken.lines.written[line.number][: line.value_at]
        blanks = line.column + 2
        message = (
            f"`{shown(line.value)}` needs a line of its own; begin it on the next line, with {spaces(blanks)} before it"
        )
        changed = {line.number: f"{head.rstrip()}\n{' ' * blanks}{line.value}"}
        yield broken.repair(line.number, line.value_at, rules.OWN_LINE, message, changed)


_ON_THE_SAME_LINE = re.compile(r"(?P<key>[a-z_]+):\s|- \S")


_DECORATED_KEY = re.compile(
    r"(?P<before> *+(?:- +)*)(?P<sign>[*_`]{1,3})(?P<key>\w+?)(?::(?P=sign)|(?P=sign) *:)\s*(?P<value>.*)"
)


def plain_keys(broken: Broken) -> Iterator[Repair]:
    """The name of a field without the signs that make it bold elsewhere."""
    decorated = {
        number: found
        for number, written in enumerate(broken.lines.written)
        if (found := _DECORATED_KEY.fullmatch(written)) and found["key"] in broken.keys
    }
    changed = {
        number: f"{found['before']}{found['key']}: {found['value']}".rstrip() for number, found in decorated.items()
    }
    for number, found in list(decorated.items())[:1]:
        others = and_the_others(changed)
        message = f"the name of a field has no `{found['sign']}` around it; write {to_write(changed[number])}{others}"
        yield broken.repair(number, len(found["before"]), rules.NO_COLON, message, changed)


_SIGN_AFTER_A_VALUE = re.compile(
    r"""(?P<line> *+(?:- +)*(?:["']?\w++["']?: *+)?(?:(?P<closed>"[^"]*+"|'[^']*+'|\[[^\[\]]*+\])|[\w-]++))"""
    r" *+(?P<sign>,|(?(closed)[;.]|(?!))) *+"
)


def commas(broken: Broken) -> Iterator[Repair]:
    """No comma, or another sign, after a value that has ended."""
    lines = enumerate(broken.lines.written)
    found = {number: match for number, written in lines if (match := _SIGN_AFTER_A_VALUE.fullmatch(written))}
    for sign in dict.fromkeys(match["sign"] for match in found.values()):
        changed = {number: match["line"] for number, match in found.items() if match["sign"] == sign}
        first = min(changed)
        message = (
            f"a `{sign}` too many is after this value; delete it: "
            f"write {to_write(changed[first])}{and_the_others(changed)}"
        )
        yield broken.repair(first, found[first].end("line"), rules.AFTER_A_QUOTE, message, changed)
