"""Signs before the items of a list, as writing programs copy them: with a blank or a tab behind."""

import re
from collections.abc import Iterable

from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.source.look_alikes import BULLETS
from monitoring_record.source.problems import line_numbers

_OF_A_SYMBOL_FONT = "–—o§Øü"
"""What dashes and the bullets of symbol fonts become; only a tab behind them tells that they are none of the words."""

PASTED_BULLET = re.compile(rf"^[ \t]*(?P<sign>[{BULLETS}](?=[ \t])|[{_OF_A_SYMBOL_FONT}](?=\t))", re.MULTILINE)

SIGN_AND_TAB = re.compile(r"^[ \t]*(?P<sign>[-*+]|\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)])\t(?=[^\t\n]+$)", re.MULTILINE)
"""A hyphen, a number or a letter, which makes an item, and a tab; where more tabs follow, the number may be a cell."""

BEGINS_AN_ITEM = re.compile(rf"[{BULLETS}*+-][ \t]|[{_OF_A_SYMBOL_FONT}]\t")
"""The beginning of a line that is no row of a table."""


def is_pasted_item(line: str) -> bool:
    """Whether a line begins with a sign that is to be mended."""
    return bool(PASTED_BULLET.match(line) or SIGN_AND_TAB.match(line))


def lines_with(text: PlacedText, signs: Iterable[re.Match[str]]) -> str:
    """Return the numbers of the lines with these signs: “line 4” or “lines 4–6”."""
    return line_numbers([text.at(found.start("sign")).line for found in signs])
