"""Repairs of values that need quotation marks or brackets."""

import re
from collections.abc import Iterator
from dataclasses import replace

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line
from monitoring_record.source.look_alikes import CURLED_QUOTES
from monitoring_record.source.quoting import in_quotes, shown, to_write
from monitoring_record.source.repairs.repair import Broken, Repair, and_the_others
from monitoring_record.source.rules import Rule
from monitoring_record.source.several_values import several_values
from monitoring_record.source.unsupported_yaml import ALIAS_AND_ANCHOR, FOREIGN_TAG
from monitoring_record.source.yaml_values import LOST_TO_A_HASH

_AFTER_A_HASH = re.compile(r"(?P<before>(?:.*[{,\s])?)(?P<key>\w+): +(?P<value>#[0-9A-Fa-f]{3,8})(?P<rest>\s*[,}].*)")


def hashes(broken: Broken) -> Iterator[Repair]:
    """Quotation marks around colours between braces, where the rest of the line would be a comment."""
    found = {
        number: match
        for number, written in enumerate(broken.lines.written)
        if (match := _AFTER_A_HASH.fullmatch(written)) and match["key"] in broken.keys
    }
    fields = {number: f'{match["key"]}: "{match["value"]}"' for number, match in found.items()}
    changed = {number: f"{match['before']}{fields[number]}{match['rest']}" for number, match in found.items()}
    for number in list(changed)[:1]:
        message = f"after a space, `#` begins a comment; write `{fields[number]}`{and_the_others(changed)}"
        yield broken.repair(number, found[number].start("value"), LOST_TO_A_HASH, message, changed)


_BROKEN_ADDRESS = re.compile(r"https?\s*:\s+//")


def addresses(broken: Broken) -> Iterator[Repair]:
    """An address without a space in its beginning."""
    for line in broken.nearest_first():
        if _BROKEN_ADDRESS.match(line.value):
            new = re.sub(r"\s*:\s*//\s*", "://", line.value, count=1)
            yield broken.with_value(line, rules.SECOND_COLON, "an address has no spaces in it", new)


def quotation_marks(broken: Broken) -> Iterator[Repair]:
    """Quotation marks around a value; a remark after it stays outside them."""
    for line in broken.nearest_first():
        if (
            (line.key or line.is_item)
            and line.value
            and not line.opens_a_text
            and not _BROKEN_ADDRESS.match(line.value)
        ):
            value, remark = _without_its_remark(line.value)
            reason = _why_quotes(replace(line, value=value), broken)
            if reason:
                rule, wrong = reason
                new = broken.lines.written[line.number][: line.value_at] + in_quotes(value)
                rest = f", and after it the remark as it is (`{shown(remark.strip())}`)" if remark else ""
                message = f"{wrong}; write {to_write(new)}{rest}"
                yield broken.repair(line.number, line.value_at, rule, message, {line.number: f"{new}{remark}"})


_REMARK = re.compile(r"(?<!\s)\s++#\s.*")


def _without_its_remark(value: str) -> tuple[str, str]:
    """Return a value, and the remark after it with the spaces before it; a sign within closed quotes begins none."""
    found = _REMARK.search(value, 1)
    if found is None or (value[0] in "\"'" and value.endswith(value[0])):
        return value, ""
    return value[: found.start()], found[0]


_MARKS = f"\"'`´{CURLED_QUOTES}"
_BETWEEN = rf"(?:[^{_MARKS}\\]|(?<=\w)’(?=\w))*[^{_MARKS}\\\s]"
_SEVERAL_MARKS = re.compile(rf"(?P<before>[{_MARKS}]++)(?P<value>{_BETWEEN})(?P<after>[{_MARKS}]*+)")


def several_marks(broken: Broken) -> Iterator[Repair]:
    """One pair of quotation marks where several are around a value, or two that do not belong together."""
    for line in broken.nearest_first():
        found = _SEVERAL_MARKS.fullmatch(line.value) if line.key or line.is_item else None
        if found and _are_no_pair(found["before"], found["after"]):
            wrong = 'around a value is one pair of straight quotation marks (")'
            yield broken.with_value(line, rules.AFTER_A_QUOTE, wrong, f'"{found["value"]}"')


def _are_no_pair(before: str, after: str) -> bool:
    """Whether the marks before a value and those after it are too many, or do not belong together."""
    return len(before) > 1 or after not in ("", before) or before == after == "`"


_SIGNS = {
    **dict.fromkeys("@`%|>?,-", rules.SIGN_WITHOUT_QUOTES),
    **dict.fromkeys("*&", ALIAS_AND_ANCHOR),
    "!": FOREIGN_TAG,
}
"""The signs of YAML that a text cannot begin with, each with its rule."""


def _why_quotes(line: Line, broken: Broken) -> tuple[Rule, str] | None:
    """Return why a value needs quotation marks, as a rule and as words; None if it has them."""
    value = line.value
    if value[0] in "\"'":
        return _why_other_quotes(value)
    if value[0] in "[{":
        closed = value.endswith("]" if value[0] == "[" else "}")
        if closed:
            return None
        return (
            rules.OPEN_BRACKET,
            f"a value that begins with `{value[0]}` is a list to YAML; if it is text, it needs quotes",
        )
    if value[0] in _SIGNS:
        sign = "a backquote" if value[0] == "`" else f"`{value[0]}`"
        return _SIGNS[value[0]], f"a value that begins with {sign} needs quotes"
    if (": " in value or value.endswith(":")) or (line.is_item and line.key and line.key not in broken.keys):
        return rules.SECOND_COLON, "a value with a colon in it needs quotes"
    return None


def _why_other_quotes(value: str) -> tuple[Rule, str] | None:
    mark, rest = value[0], value[1:]
    if mark not in rest:
        return rules.OPEN_QUOTE, "the quotation mark is opened here but never closed"
    if "\\" in rest and rest.endswith(mark):
        return rules.BACKSLASH, "within double quotes, a backslash has a meaning of its own"
    if not rest.endswith(mark):
        return rules.AFTER_A_QUOTE, "the quotation marks must be around the whole value"
    if mark in rest[:-1]:
        return rules.AFTER_A_QUOTE, f"for YAML, the value ends at the second {mark}; it needs other quotes around it"
    return None


_ITEM = r"(?:\"[^\"\n]*\"|'[^'\n]*'|[\w.-]+)"
_ITEMS = re.compile(rf"{_ITEM}(?:\s*,\s*{_ITEM})*,?")
_SEVERAL_ITEMS = re.compile(rf"{_ITEM}(?:\s*,\s*{_ITEM})+,?")


def quotes_in_brackets(broken: Broken) -> Iterator[Repair]:
    """Quotation marks around each value between brackets."""
    for line in broken.nearest_first():
        wrong = _wrong_marks(line.value) if _BROKEN_ITEMS.fullmatch(line.value) else None
        if wrong:
            items = ", ".join(f'"{item}"' for item in re.findall(r"[\w.-]+", line.value))
            yield broken.with_value(line, rules.OPEN_QUOTE, wrong, f"[{items}]")


def _wrong_marks(value: str) -> str | None:
    """Return what is wrong with quotation marks, in words: one is missing, or they are doubled."""
    if any(value.count(mark) % 2 for mark in ("'", '"')):
        return "a quotation mark is missing"
    return "the quotation marks are doubled" if "''" in value or '""' in value else None


_BROKEN_ITEMS = re.compile(r"\[[\w.,\"' -]+\]")


def brackets(broken: Broken) -> Iterator[Repair]:
    """Brackets around several values."""
    for line in broken.nearest_first():
        inside = line.value.strip("[]").strip()
        is_open = line.value[:1] == "[" and line.value[-1:] != "]"
        is_several = line.value[:1] != "[" and _SEVERAL_ITEMS.fullmatch(inside)
        if not (line.key and _ITEMS.fullmatch(inside)) or not (is_open or is_several):
            continue
        wrong = "a bracket is opened but never closed" if is_open else "several values need brackets around them"
        yield broken.with_value(line, rules.OPEN_BRACKET, wrong, f"[{inside.rstrip(',')}]")
        if is_open and "," not in inside:
            yield broken.with_value(line, rules.OPEN_BRACKET, wrong, inside)


def brackets_around_several(broken: Broken) -> Iterator[Repair]:
    """Brackets around several values in quotation marks, of which all are written, or the first and the last."""
    for line in broken.nearest_first():
        quoted = line.key and line.key not in broken.fields.texts and ('"' in line.value or "'" in line.value)
        values = several_values(line.value) if quoted else None
        if values and len(values) > 1:
            listed = ", ".join(f'"{value}"' for value in values)
            wrong = "several values are a list, in brackets and with commas"
            yield broken.with_value(line, rules.OPEN_BRACKET, wrong, f"[{listed}]")
