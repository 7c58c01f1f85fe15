"""Roman numbers, as originals print those of chapters."""

import re

_ROMAN = re.compile(r"(?=[IVX])(X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE | re.ASCII)
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman_number(written: str) -> int | None:
    """Return what a Roman number below 40 stands for; None if this is none."""
    found = _ROMAN.fullmatch(written)
    return 10 * len(found[1]) + _UNITS.index(found[2].upper()) if found else None
