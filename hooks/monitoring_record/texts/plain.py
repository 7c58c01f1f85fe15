"""The words of a rendered text, without its markup."""

import re
from collections.abc import Iterator
from html import unescape

_CODE_BLOCK = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|ul|ol|blockquote|table|thead|tbody|tr|th|td|hr)\b[^>]*>")
_BREAK = re.compile(r"<br\s*/?>")
_TAG = re.compile(r"<[^>]*>")
_SENTENCE = re.compile(r"(?<=[.?!;:])\s+(?=[A-Z“])")


def sentences_of(html: str) -> Iterator[str]:
    """Yield each sentence or list item of a text's HTML, without markup."""
    for block in _BLOCK.split(_CODE_BLOCK.sub("", html)):
        words = " ".join(unescape(_TAG.sub("", _BREAK.sub(" ", block))).split())
        if words:
            yield from _SENTENCE.split(words)
