"""Files that another program has made, under the name of a file of plain text."""

import re

from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule

NOT_PLAIN_TEXT = Rule(
    id="not-plain-text",
    demand="A file is plain text in the encoding UTF-8: it contains the letters that you see, and nothing else.",
    reason="Word processors, browsers and some editors save other things with a text: fonts, margins, a page around it.",
    wrong="{\\rtf1\\ansi title: Fill the moats\\\n}\n",
    right="title: Fill the moats\n",
)

_EDITOR = "Notepad, or TextEdit after “Make Plain Text”, and save it as this file"
_PLAIN = f"open it where it was made, copy the text into {_EDITOR}"
_PAGE = f"open it in a browser, copy the text from there into {_EDITOR}"
_ANEW = "put back the file as it was, and write your changes into it with an editor of plain text"
_UTF_8 = "open it in its editor, and save it with the encoding UTF-8 (in Notepad: “Save as”, then “Encoding: UTF-8”)"
_RICH = (
    "in TextEdit, choose “Make Plain Text” and save it; or delete each word that begins with `\\`, "
    "each `\\` at the end of a line, and the `{` and `}` around all"
)

_KINDS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"\s*\{\\rtf"), "rich text (RTF)", _RICH),
    (re.compile(rb"PK\x03\x04"), "a document of a word processor (.docx, .odt) or a zip", _PLAIN),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "a document of a word processor (.doc)", _PLAIN),
    (re.compile(rb"%PDF-"), "a PDF", _PLAIN),
    (re.compile(rb"bplist00"), "a web archive of a browser", _PLAIN),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP"), "a picture", _ANEW),
    (
        re.compile(rb"\s*<(?:!doctype\s+html|html|head|body|p|div|pre)\b[^>]*>", re.IGNORECASE),
        "a web page (HTML)",
        _PAGE,
    ),
    (re.compile(rb"\s*<\?xml\b"), "a document in XML", _PLAIN),
    (re.compile(rb"\xff\xfe\x00\x00|\x00\x00\xfe\xff"), "text in the encoding UTF-32", _UTF_8),
    (re.compile(rb"\xff\xfe|\xfe\xff|(?:[^\x00]\x00){4}|(?:\x00[^\x00]){4}"), "text in the encoding UTF-16", _UTF_8),
)
"""How the bytes of a file begin that is no plain text, what it is, and how it becomes plain text."""

_LONGEST_BEGINNING = 1_000


def not_plain_text(path: str, content: bytes) -> Problem | None:
    """Return the problem of a file that is no plain text; None if it may be."""
    content = content[:_LONGEST_BEGINNING].removeprefix(b"\xef\xbb\xbf")
    for beginning, kind, cure in _KINDS:
        if beginning.match(content):
            return Problem(Position(path), f"this is no plain text but {kind}; {cure}", NOT_PLAIN_TEXT)
    return None
