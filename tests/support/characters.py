"""Characters that nobody can see, or that look like others, as examples name them: ⟨U+200B⟩."""

import re

_NAMED = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")


def with_characters(text: str) -> str:
    """Return a text with the characters that it names."""
    return _NAMED.sub(lambda name: chr(int(name[1], 16)), text)


def named(text: str) -> str:
    """Return a text in which characters that could be overlooked are named."""
    return re.sub(r"[^ -~\n–—‘’“”…]", lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)
