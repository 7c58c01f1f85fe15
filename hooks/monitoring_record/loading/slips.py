"""Slips in a single word: curled quotation marks, letters of another alphabet, a date or an address written otherwise.

The value does not fit its field, but what is meant can be told, so the message proposes it.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from monitoring_record.loading import text_rules
from monitoring_record.loading.document_keys import cure_of_key
from monitoring_record.loading.full_numbers import number_within
from monitoring_record.loading.misfit import Misfit
from monitoring_record.loading.not_known_yet import if_not_known
from monitoring_record.loading.ranges_of_days import cure_of_a_range
from monitoring_record.loading.words_beside import apart, where_to_keep, without_brackets
from monitoring_record.loading.written_days import day_among_words, in_words, is_number_of_a_day, possible_days
from monitoring_record.loading.written_due_dates import possible_due_date
from monitoring_record.records import value_rules
from monitoring_record.records.due_date import NO_DATE
from monitoring_record.records.languages import language_in_latin
from monitoring_record.records.roman_number import roman_number
from monitoring_record.records.web_address import LONGEST_ADDRESS
from monitoring_record.records.written_address import GLUED_REMARK, ON_A_COMPUTER, without_trailing, written_address
from monitoring_record.source import characters
from monitoring_record.source.file_lines import line_of
from monitoring_record.source.look_alikes import CURLED_QUOTES, described, plain
from monitoring_record.source.problems import ordinal
from monitoring_record.source.quoting import in_quotes, shown
from monitoring_record.source.rules import Rule
from monitoring_record.source.scripts import script_of
from monitoring_record.source.several_values import several_values

_DIGITS = {"O": "0", "o": "0", "l": "1", "I": "1"}
_WITH_DIGITS = ("date_type", "int_type", value_rules.BAD_DATE.id, value_rules.BAD_PART_NUMBER.id)
_OF_A_WORD = (
    *("literal_error", "date_type", "int_type", "bool_type"),
    *(
        value_rules.BAD_PART_NUMBER.id,
        value_rules.INCOMPLETE_ADDRESS.id,
        value_rules.BAD_COLOUR.id,
        value_rules.BAD_KEY.id,
        value_rules.BAD_DATE.id,
        value_rules.BAD_DUE_DATE.id,
        value_rules.BAD_LANGUAGE.id,
    ),
)
"""The kinds of misfit that a slip can explain."""


class Slip(NamedTuple):
    """What explains why a value does not fit."""

    message: str
    """Without the name of the field."""
    rule: Rule
    offset: int = 0
    """Where in the value the slip is."""


def slip(misfit: Misfit) -> Slip | None:
    """Return the slip that explains why a value does not fit; None if none does."""
    if misfit.kind == value_rules.PUNCTUATION_AFTER_AN_ADDRESS.id:
        return _words_beside_an_address(misfit)
    if misfit.kind == value_rules.BLANK_TEXT.id:
        return _empty_text(misfit)
    if misfit.kind not in _OF_A_WORD or not misfit.raw:
        return None
    return next((found for find in _SLIPS if (found := find(misfit))), None)


def _empty_text(misfit: Misfit) -> Slip | None:
    at, group = misfit.file.position_of(misfit.location), misfit.group
    line = line_of(at.line, misfit.file.lines[at.line])
    where = f"it below line {at.line + 1}, with {line.column_of_the_key + 2} spaces before it"
    cure = f"write {where if line.opens_a_text else 'something'}"
    otherwise = if_not_known(misfit.file, misfit.record, group, misfit.key) if group else ""
    return Slip(f"is empty; {cure}{otherwise}", value_rules.BLANK_TEXT)


_MARKS = f"{CURLED_QUOTES}´″′\"'`"


def _quotation_marks(misfit: Misfit) -> Slip | None:
    meant = misfit.raw.strip(_MARKS)
    if not meant or meant == misfit.raw or not set(meant).isdisjoint(_MARKS):
        return None
    begins = misfit.raw[0] in _MARKS
    mark = misfit.raw[0 if begins else -1]
    kind = "curled" if mark in CURLED_QUOTES else "second" if begins else "loose"
    written = f'"{meant}"' if misfit.kind == value_rules.BAD_PART_NUMBER.id else meant
    cure = f"write `{misfit.line(written)}`"
    found = f"{'begins' if begins else 'ends'} with a {kind} quotation mark"
    return Slip(f"{found}, which is part of the value; {cure}", text_rules.CURLED_QUOTES)


def _look_alikes(misfit: Misfit) -> Slip | None:
    if misfit.kind in ("int_type", value_rules.BAD_PART_NUMBER.id) and roman_number(misfit.raw):
        return None
    meant = "".join(map(plain, misfit.raw))
    if misfit.kind in _WITH_DIGITS:
        meant = _with_digits(meant)
    place = next((place for place, (is_, be) in enumerate(zip(misfit.raw, meant, strict=True)) if is_ != be), None)
    if place is None or not meant.isascii() or _is_no_day(misfit, meant):
        return None
    found, twin = misfit.raw[place], meant[place]
    said = f"the letter {found}, where the digit {twin} is meant" if twin.isdecimal() else described(found)
    character = f"the {ordinal(place + 1)} character of `{misfit.raw}` is {said}"
    return Slip(f"is not what it seems: {character}; write `{meant}`", characters.LOOK_ALIKE)


def _is_no_day(misfit: Misfit, meant: str) -> bool:
    """Whether a day is written otherwise even with plain signs, such as 9-11 September 2019."""
    if misfit.kind == "date_type":
        return len(meant) != len("2018-07-03") or meant not in possible_days(meant)
    return misfit.kind == value_rules.BAD_DATE.id and meant not in possible_days(meant)


def _with_digits(word: str) -> str:
    """Return a word with digits for the letters that look like them, if it then consists of digits."""
    meant = "".join(_DIGITS.get(character, character) for character in word)
    return meant if meant.replace("-", "").isdecimal() else word


def _several_parts(misfit: Misfit) -> Slip | None:
    parts = several_values(misfit.raw) if misfit.kind == value_rules.BAD_PART_NUMBER.id else None
    is_list = isinstance(misfit.location[-1], int)
    if parts is None or parts == [misfit.raw.strip(_MARKS)] or (len(parts) > 1 and not is_list):
        return None
    written = ", ".join(f'"{part}"' for part in parts)
    if len(parts) == 1:
        return Slip(
            f"“{misfit.raw}” is more than the number; write `{misfit.line(written)}`", value_rules.BAD_PART_NUMBER
        )
    cure = f"each by itself within the brackets: `{written}`" if misfit.is_item else f"`{misfit.key}: [{written}]`"
    return Slip(f"“{misfit.raw}” stands for {len(parts)} parts; write {cure}", value_rules.BAD_PART_NUMBER)


def _number_in_words(misfit: Misfit) -> Slip | None:
    """Say which part a Roman number or a word such as “second” means."""
    if misfit.kind != value_rules.BAD_PART_NUMBER.id:
        return None
    word = re.sub(r"^(?:part|item|the)\b|\b(?:part|item)$", "", misfit.raw.strip().casefold()).strip()
    number = roman_number(misfit.raw.strip()) or _NUMBERS_IN_WORDS.get(word)
    if number is None:
        return None
    line = misfit.line(in_quotes(str(number)))
    return Slip(f"“{misfit.raw}” should be in digits; write `{line}`", value_rules.BAD_PART_NUMBER)


_NUMBERS_IN_WORDS = {
    word: place
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    )
    for place, word in enumerate(words.split(), start=1)
}


def _full_number(misfit: Misfit) -> Slip | None:
    within = number_within(misfit) if misfit.kind == value_rules.BAD_PART_NUMBER.id else None
    if within is None:
        return None
    what = (
        "a sub-part has the number of its part, a point and its own" if "." in within else "a part has its own number"
    )
    cure = f"write `{misfit.line(in_quotes(within))}`"
    return Slip(
        f"“{misfit.raw}” is the number as it is printed; here, {what}, and neither brackets nor that of the recommendation; {cure}",
        value_rules.BAD_PART_NUMBER,
    )


def _other_date(misfit: Misfit) -> Slip | None:
    if misfit.kind != value_rules.BAD_DATE.id:
        return None
    days = possible_days(misfit.raw)
    several = None if days else cure_of_a_range(misfit)
    if several:
        return Slip(several, value_rules.BAD_DATE)
    if not days or misfit.raw in days:
        return _date_among_words(misfit)
    if is_number_of_a_day(misfit.raw):
        cure = f"write `{days[0]}`"
        return Slip(f"is the number by which a spreadsheet keeps a day; {cure}", value_rules.BAD_DATE)
    return Slip(f"should be in the order year, month, day; write {in_words(days)}", value_rules.BAD_DATE)


def _other_due_date(misfit: Misfit) -> Slip | None:
    written = misfit.raw.rstrip(" ?")
    due = possible_due_date(written) if misfit.kind == value_rules.BAD_DUE_DATE.id else None
    if due is None:
        return None
    form = "the year first, as in 2019, 2019-Q4 (a quarter), 2019-H1 (a half-year) or 2019-03, each until its last day"
    if not written.isascii() and "".join(map(plain, written)) == due:
        cure = f"type `{due}` anew, in Latin letters"
        return Slip(
            f"“{shown(misfit.raw)}” has a letter of another alphabet, which looks the same; {cure}",
            value_rules.BAD_DUE_DATE,
        )
    said = "says that there is no date" if due == NO_DATE else f"is not how a due date is written: {form}"
    return Slip(f"“{shown(misfit.raw)}” {said}; write `{misfit.line(due)}`", value_rules.BAD_DUE_DATE)


def _date_among_words(misfit: Misfit) -> Slip | None:
    found = day_among_words(misfit.raw)
    if found is None:
        return None
    wrong = f"should be a year, month or day by itself, without “{shown(without_brackets(found.words))}”"
    if found.words == misfit.raw:
        wrong = f"“{shown(misfit.raw)}” should be a year, month or day by itself"
    if len(found.days) > 1:
        cure = f"write {in_words(found.days)}, and {where_to_keep(misfit, found.words)}"
    else:
        cure = apart(misfit, found.days[0], found.words)
    return Slip(f"{wrong}; {cure}", value_rules.BAD_DATE)


def _words_beside_an_address(misfit: Misfit) -> Slip | None:
    if misfit.kind not in _OF_AN_ADDRESS or len(misfit.raw) > LONGEST_ADDRESS:
        return None
    after, before = _ADDRESS_AND_WORDS.fullmatch(misfit.raw), _WORDS_AND_ADDRESS.fullmatch(misfit.raw)
    found = after or before
    if found is None:
        return None
    address, words = without_trailing(found["address"]), found["words"]
    said = f"has “{shown(words)}” {'after' if after else 'before'} the address, which is no part of it"
    return Slip(
        f"{said}; {apart(misfit, address, words)}", value_rules.INCOMPLETE_ADDRESS, len(address) if after else 0
    )


_OF_AN_ADDRESS = (value_rules.INCOMPLETE_ADDRESS.id, value_rules.PUNCTUATION_AFTER_AN_ADDRESS.id)
_ADDRESS_AND_WORDS = re.compile(
    rf"(?P<address>https?://[^\s<>]+?)(?P<words>\s+[(\[{{][^()\[\]{{}}]*[)\]}}]\.?|\s*[,;]\s.*"
    rf"|\s+[-–—]\s.*|\s.*\bhttps?://.*|(?:\s+[^\W\d_]+[.,;]?){{2,}}|{GLUED_REMARK})",
    re.DOTALL,
)
"""Words in brackets, or after a comma or a dash, or two words or more; a single word can be a part of the address."""
_WORDS_AND_ADDRESS = re.compile(r"(?P<words>[^\s<>:/](?:[^<>:/]*[^<>:/\s])?) +(?P<address>https?://[^\s<>]+)")


def _space_in_an_address(misfit: Misfit) -> Slip | None:
    found = _ADDRESS_WITH_A_SPACE.match(misfit.raw) if misfit.kind == value_rules.INCOMPLETE_ADDRESS.id else None
    if found is None:
        return None
    before = f" before “{shown(found['rest'])}”"
    message = f"has a space in it{before}, which no web address has; delete it, or put %20 in its place"
    if found["rest"].isalpha() and found["rest"][0].isupper() and found.end() == len(misfit.raw):
        message += f"; or, if “{found['rest']}” is a remark, {where_to_keep(misfit, found['rest'])}"
    return Slip(message, value_rules.INCOMPLETE_ADDRESS, found.end("address"))


_ADDRESS_WITH_A_SPACE = re.compile(r"(?P<address>https?://[^\s<>]*) +(?P<rest>[^\s<>]+)")


def _file_on_a_computer(misfit: Misfit) -> Slip | None:
    if misfit.kind != value_rules.INCOMPLETE_ADDRESS.id or not ON_A_COMPUTER.match(misfit.raw):
        return None
    cure = "write the web address of the document in its place, or delete the line"
    message = f"is a file on a computer, which no reader can open: “{shown(misfit.raw)}”; {cure}"
    return Slip(message, value_rules.INCOMPLETE_ADDRESS)


def _other_address(misfit: Misfit) -> Slip | None:
    meant = written_address(misfit.raw) if misfit.kind == value_rules.INCOMPLETE_ADDRESS.id else None
    if meant is None:
        return None
    return Slip(f"“{misfit.raw}” is not a complete web address; write `{meant}`", value_rules.INCOMPLETE_ADDRESS)


def _other_key(misfit: Misfit) -> Slip | None:
    cure = cure_of_key(misfit) if misfit.kind == value_rules.BAD_KEY.id else None
    return Slip(f"should consist of small letters, digits and hyphens; {cure}", value_rules.BAD_KEY) if cure else None


def _code_in_other_letters(misfit: Misfit) -> Slip | None:
    """Say which letters the code of a language has, though they may look like Latin ones, or be read like them."""
    script = script_of(misfit.raw[0]) if misfit.kind == value_rules.BAD_LANGUAGE.id else None
    if script is None or script == "Latin":
        return None
    meant = language_in_latin(misfit.raw)
    cure = f"write `{meant}` with Latin letters" if meant else "write the code with Latin letters, as in `fr`"
    return Slip(f"has {script} letters, even if they look like Latin ones; {cure}", value_rules.BAD_LANGUAGE)


_SLIPS: tuple[Callable[[Misfit], Slip | None], ...] = (
    _full_number,
    _number_in_words,
    _several_parts,
    _quotation_marks,
    _words_beside_an_address,
    _other_due_date,
    _code_in_other_letters,
    _look_alikes,
    _other_date,
    _file_on_a_computer,
    _space_in_an_address,
    _other_address,
    _other_key,
)
