"""Texts as they stand in the cell of a table."""

import re

_CITATION = re.compile(r"\[([^\[\]]+)\]\[[^\[\]\n]+\]")
_BREAK_WITHIN_A_PARAGRAPH = re.compile(r"\n(?<=[^\s\\]\n) *(?=[^\s\-*+>#=`~\d])")
_KEEPS_ITS_LINES = ("```", "~~~", "|")


def flowing(text: str) -> str:
    """Return a text with each paragraph on one line, and the words of its citations without their keys: `the [plan][plan]`.

    A text with a table or a block of code keeps its lines.
    """
    without_keys = _CITATION.sub(r"\1", text.strip())
    if any(sign in without_keys for sign in _KEEPS_ITS_LINES):
        return without_keys
    return _BREAK_WITHIN_A_PARAGRAPH.sub(" ", without_keys)
