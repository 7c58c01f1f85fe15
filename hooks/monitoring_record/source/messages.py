"""Makes text of a file fit to be shown: in a terminal, in a log, in a list of problems.

Control characters can colour a terminal, move its cursor and hide what was written; in the log of a workflow, a line of its
own can be a command. So each is written by its name in YAML, which begins with a backslash.
"""

import re

from monitoring_record.source.limits import LONGEST_LINE_TO_WRITE, LONGEST_QUOTATION

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Characters that do something instead of being seen."""

_COMMAND = "##["
"""Begins a command to the runner of a GitHub workflow wherever it is in a line; the newer `::` does so at the beginning only."""

_QUOTED = re.compile(r"`[^`]*`|“[^”]*”|\"[^\"]*\"")
_LONGEST_MESSAGE = 4_000


def visible(text: str) -> str:
    """Return the text on a single line, with every hidden character written as in YAML."""
    text = text.replace(_COMMAND, "## [")
    return text if text.isprintable() else _HIDDEN.sub(_escaped, text)


def as_message(text: str) -> str:
    """Return the text as a message: visible, and each value that it quotes shortened."""
    if len(text) > _LONGEST_MESSAGE:
        text = f"{text[: _LONGEST_MESSAGE // 2]}…{text[-_LONGEST_MESSAGE // 2 :]}"
    text = visible(text)
    return _QUOTED.sub(_shortened, text) if len(text) > LONGEST_QUOTATION else text


def _escaped(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _shortened(quoted: re.Match[str]) -> str:
    """Return the beginning and the end of a long quotation."""
    mark, value, end = quoted[0][0], quoted[0][1:-1], quoted[0][-1]
    if len(value) <= (LONGEST_LINE_TO_WRITE if mark == "`" else LONGEST_QUOTATION):
        return quoted[0]
    half = LONGEST_QUOTATION // 2
    return f"{mark}{value[:half]}…{value[-half:]}{end}"
