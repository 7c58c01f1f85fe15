"""Mentions of the record in a text: “Recommendation 13”, “parts 13.4 and 13.5”, “under 13.4”, “the 19th meeting”.

Contributors write them as plain words; the site turns them into links. Mentions of other texts are not linked:
“FATF Recommendation 24”, “Recommendation No. 24”, “part 3.1 of the code”, “the council’s 19th meeting”. Nor is a
bare number that may be a figure: “13.4 per cent”, “an average of 4.2”.

A programme may have words of its own, and parts by letter: “paragraph 40 (b)”, “points 40 (b)–(e)”, “the 144th session”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

# A number or a list is taken as a whole, or not at all: what could go on is looked for behind it. (A group with a plus after its
# count says the same, but Python reads it wrongly before 3.11.5.) Nobody reads lists of more than a hundred
# numbers; without an end, the search would go through a long one again from each of its numbers.
_MOST = "{0,99}"
_NEXT_LETTER = r"(?:(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or|to)\s+|\s?[–-]\s?)\([a-z]\)|\s?\([0-9][0-9]?\))"
_LETTERS = rf"\([a-z]\){_NEXT_LETTER}{_MOST}(?!{_NEXT_LETTER})(?!\w)"
"""“(b)”, “(b) (3)”, “(b)–(e)”, “(a), (c) and (d)”."""

_SUBPART = r"\s?\([0-9][0-9]?\)"
_WITH_SUBPART = rf"(?:{_SUBPART}|(?!{_SUBPART}))"
_PART = rf"[0-9]{{1,6}}+\.[0-9]{{1,6}}+{_WITH_SUBPART}(?!\w|\.\d)"
_LETTERED_PART = rf"(?:{_PART}|[0-9]{{1,6}}+\s?{_LETTERS})"
_OF_A_PART = rf"\.[0-9]{{1,6}}+{_WITH_SUBPART}"
_RECOMMENDATION = rf"[0-9]{{1,6}}+(?:{_OF_A_PART}|(?!\.[0-9]))(?!\w|\.\d)"
_LETTERED_RECOMMENDATION = rf"[0-9]{{1,6}}+(?:{_OF_A_PART}|\s?{_LETTERS}|(?!\.[0-9]|\s?{_LETTERS}))(?!\w|\.\d)"
_ORDINAL = r"[0-9]{1,6}+(?:st|nd|rd|th)\b"

_MEASURES = (
    "average|decrease|factor|grade|growth|increase|index|level|mark|maximum|mean|median|minimum|rate|rating|ratio|rise"
    "|score|total|value|version"
)
_NOT_OURS = re.compile(rf"(?:\w|(?:[’']s|s[’']|\b[Ii]ts|\b[Tt]heir|\b[A-Z]{{2,}}|\b(?:{_MEASURES}))\s+)\Z")
"""What is before a number of another text or before a figure: its owner, a measure, or part of a word."""

_BEFORE_A_BARE_NUMBER = ("under", "Under", "see", "See", "for", "For", "in", "In", "of", "At")

_AFTER_A_PART = (
    r"(?=\Z|[.,;:!?)](?!\d)|\s+\(\d+(?:st|nd|rd|th)\b"
    r"|\s+(?:and|are|as|asks?|at|but|has|is|it|only|or|says?|the|they|to|too|was|were|which|while)\b(?!\s+\d))"
)
"""How a sentence continues after a part, but rarely after a figure, which is followed by its unit."""


def _listed(number: str) -> str:
    """Return a pattern for one number or several: “13.4”, “13.4 and 13.5”, “13.4–13.6”, “12.3, 12.4 and 12.5”."""
    following = rf"(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or|to)\s+|\s?[–-]\s?){number}"
    return rf"{number}(?:{following}){_MOST}(?!{following})"


class _Noun(Protocol):
    """A noun in the singular and in the plural."""

    @property
    def one(self) -> str: ...
    @property
    def many(self) -> str: ...


class _Words(Protocol):
    """A programme's words for what a text can mention."""

    @property
    def meeting(self) -> _Noun: ...
    @property
    def recommendation(self) -> _Noun: ...
    @property
    def part(self) -> _Noun: ...


@dataclass(frozen=True)
class MentionWords:
    """The words by which the texts of a record mention it: each noun in the singular and in the plural."""

    meeting: tuple[str, str] = ("meeting", "meetings")
    recommendation: tuple[str, str] = ("recommendation", "recommendations")
    part: tuple[str, str] = ("part", "parts")
    has_letters: bool = False
    """Whether the record has parts by letter; if not, “13 (a)” mentions no part."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """What a text contains that mentions a recommendation or a meeting: the nouns, in capitals or not."""
        return frozenset(noun.partition(" ")[0][1:] for noun in (*self.recommendation, *self.meeting))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of a mention in these words."""
        part = _LETTERED_PART if self.has_letters else _PART
        number = _LETTERED_RECOMMENDATION if self.has_letters else _RECOMMENDATION
        recommendation, recommendations = map(_either_case, self.recommendation)
        one_part, several_parts = map(_either_case, self.part)
        meeting, meetings = map(_spaced, self.meeting)
        # Most places of a text are passed over by the first letter, and most others as they are within a word.
        return re.compile(
            rf"(?=[0-9{_first_letters(*self.recommendation, *self.part, *_BEFORE_A_BARE_NUMBER)}])(?:(?<!\w)(?:"
            rf"{recommendation}\s+(?P<recommendation>{number})(?!\s+of\b)"
            rf"|{recommendations}\s+(?P<recommendations>{_listed(number)})(?!\s+of\b)"
            rf"|{one_part}\s+(?P<part>{part})(?!\s+(?:of|in)\s+the\b)"
            rf"|{several_parts}\s+(?P<parts>{_listed(part)})(?!\s+(?:of|in)\s+the\b)"
            rf"|(?:{'|'.join(_BEFORE_A_BARE_NUMBER)})\s+(?P<bare>{_listed(part)}){_AFTER_A_PART}"
            rf")|(?P<meetings>{_listed(_ORDINAL)})\s+(?:{meetings}|{meeting})\b(?!\s+of\b))"
        )


def mention_words(words: _Words, *, has_letters: bool) -> MentionWords:
    """Return the words of a programme in the form that mentions need."""
    meeting, recommendation, part = (
        (noun.one, noun.many) for noun in (words.meeting, words.recommendation, words.part)
    )
    return MentionWords(meeting, recommendation, part, has_letters=has_letters)


USUAL_WORDS = MentionWords()


def _either_case(noun: str) -> str:
    """Return a pattern for a noun with a small or a capital letter."""
    first, rest = noun[0], _spaced(noun[1:])
    return f"(?:{re.escape(first.upper())}|{re.escape(first.lower())}){rest}"


def _first_letters(*words: str) -> str:
    """Return what these words begin with, with a small or a capital letter, for a set of characters."""
    return re.escape("".join(sorted({letter for word in words for letter in (word[0].lower(), word[0].upper())})))


def _spaced(noun: str) -> str:
    """Return a pattern for a noun with any blanks between its words."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", noun)))


_NEAR = 30
"""How many characters before a mention are searched for `_NOT_OURS`; line breaks may add blanks."""

_NUMBER = re.compile(
    r"(?P<whole>[0-9]+)(?:st|nd|rd|th)?(?:\.(?P<number>[0-9]+)|\s?\((?P<letter>[a-z])\))?(?:\s?\((?P<subpart>[0-9]+)\))?"
    r"|\((?P<next_letter>[a-z])\)(?:\s?\((?P<next_subpart>[0-9]+)\))?"
)
"""One number of a list; a letter by itself belongs to the number before it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words in a text that name something of the record."""

    words: str
    start: int
    end: int
    number_at: int
    """The offset of the number in the text."""
    recommendation: int | None = None
    part: str | None = None
    """As an update refers to it: "4" or "b", or "4.3" for a sub-part."""
    meeting: int | None = None
    institution: str | None = None
    """The key of the institution that is named; then it is no recommendation, part or meeting."""
    bare: bool = False
    """Whether no noun is before the number: if the record has no such part, it is no mention."""


def mentions(text: str, words: MentionWords = USUAL_WORDS) -> Iterator[Mention]:
    """Yield the mentions in a text, from left to right, one for each number of a list."""
    for match in words.pattern.finditer(text):
        if not _NOT_OURS.search(text, max(0, match.start() - _NEAR), match.start()):
            yield from _each_number(match)


_PART_NUMBER = re.compile(r"[0-9](?:\.[0-9]|\s?\([a-z]\))")


def may_mention(text: str, words: MentionWords = USUAL_WORDS) -> bool:
    """Whether a text can contain a mention. To look for its words is much faster than to look for a mention."""
    return any(stem in text for stem in words.stems) or _PART_NUMBER.search(text) is not None


def _each_number(match: re.Match[str]) -> Iterator[Mention]:
    kind = str(match.lastgroup)
    numbers = list(_NUMBER.finditer(match.string, *match.span(kind)))
    whole = 0
    for number in numbers:
        with_noun = number is numbers[0] and kind != "bare"
        start = match.start() if with_noun else number.start()
        end = match.end() if number is numbers[-1] else number.end()
        whole = int(number["whole"] or whole)
        part = number["number"] or number["letter"] or number["next_letter"]
        subpart = number["subpart"] or number["next_subpart"]
        yield Mention(
            words=match.string[start:end],
            start=start,
            end=end,
            number_at=number.start(),
            recommendation=None if kind == "meetings" else whole,
            part=f"{part}.{subpart}" if subpart else part,
            meeting=whole if kind == "meetings" else None,
            bare=kind == "bare",
        )
