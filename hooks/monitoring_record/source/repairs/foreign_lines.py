"""Repairs of lines around the fields of a file: the sentences of a chat, and the signs that it puts around a file."""

import re
from collections.abc import Iterator
from itertools import pairwise

from monitoring_record.source.copied_rules import FOREIGN_LINE
from monitoring_record.source.file_lines import Line, indentation, line_of
from monitoring_record.source.problems import similar
from monitoring_record.source.quoting import shown
from monitoring_record.source.repairs.repair import Broken, Repair, spaces, those_lines

_FENCE = re.compile(r"(?:```+|~~~+) *\w*")
_LABELS = ("yaml", "yml", "copy", "copy code", "code", "edit")
"""What a chat writes above a file: the kind of the file, and a button."""

_HEADING = re.compile(
    r"-* ?(?:original|forwarded) message:? ?-*|begin forwarded message:|(?:from|to|cc|sent|date|subject): .+"
    r"|\S+\.ya?ml:?",
    re.IGNORECASE,
)
"""What a mail writes above what it quotes, and a chat above a file."""


def foreign_lines(broken: Broken) -> Iterator[Repair]:
    """No lines of a chat or a mail around the fields."""
    fields = [line.number for line in broken.lines.structure if _is_at_the_edge(line) and line.key in broken.keys]
    fences = _fences(broken, fields)
    if not fields:
        return
    if fences and fences[0] < fields[0] and fields[-1] < fences[-1]:
        outside = range(fences[0] + 1), range(fences[-1], len(broken.lines.written))
        yield _without(broken, [number for numbers in outside for number in _not_empty(broken, numbers)])
    above = [line for line in broken.lines.structure if line.number < fields[0] and not _is_fence(line)]
    foreign = [line.number for line in above] if all(_is_foreign(line, broken) for line in above) else []
    if fences:
        yield _without(broken, sorted(foreign + fences))
    elif foreign:
        yield _without(broken, foreign, is_certain=all(_is_known(broken.lines.written[n]) for n in foreign))


def _fences(broken: Broken, fields: list[int]) -> list[int]:
    """Return the lines with a sign around the file, but not those around something in the text at its end."""
    fences = [line.number for line in broken.lines.structure if _is_fence(line)]
    is_in_a_text = fields and len(fences) > 1 and fences[-2] > fields[-1]
    return [] if is_in_a_text else fences


def _without(broken: Broken, foreign: list[int], *, is_certain: bool = True) -> Repair:
    are, them = ("are", "them") if len(foreign) > 1 else ("is", "the line")
    what = f"{those_lines(foreign)} (“{shown(broken.lines.written[foreign[0]])}”) {are} no"
    if is_certain:
        message = f"{what} part of the file: a chat, a mail or a web page puts such lines around it; delete {them}"
    else:
        message = (
            f"{what} field; delete {them} if it was copied along (from a chat, a mail or a page), "
            f"or write the name of its field and a colon before it{_or_a_remark(broken, foreign)}"
        )
    return broken.repair(foreign[0], 0, FOREIGN_LINE, message, dict.fromkeys(foreign, ""))


def _or_a_remark(broken: Broken, foreign: list[int]) -> str:
    """Say how a line becomes a remark, if it is beside one."""
    beside = {number + step for number in foreign for step in (-1, 1)} & set(range(len(broken.lines.written)))
    if not any(broken.lines.written[number].lstrip(" ").startswith("#") for number in beside):
        return ""
    return f"; if it is a remark, put `# ` before {'it' if len(foreign) == 1 else 'each'}"


def _is_known(written: str) -> bool:
    """Whether a line is what a chat or a mail writes above a text."""
    line = written.strip()
    leads_to_a_text = line.endswith((":", "!")) and line.count(" ") > 1
    return leads_to_a_text or line.casefold().rstrip(":") in _LABELS or _HEADING.fullmatch(line) is not None


def _is_at_the_edge(line: Line) -> bool:
    return not line.indentation and not line.is_item


def _is_fence(line: Line) -> bool:
    return not line.key and not line.is_item and _FENCE.fullmatch(line.value) is not None


def _is_foreign(line: Line, broken: Broken) -> bool:
    """Whether a line above the fields is a sentence or a heading, and no field that is not written as it should be."""
    written = broken.lines.written[line.number].strip()
    if line.indentation or line.is_item or broken.lines.below(line.number, 0)[:1] == [line.number + 1]:
        return False
    is_of_one_word = " " not in written and written.isalpha()
    return _is_known(written) or (_is_no_field(written, broken) and not is_of_one_word)


def _is_no_field(written: str, broken: Broken) -> bool:
    """Whether a line is no field whose name is misspelt, or whose colon is forgotten."""
    first = re.split(r"[\s:=]", written, maxsplit=1)[0]
    return ": " not in written and written[0] not in "%-." and not similar(first, broken.keys, likeness=0.75)


_PAGE_NUMBER = re.compile(r"[-–— ]*\d{1,4}[-–— ]*")


def foreign_lines_between(broken: Broken) -> Iterator[Repair]:
    """No line at the left edge that is neither a field nor part of a text."""
    for line in broken.lines.structure:
        written = broken.lines.written[line.number].rstrip()
        is_bare = not line.indentation and not line.key and broken.near - 1 <= line.number <= broken.near
        if is_bare and (_PAGE_NUMBER.fullmatch(written) or (" " in written and _is_no_field(written, broken))):
            yield _without(broken, [line.number], is_certain=False)


def foreign_lines_in_texts(broken: Broken) -> Iterator[Repair]:
    """Blanks before a line at the left edge that has a colon, and so seems to be a field between two lines of a text."""
    for text, line in pairwise(broken.lines.structure):
        if not text.opens_a_text or line.indentation:
            continue
        below = broken.lines.below(line.number, 0)[:1]
        if below != [line.number + 1]:
            continue
        name, colon, value = line.value.partition(": ") if not line.key else (line.key, ":", line.value)
        if name.islower() and name.isalpha():
            continue
        if not colon or not value or line_of(0, broken.lines.written[below[0]]).key or similar(name, broken.keys):
            continue
        blanks = indentation(broken.lines.written[text.number + 1])
        message = (
            f"this line breaks off the text in line {text.number + 1}; delete it if it is not part of the text "
            f"(the top of a printed page, for example), or begin it with {spaces(blanks)} if it is"
        )
        changed = {line.number: f"{' ' * blanks}{broken.lines.written[line.number]}"}
        yield broken.repair(line.number, 0, FOREIGN_LINE, message, changed)


def _not_empty(broken: Broken, numbers: range) -> list[int]:
    return [number for number in numbers if broken.lines.written[number].strip()]
