"""Slips in a single word: curled quotation marks, letters of another alphabet, a date or an address written otherwise.

The value does not fit its field, but what is meant can be told, so the message proposes it.
"""

from collections.abc import Callable

from monitoring_record.loading import text_rules
from monitoring_record.loading.misfit import Misfit
from monitoring_record.loading.written_days import written_day
from monitoring_record.records import value_rules
from monitoring_record.records.web_addresses import written_address
from monitoring_record.source import characters
from monitoring_record.source.problems import ordinal
from monitoring_record.source.rules import Rule
from monitoring_record.source.scripts import described, plain

_CURLED = "“”‘’«»„"
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
    ),
)
"""The kinds of misfit that a slip can explain."""

Slip = tuple[str, Rule]
"""A message without the name of the field, and the rule."""


def slip(misfit: Misfit) -> Slip | None:
    """Return the slip that explains why a value does not fit; None if none does."""
    if misfit.kind not in _OF_A_WORD or not misfit.raw:
        return None
    return next((found for find in _SLIPS if (found := find(misfit))), None)


def _curled_quotes(misfit: Misfit) -> Slip | None:
    if misfit.raw[0] not in _CURLED:
        return None
    cure = f"which is part of the value; write `{misfit.raw.strip(_CURLED)}`"
    return f"begins with a curled quotation mark, {cure}", text_rules.CURLED_QUOTES


def _look_alikes(misfit: Misfit) -> Slip | None:
    meant = "".join(map(plain, misfit.raw))
    place = next((place for place, (is_, be) in enumerate(zip(misfit.raw, meant, strict=True)) if is_ != be), None)
    if place is None or not meant.isascii():
        return None
    character = f"the {ordinal(place + 1)} character of `{misfit.raw}` is {described(misfit.raw[place])}"
    return f"is not what it seems: {character}; write `{meant}`", characters.LOOK_ALIKE


def _letters_for_digits(misfit: Misfit) -> Slip | None:
    meant = "".join(_DIGITS.get(character, character) for character in misfit.raw)
    if misfit.kind not in _WITH_DIGITS or meant == misfit.raw or not meant.replace("-", "").isdecimal():
        return None
    place = next(place for place, character in enumerate(misfit.raw) if character in _DIGITS)
    letter = f"the letter {misfit.raw[place]}, where the digit {meant[place]} is meant"
    character = f"the {ordinal(place + 1)} character of `{misfit.raw}` is {letter}"
    return f"is not what it seems: {character}; write `{meant}`", characters.LOOK_ALIKE


def _other_date(misfit: Misfit) -> Slip | None:
    meant = written_day(misfit.raw) if misfit.kind == value_rules.BAD_DATE.id else None
    if meant is None or meant == misfit.raw:
        return None
    return f"should be in the order year, month, day; write `{meant}`", value_rules.BAD_DATE


def _other_address(misfit: Misfit) -> Slip | None:
    meant = written_address(misfit.raw) if misfit.kind == value_rules.INCOMPLETE_ADDRESS.id else None
    if meant is None:
        return None
    return f"“{misfit.raw}” is not a complete web address; write `{meant}`", value_rules.INCOMPLETE_ADDRESS


_SLIPS: tuple[Callable[[Misfit], Slip | None], ...] = (
    _curled_quotes,
    _look_alikes,
    _letters_for_digits,
    _other_date,
    _other_address,
)
