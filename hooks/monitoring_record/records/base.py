"""The base class of all records, and the types of their fields."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from monitoring_record.records import value_rules
from monitoring_record.records.described import Described
from monitoring_record.records.shape import SchemaHint, shaped
from monitoring_record.records.web_address import web_address
from monitoring_record.records.written_address import without_trailing
from monitoring_record.source.limits import LONGEST_LINE, LONGEST_TEXT
from monitoring_record.source.look_alikes import BARS
from monitoring_record.source.yaml_file import whole_number_as_text

T = TypeVar("T")


class Record(Described):
    """One mapping of a YAML file. Fields that the class lacks are errors.

    Those who write files read the docstring and the examples of a field: in their editor, and on the page “Contribute”.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    # Each file is read once, so two records are equal only if they are identical. (Comparing all fields is slow.)
    __eq__ = object.__eq__

    def __hash__(self) -> int:
        # A method of our own: in the place of `object.__hash__`, pydantic would put one that hashes all fields.
        return object.__hash__(self)

    identity: ClassVar[tuple[str, ...]] = ()
    """Fields that the path of the file gives (its number, for example); they are not written in the file."""


def _not_blank(value: str) -> str:
    text = value.strip()
    if not text:
        raise value_rules.BLANK_TEXT.violated()
    return text


def _not_a_bar(text: str) -> str:
    if len(text) == 1 and text in f"|{BARS}":
        raise value_rules.TEXT_OF_ONE_SIGN.violated(sign=text)
    return text


def _single_as_tuple(value: Any) -> Any:
    """Read `part: "3"` as `part: ["3"]`."""
    if isinstance(value, list):
        return tuple(value)
    return (value,)


def _list_as_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def repeats(values: Sequence[T]) -> Iterator[tuple[int, T]]:
    """Yield each value that is in the sequence before already, with its index."""
    seen: set[T] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield index, value
        seen.add(value)


def _without_repeats(values: tuple[str, ...]) -> tuple[str, ...]:
    for _, value in repeats(values):
        raise value_rules.PART_NAMED_TWICE.violated(value=value)
    return values


_WHOLE_NUMBER_TOO = SchemaHint(lambda known: {**known, "type": ["string", "integer"]})
_PART_NUMBER = SchemaHint(lambda known: {**known, "type": ["string", "integer"], "minimum": 1})
_NUMBER = r"[1-9][0-9]{0,5}"
_NUMBER_OR_LETTER = rf"({_NUMBER}|[a-z])"
PART_REFERENCE = rf"{_NUMBER_OR_LETTER}(\.{_NUMBER})?"
_ONE_OR_SEVERAL = SchemaHint(lambda known: {"anyOf": [known["items"], {**known, "uniqueItems": True}]})
_ONE_OF_OR_SEVERAL = SchemaHint(lambda known: {"anyOf": [known["items"], known]})
_NOT_EMPTY = SchemaHint(
    lambda known: {
        **known,
        "pattern": r"\S",
        "patternErrorMessage": "This is empty; write something.",
        "maxLength": LONGEST_TEXT,
    }
)

NotBlank = Annotated[
    str,
    BeforeValidator(whole_number_as_text),
    AfterValidator(_not_blank),
    _NOT_EMPTY,
    _WHOLE_NUMBER_TOO,
]
"""A word or more."""

Text = Annotated[NotBlank, AfterValidator(_not_a_bar)]
"""A line of plain words, or several paragraphs of Markdown; never empty."""

_PLAIN_LINE = r"(?![^\n]*(?:\*\*|__|\]\(|\]\[))[^<>\n]+"
"""No tags, no bold words, no links."""

_SHORT = SchemaHint(lambda known: {**known, "maxLength": LONGEST_LINE})


def _not_too_long(value: str) -> str:
    if len(value) > LONGEST_LINE:
        raise value_rules.LINE_TOO_LONG.violated(length=len(value), most=LONGEST_LINE)
    return value


Line = Annotated[
    NotBlank,
    AfterValidator(_not_too_long),
    shaped(_PLAIN_LINE, "a single line of plain words", value_rules.MARKUP_IN_A_TITLE),
    _SHORT,
]
"""A title, a name or a label: it is also used where markup cannot be escaped, as in the window's title."""

LONGEST_GIST = 60
"""The most characters of a text in a few words. A table has three beside each other."""


def _in_a_few_words(value: str) -> str:
    if len(value) > LONGEST_GIST:
        raise value_rules.LONG_GIST.violated(length=len(value), most=LONGEST_GIST)
    if value.endswith(".") and not value.endswith(("etc.", "No.")):
        raise value_rules.GIST_WITH_A_FULL_STOP.violated()
    return value


Gist = Annotated[Line, AfterValidator(_in_a_few_words), SchemaHint(lambda known: {**known, "maxLength": LONGEST_GIST})]
"""A text in a few words."""


@dataclass(frozen=True)
class NotKnown:
    """Marks a field of which the original may say nothing."""

    words: str
    """What is written then, as readers see it."""


LONGEST_SENTENCE = 30
"""The most words of a sentence that lists show."""

_SENTENCE_END = re.compile(r"(?<!\bNo)(?<!\bArt)[.!?][”’)]*\s+(?=[A-ZÀ-Þ“‘(])")


def _one_sentence(value: str) -> str:
    count = len(value.split())
    if count > LONGEST_SENTENCE:
        raise value_rules.LONG_SUMMARY.violated(found=f"has {count} words", most=LONGEST_SENTENCE)
    if _SENTENCE_END.search(value):
        raise value_rules.LONG_SUMMARY.violated(found="is more than one sentence", most=LONGEST_SENTENCE)
    return value


Sentence = Annotated[Line, AfterValidator(_one_sentence)]
"""A sentence that is understood by itself, and fits into a list."""

PartNumber = Annotated[
    str,
    BeforeValidator(whole_number_as_text),
    shaped(_NUMBER_OR_LETTER, 'a part’s number or letter, as in "4" or "b"', value_rules.BAD_PART_NUMBER),
    _PART_NUMBER,
]
"""The number of a part within its recommendation (13.4 is part 4), or its letter: 40 (b) is part b."""

SubPartNumber = Annotated[
    str,
    BeforeValidator(whole_number_as_text),
    shaped(_NUMBER, 'a sub-part’s number, as in "4"', value_rules.BAD_PART_NUMBER),
    _PART_NUMBER,
]
"""The number of a sub-part within its part."""

PartReference = Annotated[
    str,
    BeforeValidator(whole_number_as_text),
    shaped(
        PART_REFERENCE,
        'a part, as in "4" or "b", or a sub-part, as in "4.3"',
        value_rules.BAD_PART_NUMBER,
    ),
    _PART_NUMBER,
]
"""A part of the recommendation that an update belongs to ("4", "b"), or a sub-part ("4.3")."""

PartReferences = Annotated[
    tuple[PartReference, ...],
    BeforeValidator(_single_as_tuple),
    AfterValidator(_without_repeats),
    Field(min_length=1),
    _ONE_OR_SEVERAL,
]
"""One part, or several that a text is about."""

OneOrSeveral = Annotated[
    tuple[NotBlank, ...], BeforeValidator(_single_as_tuple), Field(min_length=1), _ONE_OF_OR_SEVERAL
]
"""One word, or a list of several."""

Listed = BeforeValidator(_list_as_tuple)
"""Reads a YAML list into a tuple, so that records stay frozen."""


_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _iso_day(value: Any) -> Any:
    """Read "2018-07-03" in quotes as the same day without them; Python also reads 20180703 and 2018-W27-2."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and _ISO_DAY.fullmatch(value) else value
    except ValueError:
        return value


def _of_our_time(value: date) -> date:
    if not FIRST_YEAR_OF_MEETINGS <= value.year <= LAST_YEAR and value != date.max:
        raise value_rules.IMPOSSIBLE_YEAR.violated(
            year=f"{value.year:04}", first=FIRST_YEAR_OF_MEETINGS, last=LAST_YEAR
        )
    return value


FIRST_YEAR_OF_MEETINGS, FIRST_YEAR_OF_DOCUMENTS, LAST_YEAR = 1900, 1600, 2099
"""No programme monitored anything before 1900; a text may cite an older law or treaty, but hardly one from before 1600."""

Day = Annotated[date, BeforeValidator(_iso_day), AfterValidator(_of_our_time)]
"""A day of the calendar, as in 2018-07-03. The last day that `date` knows is a placeholder."""


def _without_punctuation(value: str) -> str:
    bare = without_trailing(value)
    if bare != value:
        raise value_rules.PUNCTUATION_AFTER_AN_ADDRESS.violated(sign=value[len(bare) :], bare=bare)
    return value


Address = Annotated[
    str,
    shaped(r"https?://[^\s<>]+", "a web address, as in https://castles.example/", value_rules.INCOMPLETE_ADDRESS),
    AfterValidator(_without_punctuation),
    AfterValidator(web_address),
]
"""A web address that every program reads alike."""
