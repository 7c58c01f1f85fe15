"""The name by which a form is recognised when it comes back: of which report, meeting and recommendation it is."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from monitoring_record.records import Voice

LAYOUT = 1
"""The version of what the fields of the forms are called. A form with another one is not read."""

DOT = " · "
_DOTS = re.compile(r"\s*[·•∙⋅]\s*")
_ALL = "all"
_DIGITS = 6

VOICES = (Voice.GOVERNMENT, Voice.ALTERNATIVE)
"""Those who fill in forms."""


@dataclass(frozen=True)
class FormName:
    """Of which report, meeting and recommendation a form is, and who fills it in."""

    report: str
    meeting: int
    recommendation: int | None
    """None if the form is about all of them."""
    voice: Voice

    @property
    def file_stem(self) -> str:
        """The name of its file, without the ending."""
        number = [] if self.recommendation is None else [f"{self.recommendation:02}"]
        return "-".join([self.report, str(self.meeting), *number, self.voice])

    def written(self, rows: Iterable[str]) -> str:
        """Return the name as the form has it, with the version of its rows."""
        scope = _ALL if self.recommendation is None else str(self.recommendation)
        return DOT.join((self.report, str(self.meeting), scope, self.voice, str(LAYOUT), digest(rows)))


@dataclass(frozen=True)
class WrittenName:
    """The name as it was read from a form."""

    name: FormName
    layout: int
    digest: str


def digest(rows: Iterable[str]) -> str:
    """Return a few digits that are others if a row was added or removed."""
    return hashlib.sha256("\n".join(sorted(rows)).encode()).hexdigest()[:_DIGITS]


def read_name(words: str) -> WrittenName | None:
    """Return the name that is written in a form; None if these words are none."""
    pieces = pieces_of(words)
    match pieces:
        case (report, meeting, scope, voice, layout, of_rows) if (
            meeting.isdecimal() and layout.isdecimal() and voice in VOICES and (scope == _ALL or scope.isdecimal())
        ):
            number = None if scope == _ALL else int(scope)
            return WrittenName(FormName(report, int(meeting), number, Voice(voice)), int(layout), of_rows)  # type: ignore[call-arg]
    return None


def pieces_of(words: str) -> tuple[str, ...]:
    """Return the pieces of a key, which points in the middle of the line divide: `13.4`, `report`."""
    return tuple(_DOTS.split(" ".join(words.split()).strip(" ·•").casefold()))
