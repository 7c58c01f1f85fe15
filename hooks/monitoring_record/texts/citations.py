"""Citations of documents in a text: `[the new plan][plan]`."""

import re
from collections.abc import Iterator

_CITATION = re.compile(r"\]\[([^\[\]\n]+)\]")


def citations(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key that the text cites, with its offset in the text."""
    for match in _CITATION.finditer(text):
        yield match[1], match.start(1)
