"""The number of a part as it is printed, with that of its recommendation: “17.1.2”, “17.1(2)” for part 1.2 of Recommendation 17."""

import re

from monitoring_record.loading.misfit import Misfit
from monitoring_record.records.base import PART_REFERENCE
from monitoring_record.source.look_alikes import DASHES

_BEFORE = re.compile(r"(?:(?:recommendation|rec|part|item|point|paragraph|para|no|number|№)\b\.?\s*)+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[.()\[\]]+\s*")
_MOST_PIECES = 3
"""The numbers of the recommendation, of the part and of the sub-part."""
_LONGEST = 40


_NO_RANGE = re.compile(rf"([0-9]{{1,3}})\s*[{DASHES}/-]\s*([0-9]{{1,3}})")


def _with_a_point(found: re.Match[str]) -> str:
    """Return two numbers with a point between them, if they are not the first and the last of several."""
    return f"{found[1]}.{found[2]}" if int(found[1]) > int(found[2]) else found[0]


def number_within(misfit: Misfit) -> str | None:
    """Return the number of a part within its recommendation, or of a sub-part within its part; None if none is written."""
    if len(misfit.raw) > _LONGEST:
        return None
    written = _BEFORE.sub("", misfit.raw.strip("\"'"), count=1).strip(". ()[]").casefold()
    pieces = _BETWEEN.split(_NO_RANGE.sub(_with_a_point, written))
    of_the_file = {"recommendation", "number"} & misfit.identity.keys()
    own = {str(misfit.identity[name]) for name in of_the_file}
    if not 1 < len(pieces) <= _MOST_PIECES or (len(pieces) == _MOST_PIECES and pieces[0] not in own):
        return None
    within = ".".join(pieces[1:] if pieces[0] in own else pieces)
    if "recommendation" not in of_the_file:  # The file of a recommendation has each number by itself.
        within = within.rpartition(".")[2] if "subparts" in misfit.location else within
        return None if "." in within or not re.fullmatch(PART_REFERENCE, within) else within
    return within if re.fullmatch(PART_REFERENCE, within) and within != misfit.raw else None
