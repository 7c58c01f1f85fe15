"""Several days in the place of one, as people write them: 9–11 September 2019, 30 August to 2 September 2019, 9-11.9.2019."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from monitoring_record.loading.misfit import Misfit
from monitoring_record.loading.written_days import in_words, possible_days
from monitoring_record.source.look_alikes import plain

_BETWEEN = re.compile(r" *(?:-|/|\.\.+|&|\+|,? +(?:to|until|till|through|and|up to)(?= )) *", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:from|between|on)? *(?:the )? *", re.IGNORECASE)
_FIRST_NUMBER = re.compile(r"^\d\d?(?:st|nd|rd|th)?")
_LAST_NUMBER = re.compile(r"\d\d?(?:st|nd|rd|th)?$")
_YEAR = re.compile(r"[ ,./-]+\d{4}(?: *г\.?)?$")
_LONGEST = timedelta(days=60)
_A_DAY = len("2018-07-03")
_FIRST, _LAST = "starts", "ends"
"""The fields for the first and the last of several days."""


def cure_of_a_range(misfit: Misfit) -> str | None:
    """Say which day to write in which field, where several days are written in one; None if it is no such value."""
    days = first_and_last(misfit.raw)
    if days is None:
        return None
    if misfit.key not in (_FIRST, _LAST) or misfit.group is None or _LAST not in misfit.group.model_fields:
        return f"takes a single day, but these are several; write the one that is meant, {in_words(days)}"
    lines = dict(zip((_FIRST, _LAST), days, strict=True))
    here = f"write `{misfit.key}: {lines.pop(misfit.key)}` here"
    ((other, day),) = lines.items()
    return f"takes a single day, but these are several; {here}{_in_the_other_field(misfit, other, day)}"


def _in_the_other_field(misfit: Misfit, other: str, day: str) -> str:
    """Say where to write the other day; nothing if it is there."""
    file, location = misfit.file, (*misfit.location[:-1], other)
    at = file.positions.get(location)
    if at is None:
        return f", and `{other}: {day}` on a line of its own {'below' if other == _LAST else 'above'}"
    return "" if at.raw == day else f", and `{other}: {day}` in line {at.key_line + 1}"


def first_and_last(words: str) -> tuple[str, str] | None:
    """Return the first and the last of several days; None if these are not several, or it cannot be told which."""
    bare = _BEFORE.sub("", "".join(map(plain, words.strip())))
    for between in _BETWEEN.finditer(bare):
        for first, last in _completed(bare[: between.start()], bare[between.end() :].removeprefix("the ")):
            days = _only_day(first), _only_day(last)
            if days[0] and days[1] and _are_near(*days):
                return days
    return None


def _completed(first: str, last: str) -> Iterator[tuple[str, str]]:
    """Yield both days with what only one of them has: the month and the year, or the year."""
    yield first, last
    yield first + _FIRST_NUMBER.sub("", last), last
    year = _YEAR.search(last)
    if year:
        yield first + year[0], last
        yield first + year[0], _LAST_NUMBER.sub("", first) + last
    yield first, _LAST_NUMBER.sub("", first) + last


def _only_day(words: str) -> str:
    """Return the day that is written; nothing if it is none, or can be several."""
    days = possible_days(words.strip())
    return days[0] if len(days) == 1 and len(days[0]) == _A_DAY else ""


def _are_near(first: str, last: str) -> bool:
    return timedelta(0) < date.fromisoformat(last) - date.fromisoformat(first) <= _LONGEST
