"""A check of texts that say the same twice."""

from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.text_check import text_check

_BETWEEN = "\n\n"
_LONG = 40
"""In characters: a shorter paragraph, such as “By region:”, may be there twice."""


@text_check(
    _BETWEEN,
    id="paragraph-twice",
    demand="A text has no paragraph twice.",
    reason="One that was moved by copying is often left in its old place.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: |\n  Fill every moat with clean water to the brim.\n\n"
    "  Empty every ditch.\n\n  Fill every moat with clean water to the brim.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: |\n  Fill every moat with clean water to the brim.\n\n"
    "  Empty every ditch.\n",
)
def paragraph_twice(text: PlacedText) -> Iterator[Violation]:
    """Look for a paragraph that is the same as one before it; the lines of both may end elsewhere."""
    first: dict[str, int] = {}
    offset = 0
    for paragraph in text.text.split(_BETWEEN):
        words = " ".join(paragraph.split())
        before = first.setdefault(words, offset)
        if before != offset and len(words) >= _LONG:
            cure = "delete it in one of the two places"
            yield text.at(offset), f"this paragraph is there already, in line {text.at(before).line}; {cure}"
        offset += len(paragraph) + len(_BETWEEN)
