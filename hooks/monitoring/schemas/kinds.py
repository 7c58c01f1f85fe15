"""The kinds of file that the data is made of."""

from dataclasses import dataclass
from pathlib import Path

from monitoring.records import Meeting, Recommendation, Record, Report, Scale, Update


@dataclass(frozen=True)
class Kind:
    """One kind of file: where such files stand below the data's folder, and what they hold."""

    name: str
    record: type[Record]
    pattern: str
    meaning: str

    @property
    def schema_name(self) -> str:
        """The name of its schema's file."""
        return f"{self.name}.json"


KINDS = (
    Kind("scale", Scale, "scales/*.yml", "A rating scale: the ratings that a programme gives, best first."),
    Kind("report", Report, "*/report.yml", "A report: one country’s progress after one monitoring round."),
    Kind("meeting", Meeting, "*/meetings/*.yml", "A meeting: the plenary that discusses and endorses the assessment."),
    Kind("recommendation", Recommendation, "*/recommendations/*.yml", "A recommendation: its wording, part by part."),
    Kind("update", Update, "*/updates/*/*.yml", "An update: all that concerns one recommendation at one meeting."),
)


def kind_of(file: Path) -> Kind | None:
    """The kind of a file, by its path from the data's folder; None for a file that does not belong there."""
    matching = (kind for kind in KINDS if len(file.parts) == kind.pattern.count("/") + 1 and file.match(kind.pattern))
    return next(matching, None)
