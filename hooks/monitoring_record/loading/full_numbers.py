"""The number of a part as it is printed, with that of its recommendation: “17.1.2”, “17.1(2)” for part 1.2 of Recommendation 17."""

import re

from monitoring_record.loading.misfit import Misfit
from monitoring_record.records.base import PART_REFERENCE

_BEFORE = re.compile(r"(?:(?:recommendation|rec|part|item|point|paragraph|para|no|number|№)\b\.?\s*)+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[.()\[\]]+\s*")
_MOST_PIECES = 3
"""The numbers of the recommendation, of the part and of the sub-part."""
_LONGEST = 40


def number_within(misfit: Misfit) -> str | None:
    """Return the number of a part within its recommendation, or of a sub-part within its part; None if none is written."""
    if len(misfit.raw) > _LONGEST:
        return None
    pieces = _BETWEEN.split(_BEFORE.sub("", misfit.raw.strip("\"'"), count=1).strip(". ()[]").casefold())
    of_the_file = {"recommendation", "number"} & misfit.identity.keys()
    own = {str(misfit.identity[name]) for name in of_the_file}
    if not 1 < len(pieces) <= _MOST_PIECES or (len(pieces) == _MOST_PIECES and pieces[0] not in own):
        return None
    within = ".".join(pieces[1:] if pieces[0] in own else pieces)
    if "recommendation" not in of_the_file:  # The file of a recommendation has each number by itself.
        within = within.rpartition(".")[2] if "subparts" in misfit.location else within
        return None if "." in within or not re.fullmatch(PART_REFERENCE, within) else within
    return within if re.fullmatch(PART_REFERENCE, within) and within != misfit.raw else None
