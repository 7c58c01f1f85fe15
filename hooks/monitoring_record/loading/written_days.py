"""Days as people write them: 30.3.2023, 30 March 2023, March 2023."""

import re
from calendar import month_abbr
from collections.abc import Mapping
from datetime import date

_MONTHS: Mapping[str, int] = {month_abbr[number].lower(): number for number in range(1, 13)}
_NAME = r"(?P<name>[A-Za-z]{3,9})\.?"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<day>\d\d?)[. /-]+(?P<month>\d\d?)[. /-]+(?P<year>\d{4})",
        r"(?P<year>\d{4})[. /-]+(?P<month>\d\d?)[. /-]+(?P<day>\d\d?)\.?",
        r"(?P<month>\d\d?)[./-](?P<year>\d{4})",
        r"(?P<year>\d{4})[./-](?P<month>\d\d?)",
        rf"(?P<day>\d\d?)(?:st|nd|rd|th)?\.? +(?:of +)?{_NAME},? +(?P<year>\d{{4}})",
        rf"{_NAME} +(?P<day>\d\d?)(?:st|nd|rd|th)?,? +(?P<year>\d{{4}})",
        rf"{_NAME},? +(?P<year>\d{{4}})",
        r"(?P<year>\d{4})(?: *г\.?)?",
    )
)

_TWELVE = 12


def written_day(words: str) -> str | None:
    """Return a day as files have it, 2023-03-30, or as much of it as is written; None if its order is not sure."""
    for pattern in _PATTERNS:
        found = pattern.fullmatch(words.strip())
        if found:
            return _iso(found.groupdict())
    return None


def _iso(found: Mapping[str, str | None]) -> str | None:
    name, day, year = found.get("name"), found.get("day"), str(found["year"])
    month = _MONTHS.get(name[:3].lower(), 0) if name else int(found.get("month") or 0)
    if not month:
        return None if name else year
    if day is None:
        return f"{year}-{month:02}" if month <= _TWELVE else None
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def is_ambiguous(words: str) -> bool:
    """Whether day and month could be the other way round, as in 3/7/2018; with points, the day is first."""
    found = re.fullmatch(r"(\d\d?)[/-](\d\d?)[/-]\d{4}", words.strip())
    return found is not None and int(found[1]) <= _TWELVE and int(found[2]) <= _TWELVE and found[1] != found[2]
