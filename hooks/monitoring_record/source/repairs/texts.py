"""Repairs of texts of several lines."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import takewhile

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.file_lines import Line, indentation, line_of
from monitoring_record.source.problems import similar
from monitoring_record.source.quoting import shown, to_write
from monitoring_record.source.repairs.repair import Broken, Repair, line_range, spaces, those_lines


def continuations(broken: Broken) -> Iterator[Repair]:
    """Blanks before lines that continue the text above."""
    structure = broken.lines.structure
    for place, line in enumerate(structure):
        is_text = line.key in broken.fields.texts or (line.is_item and not line.key)
        if line.opens_a_text or not line.value or not is_text:
            continue
        after = (
            structure[below] for below in range(place + 1, len(structure))
        )  # a copy of the rest for each line would take long
        below = list(takewhile(lambda other: _is_no_field(other, broken.keys), after))
        numbers = [other.number for other in below if other.indentation < _column_of_its_text(line)]
        if numbers and line.is_item and _may_be_an_item(below[0], line):
            yield _with_its_hyphen(broken, below[0], line)
        if numbers and not _may_be_a_field(below[0], broken.keys):
            yield _continued(broken, line, numbers)
            if line.key and _has_a_colon(broken, numbers) and line.value[0] not in "\"'":
                yield _continued_below_a_bar(broken, line, numbers)


def _continued(broken: Broken, line: Line, numbers: list[int]) -> Repair:
    begin = _begin_further_in(broken, line, numbers)
    changed = _further_in_than(broken, line, numbers)
    text = f"`{line.key}`" if line.key else f"`- {shown(line.value)}`"
    message = f"this line seems to belong to {text} above; {begin}"
    if not all(indentation(broken.lines.written[number]) for number in numbers):
        message = _how_to_go_on(broken, numbers, f"{text} above", _column_of_its_text(line), has_begun=True)
    repair = broken.repair(numbers[0], _first_column(broken, numbers), rules.INDENTATION, message, changed)
    return replace(repair, completes_what_is_above=True)


def _may_be_an_item(line: Line, above: Line) -> bool:
    """Whether a line seems to be an item of the list above without its hyphen: it begins where the hyphens do, as a sentence or a name does."""
    is_whole = above.value.endswith((".", "?", "!", "”")) or len(above.value.split()) <= _WORDS_OF_A_NAME
    return line.indentation == above.indentation and line.value[:1].isupper() and is_whole


_WORDS_OF_A_NAME = 6


def _with_its_hyphen(broken: Broken, line: Line, above: Line) -> Repair:
    item = f"{above.before}{line.value}"
    message = (
        f"a hyphen is missing before this item of the list; write {to_write(item)}; "
        f"or, if it belongs to `- {shown(above.value)}` above, begin it with {spaces(above.column)}"
    )
    repair = broken.repair(line.number, line.indentation, rules.HYPHEN, message, {line.number: item})
    return replace(repair, completes_what_is_above=True)


def _continued_below_a_bar(broken: Broken, line: Line, numbers: list[int]) -> Repair:
    head, blanks = f"{line.before}{line.key}: |", line.column + 2
    changed = {
        line.number: f"{head}\n{' ' * blanks}{line.value}",
        **_further_in_than(broken, line, [*broken.lines.below(line.number, line.column), *numbers]),
    }
    them = "both" if len(numbers) == 1 else f"it and {line_range(numbers)}"
    cure = f"write {to_write(head)} there, its text on the next line, and begin {them} with {spaces(blanks)}"
    message = f"this line seems to belong to `{line.key}` above, and has a colon in it; {cure}"
    return broken.repair(numbers[0], _first_column(broken, numbers), rules.TEXT_WITHOUT_A_BAR, message, changed)


def _further_in_than(broken: Broken, line: Line, numbers: list[int]) -> dict[int, str]:
    """Return lines as they are when they begin two blanks further in than a field, or than the hyphen of an item."""
    return {
        number: f"{' ' * _column_of_its_text(line)}{broken.lines.written[number].lstrip(' ')}" for number in numbers
    }


def _begin_further_in(broken: Broken, line: Line, numbers: list[int]) -> str:
    """Say how many blanks must be before lines."""
    blanks, now = _column_of_its_text(line), _first_column(broken, numbers)
    more = f", {blanks - now} more than now" if now else ""
    rest = f", and the others too, to line {numbers[-1] + 1}" if len(numbers) > 1 else ""
    return f"begin it with {spaces(blanks)}{more}{rest}"


def _column_of_its_text(line: Line) -> int:
    """Return the column in which the further lines of a text begin."""
    return line.column + 2 if line.key else line.column


def _first_column(broken: Broken, numbers: list[int]) -> int:
    return indentation(broken.lines.written[numbers[0]])


def _is_no_field(line: Line, keys: Collection[str]) -> bool:
    """Whether a line can be part of a text; “See: the list has more” can, as the names of fields have no capitals."""
    is_word = line.key[:1].isupper() and len(line.value.split()) >= _A_SENTENCE and similar(line.key, keys) is None
    return not line.is_item and (not line.key or is_word)


_A_SENTENCE = 3
"""The fewest words of a line that is no field with its colon forgotten."""


def _may_be_a_field(line: Line, keys: Collection[str]) -> bool:
    """Whether a line may be a field whose colon is forgotten, and perhaps its name misspelt."""
    words = line.value.split() if line.key else line.value.partition(": ")[0].rstrip(":").split()
    if not words or len(words) >= _A_SENTENCE:
        return False
    return not words[0][0].isalpha() or similar(words[0], keys, likeness=0.75) is not None


def remarks(broken: Broken) -> Iterator[Repair]:
    """A `#` before remarks."""
    for line in broken.nearest_first():
        if line.value.startswith("//") and not line.key:
            new = f"{' ' * line.indentation}# {line.value.lstrip('/ ')}"
            yield broken.rewritten(line, line.column, rules.NO_COLON, "a remark begins with a `#`", new)


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
        f"a text with a list in it needs a bar; write {to_write(head)}, {begin}, "
        f"and put {spaces(more, 'more ')} before {line_range(below)}"
    )
    return broken.repair(line.number, line.column, rules.TEXT_WITHOUT_A_BAR, message, changed)


def _text_after_the_bar(broken: Broken, line: Line, below: list[int]) -> Iterator[Repair]:
    bar, _, text = line.value.partition(" ")
    blanks = " " * (indentation(broken.lines.written[below[0]]) if below else line.column + 2)
    head = broken.lines.written[line.number][: line.value_at]
    changed = {line.number: f"{head}{bar}\n{blanks}{text.strip()}"}
    message = f"nothing may follow the `{bar}` on its line; begin the text on the next line, with {spaces(len(blanks))} before it"
    if bar == ">" and text.strip()[:1].isdigit():
        message = f"`>` begins a text on the next line; write {to_write(f'{head}more than {text.strip()}')}"
        changed = {line.number: f"{head}more than {text.strip()}"}
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
    message = f"a text of several lines needs a bar; write {to_write(head)}{where}"
    return broken.repair(line.number, line.column, rules.TEXT_WITHOUT_A_BAR, message, {line.number: head + text})


def texts_further_in(broken: Broken) -> Iterator[Repair]:
    """Blanks before the lines of a text below a bar."""
    for line in broken.nearest_first():
        if line.opens_a_text:
            column = line.column_of_the_key
            below = broken.lines.below(line.number, column)
            least = indentation(broken.lines.written[below[0]]) if below else column + 2
            yield from _further_in(broken, line, least)


def _further_in(broken: Broken, line: Line, least: int) -> Iterator[Repair]:
    lines = []
    for number in range(line.number + 1, len(broken.lines.written)):
        written = broken.lines.written[number]
        if _ends_a_text(broken, number, line):
            break
        if written.strip() and indentation(written) < least:
            lines.append(number)
    lines = _without_remarks_below(broken, lines)
    if lines:
        head = shown(f"{line.key}: {line.value}" if line.key else f"- {line.value}")
        changed = {n: f"{' ' * least}{broken.lines.written[n].lstrip(' ')}" for n in lines}
        has_begun = any(written.strip() for written in broken.lines.written[line.number + 1 : lines[0]])
        message = _how_to_go_on(broken, lines, f"the text below `{head}`", least, has_begun=has_begun)
        repair = broken.repair(lines[0], _first_column(broken, lines), rules.INDENTATION, message, changed)
        moved = [line_of(number, broken.lines.written[number]) for number in lines]
        yield replace(repair, completes_what_is_above=all(_is_no_field(line, broken.keys) for line in moved))


def _without_remarks_below(broken: Broken, numbers: list[int]) -> list[int]:
    """Return lines without the remarks below the last that is none: they are about what follows, or a form of it."""
    last = max((number for number in numbers if not _is_remark(broken.lines.written[number])), default=-1)
    return [number for number in numbers if number <= last]


def _is_remark(written: str) -> bool:
    return written.lstrip(" ").startswith("#")


def _ends_a_text(broken: Broken, number: int, line: Line) -> bool:
    """Whether a line is no part of the text that begins in another: it has a field, or the name of a group of fields."""
    other = line_of(number, broken.lines.written[number])
    if not other.key or other.indentation > line.column_of_the_key:
        return False
    below = [] if other.value else broken.lines.below(number, other.column)
    return other.key in broken.keys or bool(below and _is_structure(broken, below[:1]))


def _how_to_go_on(broken: Broken, numbers: list[int], text: str, blanks: int, *, has_begun: bool) -> str:
    """Say that lines break off a text; if it has begun, one at the left edge may have been copied along with it."""
    may_be_foreign = has_begun and any(not indentation(broken.lines.written[number]) for number in numbers)
    if len(numbers) == 1 and may_be_foreign:
        return (
            f"this line breaks off {text}; begin it with {spaces(blanks)} if it is part of the text, "
            f"or delete it if it is not (the top of a printed page, for example){_or_a_remark(broken, numbers)}"
        )
    if may_be_foreign:
        return (
            f"{those_lines(numbers)} break off {text}; begin each that is part of the text with {spaces(blanks)}, "
            f"and delete each that is not (the top of a printed page, for example){_or_a_remark(broken, numbers)}"
        )
    rest = f", and so {those_lines(numbers[1:])}" if len(numbers) > 1 else ""
    return f"this line belongs to {text}; begin it with {spaces(blanks)}{rest}"


def _or_a_remark(broken: Broken, numbers: list[int]) -> str:
    """Say how lines become remarks, if those right below them are."""
    below, last = "".join(broken.lines.written[numbers[-1] + 1 : numbers[-1] + 2]), broken.lines.written[numbers[-1]]
    if not _is_remark(below) or indentation(below) != indentation(last):
        return ""
    return f"; if {'it' if len(numbers) == 1 else 'one'} is a remark, put `# ` before it"
