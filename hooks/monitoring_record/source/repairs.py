"""Repairs of a file that is not what it should be: each a change of a line or two, with the message that proposes it.

Whether a repair is right is found by trying it: see `loading.diagnosis`.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, takewhile

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import FileLines, Line, indentation, line_of
from monitoring_record.source.problems import Position, Problem, similar
from monitoring_record.source.quoting import in_quotes, shown
from monitoring_record.source.rules import Rule
from monitoring_record.source.scripts import plain
from monitoring_record.source.unsupported_yaml import ALIAS_AND_ANCHOR, FOREIGN_TAG
from monitoring_record.source.yaml_values import LOST_TO_A_HASH


@dataclass(frozen=True)
class Repair:
    """A changed text, and the problem that says what to change."""

    text: str
    problem: Problem
    adds_lines: bool = False


@dataclass(frozen=True)
class FieldNames:
    """The names of the fields that a file may have."""

    known: frozenset[str]
    texts: frozenset[str]
    """Those of fields that have a text, which can be below a bar."""
    lists: Mapping[str, tuple[str, ...]]
    """For each name of a field, those of the lists whose items have such a field."""


@dataclass(frozen=True)
class Broken:
    """A file that is not what it should be."""

    path: str
    lines: FileLines
    fields: FieldNames
    near: int
    """The line at which a problem was found, counted from 0."""

    @property
    def keys(self) -> Collection[str]:
        """The names of all fields that the file may have."""
        return self.fields.known

    def nearest_first(self) -> Iterator[Line]:
        """Yield the lines of structure: from the problem upwards, then downwards."""
        above = [line for line in self.lines.structure if line.number <= self.near]
        yield from reversed(above)
        yield from self.lines.structure[len(above) :]

    def repair(self, line: int, column: int, rule: Rule, message: str, changed: dict[int, str]) -> Repair:
        """Return the repair that changes these lines."""
        text = self.lines.with_lines(changed)
        problem = Problem(Position(self.path, line + 1, column + 1), message, rule)
        return Repair(text, problem, adds_lines=any("\n" in new for new in changed.values()))

    def rewritten(self, line: Line, column: int, rule: Rule, wrong: str, new: str) -> Repair:
        """Return the repair that writes a line anew, and shows it."""
        return self.repair(line.number, column, rule, f"{wrong}; write `{shown(new)}`", {line.number: new})


def tabs(broken: Broken) -> Iterator[Repair]:
    """Blanks for tabs at the beginning of lines."""
    written = broken.lines.written
    with_tab = [number for number, line in enumerate(written) if "\t" in line[: len(line) - len(line.lstrip(" \t"))]]
    if not with_tab:
        return
    first, last = with_tab[0], with_tab[-1]
    more = f", and so in the lines below it, to line {last + 1}" if last > first else ""
    for width in (2, 4, 8):
        changed = {number: _without_tabs(written[number], width) for number in with_tab}
        message = f"here is a tab, but indentation must be spaces; write {spaces(width)} for each tab{more}"
        yield broken.repair(first, written[first].index("\t"), rules.TAB, message, changed)


def _without_tabs(written: str, width: int) -> str:
    rest = written.lstrip(" \t")
    before = written[: len(written) - len(rest)]
    return before.replace("\t", " " * width) + rest


_NO_COLON = re.compile(
    r"(?P<before> *+(?:- ++)*+)(?P<key>[\w-]++)(?P<sign> *+[：﹕=;]++ *+| *+: *+(?=[^\s:])|[ \t]++|(?=$))(?P<value>.*)"
)


def colons(broken: Broken) -> Iterator[Repair]:
    """A colon and a space after the name of a field."""
    for line in broken.nearest_first():
        found = _NO_COLON.fullmatch(broken.lines.written[line.number].rstrip(" \r"))
        if found is None or line.key or found["key"] not in broken.keys:
            continue
        sign, value = found["sign"].strip(), found["value"]
        new = f"{found['before']}{found['key']}:{' ' if value else ''}{value}"
        yield broken.rewritten(line, found.start("sign"), *_which_colon(sign, found["key"]), new)


def _which_colon(sign: str, key: str) -> tuple[Rule, str]:
    if sign == ":":
        return rules.NO_SPACE, f"a space is missing after `{key}:`"
    if sign and plain(sign[0]) == ":":
        return rules.NO_COLON, f"after `{key}` is a full-width colon ({sign}), which is a letter to YAML"
    if sign:
        return rules.NO_COLON, f"after `{key}` is `{sign}` instead of a colon"
    return rules.NO_COLON, f"the colon is missing after `{key}`"


_NO_HYPHEN = re.compile(r"(?P<before> *+)(?P<sign>-(?=[^\s-])|[–—−‐‑•·▪*◦‣●]\s*+)(?P<value>\S.*)")


def hyphens(broken: Broken) -> Iterator[Repair]:
    """A hyphen and a space before the items of a list."""
    for line in broken.nearest_first():
        found = _NO_HYPHEN.fullmatch(broken.lines.written[line.number])
        if found is None:
            continue
        alike = _with_the_same_sign(broken, found)
        changed = {number: _HYPHEN.sub(r"\1- ", broken.lines.written[number]) for number in alike}
        sign = found["sign"].strip()
        wrong = (
            "a space is missing after the hyphen"
            if sign == "-"
            else f"a list begins with a hyphen (-), not with `{sign}`"
        )
        more = f"; do the same in the others, to line {alike[-1] + 1}" if len(alike) > 1 else ""
        message = f"{wrong}; write `{shown(changed[alike[0]])}`{more}"
        yield broken.repair(alike[0], len(found["before"]), rules.HYPHEN, message, changed)


_HYPHEN = re.compile(r"^( *)(?:-|[–—−‐‑•·▪*◦‣●]\s*)")


def _with_the_same_sign(broken: Broken, found: re.Match[str]) -> list[int]:
    """Return the lines that have the same mistake."""
    sign = found["sign"][0]
    return [
        number
        for number, written in enumerate(broken.lines.written)
        if (other := _NO_HYPHEN.fullmatch(written)) and other["sign"][0] == sign and other["before"] == found["before"]
    ]


def missing_hyphens(broken: Broken) -> Iterator[Repair]:
    """A hyphen where an item of a list begins."""
    for line in broken.nearest_first():
        if not line.key or line.is_item or line.key not in broken.keys:
            continue
        others = [other for other in broken.lines.structure if other.is_item and other.column == line.column]
        if others or line.column > 2:  # noqa: PLR2004 (room for a hyphen within the group)
            yield _with_hyphen(broken, line, line.column - 2, [])
        yield _with_hyphen(broken, line, line.column, broken.lines.below(line.number, line.column - 1))


def _with_hyphen(broken: Broken, line: Line, column: int, further_in: list[int]) -> Repair:
    new = f"- {broken.lines.written[line.number].lstrip(' ')}"
    changed = {number: f"  {broken.lines.written[number]}" for number in further_in}
    changed[line.number] = f"{' ' * column}{new}"
    more = f"; put 2 more spaces before {_lines(further_in)}" if further_in else ""
    where = f"with {spaces(column)} before the hyphen"
    message = f"an item of a list begins here, but its hyphen is missing; write `{shown(new)}`, {where}{more}"
    return broken.repair(line.number, line.column, rules.NO_HYPHEN, message, changed)


def lines_of_their_own(broken: Broken) -> Iterator[Repair]:
    """A line of its own for a field or an item that is on the line of another field."""
    for line in broken.nearest_first():
        found = _ON_THE_SAME_LINE.match(line.value) if line.key else None
        if found is None or (found["key"] and found["key"] not in broken.keys):
            continue
        head = broken.lines.written[line.number][: line.value_at] + found["before"]
        blanks = line.column if found["before"] else line.column + 2
        rest = line.value[found.start("own") :]
        message = f"`{shown(rest)}` needs a line of its own; begin it on the next line, with {spaces(blanks)} before it"
        changed = {line.number: f"{head.rstrip()}\n{' ' * blanks}{rest}"}
        yield broken.repair(line.number, line.value_at + found.start("own"), rules.OWN_LINE, message, changed)


_ON_THE_SAME_LINE = re.compile(r"(?P<before>(?:[^:\s]+\s+)*?)(?P<own>(?P<key>[a-z_]+):\s|- \S)")


def continuations(broken: Broken) -> Iterator[Repair]:
    """Blanks before lines that continue the text above."""
    structure = broken.lines.structure
    for place, line in enumerate(structure):
        if line.opens_a_text or not line.value or line.key not in broken.fields.texts:
            continue
        below = list(takewhile(lambda other: not (other.key or other.is_item), structure[place + 1 :]))
        numbers = [other.number for other in below if other.indentation <= line.column]
        if numbers and not _may_be_a_field(below[0], broken.keys):
            yield _continued(broken, line, numbers)


def _continued(broken: Broken, line: Line, numbers: list[int]) -> Repair:
    blanks, first = line.column + 2, numbers[0]
    changed = {number: f"{' ' * blanks}{broken.lines.written[number].lstrip(' ')}" for number in numbers}
    rest = f", and the others too, to line {numbers[-1] + 1}" if len(numbers) > 1 else ""
    message = f"this line seems to belong to `{line.key}` above; begin it with {spaces(blanks)}{rest}"
    return broken.repair(first, indentation(broken.lines.written[first]), rules.INDENTATION, message, changed)


_A_SENTENCE = 3
"""The fewest words of a line that is no field with its colon forgotten."""


def _may_be_a_field(line: Line, keys: Collection[str]) -> bool:
    """Whether a line may be a field whose colon is forgotten, and perhaps its name misspelt."""
    words = line.value.split()
    if len(words) >= _A_SENTENCE:
        return False
    return not words[0][0].isalpha() or similar(words[0], keys, likeness=0.75) is not None


def remarks(broken: Broken) -> Iterator[Repair]:
    """A `#` before remarks."""
    for line in broken.nearest_first():
        if line.value.startswith("//") and not line.key:
            new = f"{' ' * line.indentation}# {line.value.lstrip('/ ')}"
            yield broken.rewritten(line, line.column, rules.NO_COLON, "a remark begins with a `#`", new)


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
        others = f"; do the same in the others, to line {max(changed) + 1}" if len(changed) > 1 else ""
        message = f"after a space, `#` begins a comment; write `{fields[number]}`{others}"
        yield broken.repair(number, found[number].start("value"), LOST_TO_A_HASH, message, changed)


_BROKEN_ADDRESS = re.compile(r"https?\s*:\s+//")


def addresses(broken: Broken) -> Iterator[Repair]:
    """An address without a space in its beginning."""
    for line in broken.nearest_first():
        if _BROKEN_ADDRESS.match(line.value):
            head = broken.lines.written[line.number][: line.value_at]
            new = head + re.sub(r"\s*:\s*//\s*", "://", line.value, count=1)
            yield broken.rewritten(line, line.value_at, rules.SECOND_COLON, "an address has no spaces in it", new)


def surplus_hyphens(broken: Broken) -> Iterator[Repair]:
    """No hyphen before a field that is no item of a list."""
    for line in broken.nearest_first():
        if not line.is_item or line.key not in broken.keys or line.column < len("- "):
            continue
        for below in ([], broken.lines.below(line.number, line.column - 1)):
            changed = {number: broken.lines.written[number][len("- ") :] for number in below}
            changed[line.number] = f"{' ' * (line.column - 2)}{broken.lines.written[line.number][line.column :]}"
            more = f"; delete 2 spaces before {_lines(below)}" if below else ""
            message = f"`{line.key}` is no item of a list here; delete its hyphen and the space after it{more}"
            yield broken.repair(line.number, line.column - 2, rules.NO_HYPHEN, message, changed)


def quotation_marks(broken: Broken) -> Iterator[Repair]:
    """Quotation marks around a value."""
    for line in broken.nearest_first():
        if (
            (line.key or line.is_item)
            and line.value
            and not line.opens_a_text
            and not _BROKEN_ADDRESS.match(line.value)
        ):
            reason = _why_quotes(line, broken)
            if reason:
                new = broken.lines.written[line.number][: line.value_at] + in_quotes(line.value)
                yield broken.rewritten(line, line.value_at, *reason, new)


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


def quotes_in_brackets(broken: Broken) -> Iterator[Repair]:
    """Quotation marks around each value between brackets."""
    for line in broken.nearest_first():
        if _BROKEN_ITEMS.fullmatch(line.value) and (line.value.count('"') % 2 or line.value.count("'") % 2):
            items = ", ".join(f'"{item}"' for item in re.findall(r"[\w.-]+", line.value))
            new = f"{broken.lines.written[line.number][: line.value_at]}[{items}]"
            yield broken.rewritten(line, line.value_at, rules.OPEN_QUOTE, "a quotation mark is missing", new)


_BROKEN_ITEMS = re.compile(r"\[[\w.,\"' -]+\]")


def brackets(broken: Broken) -> Iterator[Repair]:
    """Brackets around several values."""
    for line in broken.nearest_first():
        inside = line.value.strip("[]").strip()
        is_open = line.value[:1] == "[" and line.value[-1:] != "]"
        if not (line.key and _ITEMS.fullmatch(inside)) or not (is_open or ("," in inside and line.value[:1] != "[")):
            continue
        head = broken.lines.written[line.number][: line.value_at]
        wrong = "a bracket is opened but never closed" if is_open else "several values need brackets around them"
        new = f"{head}[{inside.rstrip(',')}]"
        yield broken.rewritten(line, line.value_at, rules.OPEN_BRACKET, wrong, new)
        if is_open and "," not in inside:
            yield broken.rewritten(line, line.value_at, rules.OPEN_BRACKET, wrong, f"{head}{inside}")


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


def bars(broken: Broken) -> Iterator[Repair]:
    """A bar before a text of several lines."""
    for line in broken.nearest_first():
        if not line.key or line.opens_a_text:
            continue
        below = broken.lines.below(line.number, line.column)
        if line.value[:1] in ("|", ">") and line.value[1:2] in (" ", "-", "+"):
            yield from _text_after_the_bar(broken, line, below)
        elif below and line.key in broken.fields.texts and not _is_structure(broken, below):
            yield _bar_before(broken, line, below)


def bars_before_colons(broken: Broken) -> Iterator[Repair]:
    """A bar before a text whose lines have colons, as if they were fields."""
    for line in broken.nearest_first():
        below = (
            [] if line.value or line.key not in broken.fields.texts else broken.lines.below(line.number, line.column)
        )
        if below and _has_a_colon(broken, below) and not _is_structure(broken, below):
            yield _bar_before(broken, line, below)


def _has_a_colon(broken: Broken, numbers: list[int]) -> bool:
    return any(": " in f"{broken.lines.written[number]} " for number in numbers)


def bars_before_lists(broken: Broken) -> Iterator[Repair]:
    """A bar before a text that ends with a list, which is not further in."""
    for line in broken.nearest_first():
        if line.key in broken.fields.texts and line.value and line.value[0] not in "\"'[{|>":
            below = _list_below(broken, line)
            if (
                below
                and indentation(broken.lines.written[below[0]]) < line.column + 2
                and not _is_structure(broken, below)
            ):
                yield _bar_before_a_list(broken, line, below)


def _list_below(broken: Broken, line: Line) -> list[int]:
    found: list[int] = []
    for number in broken.lines.below(line.number, line.column - 1):
        written = broken.lines.written[number]
        is_item = written.lstrip(" ").startswith("- ")
        if not is_item and (not found or indentation(written) == line.column):
            break
        found.append(number)
    return found


def _bar_before_a_list(broken: Broken, line: Line, below: list[int]) -> Repair:
    blanks = line.column + 2
    more = blanks - indentation(broken.lines.written[below[0]])
    changed = {number: f"{' ' * more}{broken.lines.written[number]}" for number in below}
    head = f"{line.before}{line.key}: |"
    changed[line.number] = f"{head}\n{' ' * blanks}{line.value}"
    begin = f"begin the text on the next line, with {spaces(blanks)} before it"
    message = (
        f"a text with a list in it needs a bar; write `{shown(head)}`, {begin}, "
        f"and put {spaces(more, 'more ')} before {_lines(below)}"
    )
    return broken.repair(line.number, line.column, rules.TEXT_WITHOUT_A_BAR, message, changed)


_DECORATED_KEY = re.compile(
    r"(?P<before> *+(?:- ++)*+)(?P<sign>[*_`]{1,3})(?P<key>\w+?)(?::(?P=sign)|(?P=sign) *:)\s*(?P<value>.*)"
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
        others = f"; do the same in the others, to line {max(changed) + 1}" if len(changed) > 1 else ""
        message = f"the name of a field has no `{found['sign']}` around it; write `{shown(changed[number])}`{others}"
        yield broken.repair(number, len(found["before"]), rules.NO_COLON, message, changed)


_WITH_COMMA = re.compile(r"""(?P<line> *+(?:- ++)*+["']?\w++["']?: *+(?:"[^"]*+"|'[^']*+'|[\w-]++)) *+, *+""")


def commas(broken: Broken) -> Iterator[Repair]:
    """No comma after a value in quotes."""
    found = {n: match for n, written in enumerate(broken.lines.written) if (match := _WITH_COMMA.fullmatch(written))}
    changed = {number: match["line"] for number, match in found.items()}
    for number in list(changed)[:1]:
        others = f"; do the same in the others, to line {max(changed) + 1}" if len(changed) > 1 else ""
        message = f"no comma stands between fields on lines of their own; write `{shown(changed[number])}`{others}"
        yield broken.repair(number, found[number].end("line"), rules.AFTER_A_QUOTE, message, changed)


def missing_parents(broken: Broken) -> Iterator[Repair]:
    """The name of a field above its list."""
    for before, line in pairwise(broken.lines.structure):
        first = line.is_item and (before.key and before.value) and not before.is_item
        if not first or line.key not in broken.keys or abs(line.number - broken.near) > 1:
            continue
        beside = _beside_its_parent(broken, line)
        there = {other.key for other in broken.lines.structure if other.column == beside.column == 0}
        for name in broken.fields.lists.get(line.key, ()):
            if name not in there:
                yield _with_parent(broken, line, beside, name)


def _beside_its_parent(broken: Broken, line: Line) -> Line:
    """Return the last field above a list that is not further in than the list."""
    above = (other for other in reversed(broken.lines.structure) if other.number < line.number and other.key)
    return next((other for other in above if other.column <= line.indentation), broken.lines.structure[0])


def _with_parent(broken: Broken, line: Line, beside: Line, name: str) -> Repair:
    head = f"{' ' * beside.column}{name}:"
    message = f"a list begins here, but the name of its field is missing above; write `{name}:` on a line above"
    message = f"{message}, with {spaces(beside.column)} before it"
    changed = {line.number: f"{head}\n{broken.lines.written[line.number]}"}
    return broken.repair(line.number, line.indentation, rules.NO_PARENT, message, changed)


def _text_after_the_bar(broken: Broken, line: Line, below: list[int]) -> Iterator[Repair]:
    bar, _, text = line.value.partition(" ")
    blanks = " " * (indentation(broken.lines.written[below[0]]) if below else line.column + 2)
    head = broken.lines.written[line.number][: line.value_at]
    changed = {line.number: f"{head}{bar}\n{blanks}{text.strip()}"}
    message = f"nothing may follow the `{bar}` on its line; begin the text on the next line, with {spaces(len(blanks))} before it"
    yield broken.repair(line.number, line.value_at, rules.TEXT_AFTER_THE_BAR, message, changed)


def _is_structure(broken: Broken, below: list[int]) -> bool:
    """Whether the first of these lines begins a list or a group of fields."""
    lines = [line_of(number, broken.lines.written[number]) for number in below]
    return any(line.key in broken.keys for line in lines if line.key)


def _bar_before(broken: Broken, line: Line, below: list[int]) -> Repair:
    blanks = " " * min(indentation(broken.lines.written[number]) for number in below)
    head = f"{line.before}{line.key}: |"
    text = f"\n{blanks}{line.value}" if line.value else ""
    where = f", and begin the text on the next line, with {spaces(len(blanks))} before it" if line.value else ""
    message = f"a text of several lines needs a bar; write `{shown(head)}`{where}"
    return broken.repair(line.number, line.column, rules.TEXT_WITHOUT_A_BAR, message, {line.number: head + text})


def texts_further_in(broken: Broken) -> Iterator[Repair]:
    """Blanks before the lines of a text below a bar."""
    for line in broken.nearest_first():
        if line.opens_a_text:
            below = broken.lines.below(line.number, line.column)
            least = indentation(broken.lines.written[below[0]]) if below else line.column + 2
            yield from _further_in(broken, line, least)


def _further_in(broken: Broken, line: Line, least: int) -> Iterator[Repair]:
    lines = []
    for number in range(line.number + 1, len(broken.lines.written)):
        written = broken.lines.written[number]
        other = line_of(number, written)
        if other.key in broken.keys and other.indentation <= line.column:
            break
        if written.strip() and indentation(written) < least:
            lines.append(number)
    if not lines:
        return
    changed = {n: f"{' ' * least}{broken.lines.written[n].lstrip(' ')}" for n in lines}
    head = shown(f"{line.key}: {line.value}" if line.key else f"- {line.value}")
    rest = f", and the others too, to line {lines[-1] + 1}" if len(lines) > 1 else ""
    message = f"this line belongs to the text below `{head}`; begin it with {spaces(least)}{rest}"
    yield broken.repair(lines[0], indentation(broken.lines.written[lines[0]]), rules.INDENTATION, message, changed)


def indentations(broken: Broken) -> Iterator[Repair]:
    """Another indentation of a line, and of those that belong to it."""
    structure = broken.lines.structure
    fields = [line for line in structure if line.key or (line.is_item and line.value)]
    near = [line for line in fields if broken.near - 8 <= line.number <= broken.near + 1]
    for line in sorted(near, key=lambda line: (line.indentation % 2 == 0, abs(line.number - broken.near))):
        before = [other for other in structure if other.number < line.number]
        for target in _targets(line, before):
            for lines in _blocks(broken, line):
                yield _moved(broken, line, lines, target, before)


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


def _moved(broken: Broken, line: Line, lines: list[int], target: int, before: list[Line]) -> Repair:
    shift = target - line.indentation
    changed = {}
    for number in lines:
        written = broken.lines.written[number]
        changed[number] = f"{' ' * max(0, indentation(written) + shift)}{written.lstrip(' ')}"
    it = f"line {line.number + 1}" if len(lines) > 1 else "it"
    message = f"{_how_to_move(lines, shift)}, so that {it} begins {_where_to(target, before)}"
    return broken.repair(line.number, line.indentation, rules.INDENTATION, message, changed)


def _how_to_move(lines: list[int], shift: int) -> str:
    begins, them = ("this line begins", "it") if len(lines) == 1 else (f"{_lines(lines)} begin", "each of them")
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


def _lines(numbers: list[int]) -> str:
    first, last = numbers[0] + 1, numbers[-1] + 1
    return f"line {first}" if first == last else f"lines {first} to {last}"


def spaces(count: int, more: str = "") -> str:
    """Return a number of spaces in words."""
    return "no space" if count == 0 else f"1 {more}space" if count == 1 else f"{count} {more}spaces"


Repairer = Callable[[Broken], Iterator[Repair]]

OF_STRUCTURE: tuple[Repairer, ...] = (
    colons,
    hyphens,
    brackets,
    bars_before_colons,
    commas,
    missing_hyphens,
    list_items_as_text,
    texts_further_in,
    surplus_hyphens,
    indentations,
)
"""Repairs of files that YAML can read, but that are not what was meant."""

OF_SYNTAX: tuple[Repairer, ...] = (
    tabs,
    colons,
    hyphens,
    texts_further_in,
    quotes_in_brackets,
    brackets,
    remarks,
    hashes,
    lines_of_their_own,
    plain_keys,
    commas,
    missing_parents,
    bars,
    bars_before_lists,
    addresses,
    quotation_marks,
    list_items_as_text,
    missing_hyphens,
    surplus_hyphens,
    continuations,
    indentations,
)
"""Repairs of files that YAML cannot read, the likeliest first."""
