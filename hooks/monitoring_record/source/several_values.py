"""Several numbers or letters that are written as one value: “1–3”, “b to e”, “2 and 4”."""

import re

from monitoring_record.source.look_alikes import CURLED_QUOTES, DASHES

_ONE = rf"""["'{CURLED_QUOTES}]?((?:[1-9]\d?\.)?)([1-9]\d?|[a-z])["'{CURLED_QUOTES}]?"""
_TO = re.compile(rf"\s*(?:[{DASHES}-]+|\.{{2,3}}|…|\bto\b|\bthrough\b|\buntil\b|\bbis\b)\s*")
_AND = re.compile(r"""\s*(?:[,;&/+]\s*and\b|[,;&/+]|\band\b)\s*|(?<=["'])\s+(?=["'])""")
_BEFORE = re.compile(r"(?:parts?|items?|points?|paragraphs?)\s+", re.IGNORECASE)
_VALUE = re.compile(_ONE)


def several_values(written: str) -> list[str] | None:
    """Return the numbers or letters that are meant, all of them; None if anything else is written, or one of them twice."""
    if len(written) > _LONGEST:
        return None
    pieces = [_range(piece) for piece in _AND.split(_BEFORE.sub("", written.strip(_AROUND)))]
    listed = [value for piece in pieces for value in piece or ()]
    return listed if all(pieces) and len(set(listed)) == len(listed) else None


_LONGEST = 80

_AROUND = "[](){}. #№"
"""What may be around numbers or letters."""


def _range(written: str) -> list[str] | None:
    """Return every value from the first to the last; the only one, if it is no range; None if it is neither."""
    ends = [_VALUE.fullmatch(end.strip(_AROUND)) for end in _TO.split(written)]
    match ends:
        case [re.Match() as only]:
            return [only[1] + only[2]]
        case [re.Match() as first, re.Match() as last] if last[1] in ("", first[1]):
            values = [first[1] + value for value in _between(first[2], last[2])]
            return values if len(values) > 1 else None
    return None


def _between(first: str, last: str) -> list[str]:
    if first.isdecimal() and last.isdecimal():
        return [str(number) for number in range(int(first), int(last) + 1)]
    if first.isalpha() and last.isalpha():
        return [chr(code) for code in range(ord(first), ord(last) + 1)]
    return []
