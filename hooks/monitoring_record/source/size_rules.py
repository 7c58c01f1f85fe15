"""Rules about the size of files and of what is in them."""

from monitoring_record.source.limits import DEEPEST, LONGEST_TEXT, MOST_BYTES, MOST_VALUES
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule

_REASON = (
    "No record needs more, and a file without such a limit could keep every computer that reads it busy for hours."
)

FILE_TOO_LARGE = Rule(
    id="file-too-large",
    demand=f"A file has {MOST_BYTES // 1000} kB at most.",
    reason=_REASON,
    wrong="title: Fill the moats\ntext: … and hundreds of pages more …\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
)

TOO_DEEP = Rule(
    id="too-deep",
    demand=f"Lists, brackets and fields are within one another {DEEPEST} times at most.",
    reason=_REASON,
    wrong="title: [[[[[[[[ … and many more … ]]]]]]]]\n",
    right="title: Fill the moats\n",
)

TOO_MANY_VALUES = Rule(
    id="too-many-values",
    demand=f"A file has {MOST_VALUES:,} keys and values at most.",
    reason=_REASON,
    wrong="notes:\n  - … and many thousands more …\n",
    right="notes:\n  - The original numbers no parts.\n",
)

TEXT_TOO_LONG = Rule(
    id="text-too-long",
    demand=f"A text has {LONGEST_TEXT:,} characters at most.",
    reason=_REASON,
    wrong="text: … and ten pages more …\n",
    right="text: Fill every moat with water.\n",
)

SIZE_RULES = (FILE_TOO_LARGE, TOO_DEEP, TOO_MANY_VALUES, TEXT_TOO_LONG)


class TooMuchError(Exception):
    """A file is not read on."""

    def __init__(self, position: Position, rule: Rule, found: str, cure: str) -> None:
        super().__init__(found)
        self.problem = Problem(position, f"{found}; {cure}", rule)


def too_large(path: str) -> TooMuchError:
    """Return the error of a file that is too large to be read."""
    found = f"the file has more than {MOST_BYTES // 1000} kB"
    cure = "delete what does not belong in it, or divide its longest texts"
    return TooMuchError(Position(path), FILE_TOO_LARGE, found, cure)


def too_deep(position: Position) -> TooMuchError:
    """Return the error of a value that is within too many others."""
    cure = "delete the hyphens, brackets or keys that are not meant"
    return TooMuchError(position, TOO_DEEP, f"this is the {DEEPEST + 1}st level of lists and fields", cure)


def too_many_values(position: Position) -> TooMuchError:
    """Return the error of a file with too many values."""
    found = f"the file has more than {MOST_VALUES:,} keys and values, which end here"
    return TooMuchError(position, TOO_MANY_VALUES, found, "delete what does not belong in it")


def too_long(position: Position, length: int) -> Problem:
    """Return the problem of a text that is too long."""
    message = f"this text has {length:,} characters, but {LONGEST_TEXT:,} are the most; shorten or divide it"
    return Problem(position, message, TEXT_TOO_LONG)
