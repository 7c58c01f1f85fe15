"""Control characters: characters without a shape, which move a cursor, end a line or mean nothing at all.

A YAML file cannot contain most of them, but in double quotes it can name them, by a backslash and a letter or number.
"""

import re
from collections.abc import Iterator

from monitoring_record.source.problems import Problem
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import FileText

CONTROL_CHARACTER = Rule(
    id="control-character",
    demand="A value contains no control characters, besides the end of a line and the tab.",
    reason="Nobody sees them, and programs take them for commands: the page, the terminal and the spreadsheet of a reader.",
    wrong='title: "Fill the moats\\f"\n',
    right='title: "Fill the moats"\n',
)

_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
"""Ends of lines that YAML knows and most editors do not."""

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_NAMED = {
    "0": 0x00,
    "a": 0x07,
    "b": 0x08,
    "v": 0x0B,
    "f": 0x0C,
    "r": 0x0D,
    "e": 0x1B,
    "N": 0x85,
    "L": 0x2028,
    "P": 0x2029,
}
"""The control characters that YAML names by a letter."""


def line_ends(file: FileText) -> Iterator[Problem]:
    """Report ends of lines that most editors do not know."""
    if file.text.isascii():
        return
    for found in _LINE_ENDS.finditer(file.text):
        message = f"here is a line end that most programs do not know (U+{ord(found[0]):04X}); replace it by a space"
        yield Problem(file.position_at(found.start()), message, CONTROL_CHARACTER)


def named_control_characters(file: FileText, begins: int, ends: int) -> Iterator[Problem]:
    """Report the control characters that a value in double quotes names; it begins and ends at these offsets."""
    for escape in _ESCAPE.finditer(file.text, begins, ends):
        if is_control(_code(escape)):
            message = f"`{escape[0]}` names a control character, which nobody sees; delete it"
            yield Problem(file.position_at(escape.start()), message, CONTROL_CHARACTER)


def _code(escape: re.Match[str]) -> int:
    digits = escape[1] or escape[2] or escape[3]
    return int(digits, 16) if digits else _NAMED.get(escape[4], ord(" "))


def is_control(code: int) -> bool:
    """Whether the character with this number is a control character, half a character, or none."""
    controls = (code < ord(" ") and code not in (0x09, 0x0A)) or 0x7F <= code <= 0x9F or code in (0x2028, 0x2029)  # noqa: PLR2004
    none = 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE  # noqa: PLR2004
    return controls or none
