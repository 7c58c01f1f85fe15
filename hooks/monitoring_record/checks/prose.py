"""What the checks of markup look at: a text without what is not meant as markup, and what readers see of it."""

import re
from html import unescape

from monitoring_record.texts import html_of

_CODE = re.compile(r"^(```|~~~).*?^\1|(?<!`)(`{1,9}+)[^`]+\2(?!`)", re.DOTALL | re.MULTILINE)
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_LINK_END = re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_AUTOLINK = re.compile(r"<https?://[^<>\s]+>")
_UNSEEN = re.compile(r"<table>.*?</table>|<code.*?</code>|<[^>]*>", re.DOTALL)

_HIDDEN = "\x01"
"""Stands for each character that is code, escaped or part of an address."""


def _hidden(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", _HIDDEN, found[0])


def prose_of(text: str) -> str:
    """Return a text with its code, and signs that are meant as they are, hidden; nothing changes its place."""
    text = _CODE.sub(_hidden, text) if "`" in text or "~" in text else text
    return _ESCAPE.sub(_hidden, text)


def without_addresses(prose: str) -> str:
    """Return prose with the addresses of its links hidden; nothing changes its place."""
    return _AUTOLINK.sub(_hidden, _LINK_END.sub(_hidden, prose))


def seen_in(prose: str) -> str:
    """Return what readers see of a text, without its tables and code."""
    return unescape(_UNSEEN.sub("", html_of(prose)))
