"""Checks of texts that are still worked on: a note of what is to be done, words struck out."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.prose import prose_of
from monitoring_record.checks.text_check import text_check
from monitoring_record.records.placeholders import FILL_IN

_NOTE = re.compile(r"\b(?:TODO|FIXME)\b|\bTB[CD](?=\s*[:)\]])|[(\[]\s*(?P<mark>\?+)\s*[)\]]")
"""Letters alone may be a name, such as that of a bank: they are a note before a colon and at the end of brackets."""


@text_check(
    "TODO",
    "FIXME",
    "TBC",
    "TBD",
    "?)",
    "?]",
    suspicion=_NOTE,
    id="note-to-oneself",
    demand=f"What is still to be done or asked is no part of a text; `{FILL_IN}` says that something is missing.",
    reason=f"`TODO` and the like would be published; `{FILL_IN}` never is, and `status` counts it.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill every moat, TODO ask which.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill every moat.\n",
)
def note_to_oneself(text: PlacedText) -> Iterator[Violation]:
    """Look for each note."""
    for found in _NOTE.finditer(prose_of(text.text)):
        cure = f"finish the sentence and delete the note; in a draft, `{FILL_IN}` may stand for what is missing"
        mark = found["mark"] or found[0]
        yield text.at(found.start(found.lastgroup or 0)), f"`{mark}` is a note of what is still to be done; {cure}"


_STRUCK = re.compile(r"(?<!~)~~(?!~)(?P<words>[^~]*[^~\s])~~(?!~)")


@text_check(
    "~~",
    suspicion=_STRUCK,
    id="words-struck-out",
    demand="A text has no words that are struck out.",
    reason="Readers would see them. What a published text said before a correction is listed by itself.",
    wrong="# data/ruritania/recommendations/02.yml\ntext: Fill ~~two~~ three moats.\n",
    right="# data/ruritania/recommendations/02.yml\ntext: Fill three moats.\n",
)
def words_struck_out(text: PlacedText) -> Iterator[Violation]:
    """Look for words between pairs of tildes."""
    for found in _STRUCK.finditer(prose_of(text.text)):
        words = " ".join(found["words"].split())
        message = f"readers would see “{words}” struck out; delete `~~{words}~~`: a text has only what holds now"
        yield text.at(found.start()), message
