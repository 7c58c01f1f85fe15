"""Mentions of the record in a text: “Recommendation 13”, “parts 13.4 and 13.5”, “under 13.4”, “the 19th meeting”.

Contributors write them as plain words; the site turns them into links. What belongs to others stays plain:
“FATF Recommendation 24”, “Recommendation No. 24”, “part 3.1 of the code”, “the council’s 19th meeting”. So does a bare
number that may be a figure: “13.4 per cent”, “an average of 4.2”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Possessive throughout: a number or a list is taken as a whole, or not at all.
_PART = r"\d{1,6}+\.\d{1,6}+(?:\s?\(\d\d?\))?+(?!\w|\.\d)"
_RECOMMENDATION = r"\d{1,6}+(?:\.\d{1,6}+(?:\s?\(\d\d?\))?+)?+(?!\w|\.\d)"
_ORDINAL = r"\d{1,6}+(?:st|nd|rd|th)\b"

_MEASURES = (
    "average|decrease|factor|grade|growth|increase|index|level|mark|maximum|mean|median|minimum|rate|rating|ratio|rise"
    "|score|total|value|version"
)
_NOT_OURS = re.compile(rf"(?:\w|(?:[’']s|s[’']|\b[Ii]ts|\b[Tt]heir|\b[A-Z]{{2,}}|\b(?:{_MEASURES}))\s+)\Z")
"""What stands before what is not ours: whose it is, what a figure measures, or the beginning of another word."""

_GOES_ON = (
    r"(?=\Z|[.,;:!?)](?!\d)|\s+\(\d+(?:st|nd|rd|th)\b"
    r"|\s+(?:and|are|as|asks?|at|but|has|is|it|only|or|says?|the|they|to|too|was|were|which|while)\b(?!\s+\d))"
)
"""How a sentence goes on after a part, but hardly after a figure, which has its unit."""


def _listed(number: str) -> str:
    """One, or several: “13.4”, “13.4 and 13.5”, “13.4–13.6”, “12.3, 12.4 and 12.5”."""
    return rf"{number}(?:(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or|to)\s+|\s?[–-]\s?){number})*+"


_MENTION = re.compile(
    rf"[Rr]ecommendation\s+(?P<recommendation>{_RECOMMENDATION})(?!\s+of\b)"
    rf"|[Rr]ecommendations\s+(?P<recommendations>{_listed(_RECOMMENDATION)})(?!\s+of\b)"
    rf"|[Pp]art\s+(?P<part>{_PART})(?!\s+(?:of|in)\s+the\b)"
    rf"|[Pp]arts\s+(?P<parts>{_listed(_PART)})(?!\s+(?:of|in)\s+the\b)"
    rf"|(?P<meetings>{_listed(_ORDINAL)})\s+meetings?\b(?!\s+of\b)"
    rf"|(?:[Uu]nder|[Ss]ee|[Ff]or|[Ii]n|of|At)\s+(?P<bare>{_listed(_PART)}){_GOES_ON}"
)

_NEAR = 30
"""Within how many characters the word before stands, with the blanks of a broken line."""

_NUMBER = re.compile(r"(\d+)(?:\.(\d+)(?:\s?\((\d+)\))?|st|nd|rd|th)?")


@dataclass(frozen=True)
class Mention:
    """Words in a text that name something of the record."""

    words: str
    start: int
    end: int
    number_at: int
    """Where in the text the number stands."""
    recommendation: int | None = None
    part: str | None = None
    """As an update refers to it: "4", or "4.3" for a sub-part."""
    meeting: int | None = None
    bare: bool = False
    """No word says what the number is of: where the record has no such part, it is none."""


def mentions(text: str) -> Iterator[Mention]:
    """Find the mentions in a text, from left to right; each number of a list is one of its own."""
    for match in _MENTION.finditer(text):
        if not _NOT_OURS.search(text, max(0, match.start() - _NEAR), match.start()):
            yield from _each_number(match)


def _each_number(match: re.Match[str]) -> Iterator[Mention]:
    kind = str(match.lastgroup)
    numbers = list(_NUMBER.finditer(match.string, *match.span(kind)))
    for number in numbers:
        with_noun = number is numbers[0] and kind != "bare"
        start = match.start() if with_noun else number.start()
        end = match.end() if number is numbers[-1] else number.end()
        whole, part, subpart = number.groups()
        yield Mention(
            words=match.string[start:end],
            start=start,
            end=end,
            number_at=number.start(),
            recommendation=None if kind == "meetings" else int(whole),
            part=f"{part}.{subpart}" if subpart else part,
            meeting=int(whole) if kind == "meetings" else None,
            bare=kind == "bare",
        )
