"""Days as people write them: 30.3.2023, 3/30/23, 30 March 2023, March 2023; and the numbers by which spreadsheets keep days."""

import re
from calendar import month_abbr
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from monitoring_record import dates
from monitoring_record.source.look_alikes import plain

_MONTHS: Mapping[str, int] = {month_abbr[number].lower(): number for number in range(1, 13)}
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
_PATTERNS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"(?P<year>\d{4})[. /-]+(?P<month>\d\d?)[. /-]+(?P<day>\d\d?)\.?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)",
        r"(?P<day>[0-3]\d)(?P<month>[01]\d)(?P<year>(?:19|20)\d\d)",
        r"(?P<month>\d\d?)[./-](?P<year>\d{4})",
        r"(?P<year>\d{4})[./-](?P<month>\d\d?)",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?\.?[ -]+(?:of +)?{_NAME},?[ -]+(?:of +)?(?P<year>\d{{4}})",
        rf"{_NAME} +(?P<day>\d\d?)(?:st|nd|rd|th)?,? +(?P<year>\d{{4}})",
        rf"{_NAME},? +(?P<year>\d{{4}})",
        r"(?P<year>\d{4})(?: *г\.?)?",
    )
)
_AROUND = re.compile(
    r"^\s*(?:on +)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]* +)?(?:the +)?|(?:[T ]\d\d?:\d\d\S*)?\s*$",
    re.IGNORECASE,
)
"""The day of the week and the article before a day, and the time after it."""

_YEAR_LAST = re.compile(r"(\d\d?)([. /-]+)(\d\d?)[. /-]+(\d{4}|\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d\d)[/-](\d\d?)[/-](\d\d?)", re.ASCII)
_CENTURY, _LAST_OF_THIS_CENTURY = 100, 49

_NUMBER_OF_A_DAY = re.compile(r"([1-7]\d{4})(?:[.,]\d+)?", re.ASCII)
_DAY_0 = date(1899, 12, 30)
_LAST_NUMBER = 73_050
"""Of the last day of 2099."""

_TWELVE = 12


def possible_days(words: str) -> tuple[str, ...]:
    """Return the days that can be meant, as files have them, 2023-03-30; or as much of a day as is written."""
    bare = _AROUND.sub("", "".join(map(plain, words)))
    if is_number_of_a_day(bare):
        return ((_DAY_0 + timedelta(days=int(bare[:5]))).isoformat(),)
    return tuple(dict.fromkeys(filter(None, _readings(bare))))


class DayAmongWords(NamedTuple):
    """A day with words beside it, as in “20 February 2019 (first reading)”."""

    days: tuple[str, ...]
    """The days that can be meant."""
    words: str
    """What is beside the day; everything, where the rest says nothing by itself."""


def day_among_words(written: str) -> DayAmongWords | None:
    """Return the day that is nearest to the beginning; None if there is none, or nothing is beside it."""
    if len(written) > _LONGEST:
        return None
    words = list(_WORD.finditer(written))
    for first in range(len(words)):
        for last in range(min(len(words), first + _MOST_WORDS_OF_A_DAY) - 1, first - 1, -1):
            passage = written[words[first].start() : words[last].end()].strip(_SIGNS_BESIDE)
            days = () if is_number_of_a_day(passage) else possible_days(passage)
            begin = written.index(passage, words[first].start())
            if days and not passage.isdecimal() and written[:begin].rstrip(" .")[-1:].isdigit():
                return None  # “31 February 2019” is a slip, not a month with a word beside it
            if days and len(passage) < len(written.strip()):
                return DayAmongWords(days, _rest(written, begin, len(passage)))
    year = _YEAR_AND_MORE.match(written)
    return DayAmongWords((year[1],), written) if year else None


_LONGEST = 300
_MOST_WORDS_OF_A_DAY = 5
_WORD = re.compile(r"\S+")
_SIGNS_BESIDE = "()[]{},;:.–—\"'“”"
_YEAR_AND_MORE = re.compile(r"((?:1[6-9]|20)\d\d)(?=[^\d].*[^\W\d_]| *[–-] *\d{4}$|/\d\d$)")
"""A year with its quarter, or with the year after it: 2017-Q3, 2016/17."""

_SAYS_SOMETHING = re.compile(r"[,;(\[–—-]*\s*[^\W\d_]{4}")


def _rest(written: str, begin: int, length: int) -> str:
    rest = written[begin + length :].strip()
    return rest if not written[:begin].strip() and _SAYS_SOMETHING.match(rest) else written


def is_number_of_a_day(words: str) -> bool:
    """Whether this is a number that a spreadsheet shows for a day when the column is not one of days."""
    found = _NUMBER_OF_A_DAY.fullmatch(words.strip())
    return found is not None and int(found[1]) <= _LAST_NUMBER


def in_words(days: tuple[str, ...]) -> str:
    """Return the days as messages propose them: “`2018-07-03` for 3 July 2018 or `2018-03-07` for 7 March 2018”."""
    if len(days) == 1:
        return f"`{days[0]}`"
    *others, last = (f"`{each}` for {dates.day(each)}" for each in days)
    return f"{', '.join(others)} or {last}"


def _readings(words: str) -> Iterator[str | None]:
    """Yield the day in each order of its numbers; None if there is no such day."""
    found = _YEAR_LAST.fullmatch(words)
    if found:
        first, sign, second, year = found.groups()
        usual, other = _iso(year, second, first), _iso(year, first, second)
        # With points, the day is first; with other signs, one cannot know.
        yield usual
        yield None if usual and "." in sign else other
    found = _YEAR_FIRST.fullmatch(words)
    if found:
        yield _iso(*found.groups())
    for pattern in _PATTERNS:
        found = pattern.fullmatch(words)
        if found:
            yield _as_far_as_written(found.groupdict())
            return


def _as_far_as_written(found: Mapping[str, str | None]) -> str | None:
    name, day, year = found.get("name"), found.get("day"), str(found["year"])
    month = _MONTHS.get(name[:3].lower(), 0) if name else int(found.get("month") or 0)
    if not month:
        return None if name else year
    if day is None:
        return f"{year}-{month:02}" if month <= _TWELVE else None
    return _iso(year, str(month), day)


def _iso(year: str, month: str, day: str) -> str | None:
    """Return the day; None if the calendar has none. Of a year in two digits, the century is the nearest."""
    number = int(year)
    if len(year) == len("19"):
        number += 20 * _CENTURY if number <= _LAST_OF_THIS_CENTURY else 19 * _CENTURY
    try:
        return date(number, int(month), int(day)).isoformat()
    except ValueError:
        return None
