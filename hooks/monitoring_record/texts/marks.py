"""The marks that a text has while it is rendered: around its mentions, and before the addresses of this site.

They are characters of Unicode's private use areas, which no renderer changes; a text that contains one loses it.
"""

import re
import sys
from collections.abc import Sequence

from monitoring_record.texts.mentions import Mention

SITE_LINK = "\ue000"
"""Begins the address of a page of this site in a rendered text; each page makes a link of it that its readers can follow.

A contributor cannot write such an address: the renderer encodes the character.
"""

START, END = "\ue001", "\ue002"
FIRST_INDEX = 0xF0000
"""The character after `START` is this one plus the index of the mention."""

MARKS = re.compile(f"[\ue000-\ue003{chr(FIRST_INDEX)}-{chr(0xFFFFD)}]")
MARKS_OF_MENTIONS = re.compile(f"[{START}{END}{chr(FIRST_INDEX)}-{chr(0xFFFFD)}]")
_CHARACTER_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def marked(text: str, mentions: Sequence[Mention]) -> str:
    """Return a text with marks around its mentions, and with no other."""
    written = _with_marks(MARKS.sub("\ufffd", text), mentions)
    return _CHARACTER_REFERENCE.sub(_no_mark, written) if "&#" in written else written


def _with_marks(text: str, mentions: Sequence[Mention]) -> str:
    if not mentions:
        return text
    pieces = []
    done = 0
    for index, mention in enumerate(mentions):
        pieces += [text[done : mention.start], START, chr(FIRST_INDEX + index), text[mention.start : mention.end], END]
        done = mention.end
    return "".join((*pieces, text[done:]))


def _no_mark(reference: re.Match[str]) -> str:
    """Return the number of a character as it is written; that of a mark is replaced."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return "\ufffd" if code <= sys.maxunicode and MARKS.match(chr(code)) else reference[0]


def on_this_site(address: str, page: str) -> str:
    """Return the address of a link: one that begins at the root of this site, or at a page, as `SITE_LINK` and the rest."""
    if address.startswith("#"):
        return f"{SITE_LINK}{page}{address}"
    return f"{SITE_LINK}{address[1:]}" if address.startswith("/") else address


_NOT_IN_AN_ADDRESS = re.compile(r"[\s()<>\\\"'`\[\]|]")
_ASCII = 128


def address_in_brackets(address: str) -> str:
    """Return an address as a link has it between brackets, in a cell of a table, too."""
    return _NOT_IN_AN_ADDRESS.sub(lambda sign: f"%{ord(sign[0]):02X}" if ord(sign[0]) < _ASCII else "%20", address)
