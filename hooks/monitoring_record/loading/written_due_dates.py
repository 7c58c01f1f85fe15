"""Due dates as people write them: “Q4 2019”, “the fourth quarter of 2019”, “end of 2019”, “by 31.12.2019”, “not given”."""

import re
from datetime import date, timedelta

from monitoring_record.loading.written_days import possible_days
from monitoring_record.records.due_date import NO_DATE, due_period
from monitoring_record.records.roman_number import roman_number
from monitoring_record.source.look_alikes import plain

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_NUMBER = r"(?P<number>\d(?:st|nd|rd|th)?|[IV]{1,3}|first|second|third|fourth|last)"
_PERIOD = r"(?P<period>quarter|qtr\.?|q|half(?:[ -]year)?|semester|h)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_BETWEEN = r"[ ,./-]*(?:of +)?(?:the +)?(?:year +)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_NUMBER}[ -]*{_PERIOD}{_BETWEEN}{_YEAR}",
        rf"{_PERIOD}[ -]*{_NUMBER}{_BETWEEN}{_YEAR}",
        rf"{_YEAR}{_BETWEEN}{_PERIOD}[ -]*{_NUMBER}",
        rf"{_YEAR}{_BETWEEN}{_NUMBER}[ -]*{_PERIOD}",
    )
)
_BEFORE = re.compile(
    r"^(?:(?:by|before|until|till|up to|no later than|not later than|during|within|throughout|in|on|from|since|due)\s+)*(?:the\s+)?"
    r"(?:(?:end|beginning|start|middle|course)\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_TO = re.compile(r"\s*(?:\s-\s|\bto\b|\buntil\b|\band\b|(?<=\d{4})[-/](?=\d{4}))\s*", re.IGNORECASE)
_NOTHING = re.compile(
    r"[-–—?.]+|n\.? ?/? ?a\.?|none|nil|no(?: date)?|unknown|unclear|open|tbd|tbc|undated|no deadline|no due date"
    r"|(?:date )?not (?:given|known|stated|set|specified|available|indicated)|without (?:a )?(?:date|deadline)",
    re.IGNORECASE,
)
_MOST_QUARTERS, _MOST_HALVES = 4, 2
_LONGEST = 60


def possible_due_date(words: str) -> str | None:
    """Return the due date that is meant, as files have it; of several the last; None if it cannot be told."""
    if len(words) > _LONGEST:
        return None
    bare = "".join(map(plain, words)).strip(" .")
    if _NOTHING.fullmatch(words.strip()) or not bare:
        return NO_DATE
    found = _of_one(bare) or _of_one(_TO.split(bare)[-1])
    is_before_a_day = found is not None and bare.casefold().startswith("before ") and len(found) == len("2019-03-15")
    return (date.fromisoformat(found) - timedelta(days=1)).isoformat() if found and is_before_a_day else found


def _of_one(words: str) -> str | None:
    bare = _BEFORE.sub("", words)
    for pattern in _PATTERNS:
        found = pattern.fullmatch(bare)
        if found:
            return _within_a_year(found["year"], found["period"], found["number"])
    days = possible_days(bare)
    return days[0] if len(days) == 1 and due_period(days[0]) else None


def _within_a_year(year: str, period: str, number: str) -> str | None:
    is_quarter = period[0].casefold() == "q"
    count = _ORDINALS.get(number.casefold()) or roman_number(number.upper()) or int(re.sub(r"\D", "", number) or 0)
    if number.casefold() == "last" and not is_quarter:
        count = _MOST_HALVES
    most = _MOST_QUARTERS if is_quarter else _MOST_HALVES
    return f"{year}-{'Q' if is_quarter else 'H'}{count}" if 1 <= count <= most else None
