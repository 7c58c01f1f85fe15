"""A check of lists within texts: an item without the space after its hyphen, `-second`, which becomes the end of the item above."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.prose import prose_of
from monitoring_record.checks.text_check import text_check
from monitoring_record.source.quoting import to_write

_FILE = "# data/ruritania/recommendations/02.yml\n"
_MARK = r"(?P<mark>[-–—+]|\d{1,2}[.)])"
_GLUED = re.compile(rf"^[ \t]*{_MARK}(?P<words>[^\W\d_].*)", re.MULTILINE)
_ITEM = re.compile(rf"^[ \t]*{_MARK}[ \t]+\S", re.MULTILINE)


@text_check(
    *"-–—+.)",
    suspicion=_GLUED,
    id="glued-item",
    demand="An item of a list has a space after its hyphen, or after its number.",
    reason="Without the space, it is published as the end of the item above.",
    wrong=f"{_FILE}text: |\n  - Fill every moat.\n  -Empty every ditch.\n",
    right=f"{_FILE}text: |\n  - Fill every moat.\n  - Empty every ditch.\n",
)
def glued_item(text: PlacedText) -> Iterator[Violation]:
    """Look for lines that begin with the sign of an item and a word, beside others that do, or that are items."""
    prose = prose_of(text.text)
    glued = list(_GLUED.finditer(prose))
    items = [*glued, *_ITEM.finditer(prose)]
    for found in glued:
        if sum(_kind(item["mark"]) == _kind(found["mark"]) for item in items) > 1:
            mark = found["mark"] if found["mark"][0].isdecimal() else "-"
            written = text.text[found.start("words") : found.end("words")]
            message = f"a space is missing after `{found['mark']}`, so that the line is no item of the list"
            yield text.at(found.start("mark")), f"{message}; write {to_write(f'{mark} {written}')}"


def _kind(mark: str) -> str:
    """Return what marks of one list have in common: the hyphen or a dash, or the sign after the number."""
    return mark[-1] if mark[0].isdecimal() or mark == "+" else "-"
