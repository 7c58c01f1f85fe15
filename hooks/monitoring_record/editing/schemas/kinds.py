"""The kinds of file that the data is made of."""

import re
from dataclasses import dataclass
from pathlib import Path

from monitoring_record.records import (
    Glossary,
    Institutions,
    Meeting,
    Programme,
    Recommendation,
    Record,
    Report,
    Scale,
    Synonyms,
    Translations,
    Update,
)


@dataclass(frozen=True)
class Kind:
    """One kind of file: its place in the folder of the data, and the class of its record."""

    name: str
    record: type[Record]
    path: str
    """The path below the folder of the data; words in capitals are placeholders of names and numbers."""
    meaning: str

    @property
    def pattern(self) -> str:
        """The path as a glob pattern."""
        return re.sub("[A-Z]+", "*", self.path)

    @property
    def schema_name(self) -> str:
        """The name of the schema's file."""
        return f"{self.name}.json"


KINDS = (
    Kind(
        "programme",
        Programme,
        "programmes/NAME.yml",
        "A programme of peer reviews: its name, and its words for meetings, recommendations and so on.",
    ),
    Kind("scale", Scale, "scales/NAME.yml", "A rating scale: the ratings that a programme gives, best first."),
    Kind("report", Report, "COUNTRY/report.yml", "A report: one country’s progress after one monitoring round."),
    Kind(
        "institutions",
        Institutions,
        "COUNTRY/institutions.yml",
        "The institutions of a report: the bodies that act in it. A report needs none.",
    ),
    Kind(
        "meeting",
        Meeting,
        "COUNTRY/meetings/MEETING.yml",
        "A meeting: the plenary that discusses and endorses the assessment.",
    ),
    Kind(
        "recommendation",
        Recommendation,
        "COUNTRY/recommendations/RECOMMENDATION.yml",
        "A recommendation: its wording, part by part.",
    ),
    Kind(
        "update",
        Update,
        "COUNTRY/updates/MEETING/RECOMMENDATION.yml",
        "An update: all that concerns one recommendation at one meeting.",
    ),
    Kind(
        "glossary",
        Glossary,
        "glossary.yml",
        "The glossary: the words of the record, section by section. A site needs none.",
    ),
    Kind(
        "synonyms",
        Synonyms,
        "synonyms.yml",
        "The synonyms of the search: what readers type for what the record says. A site needs none.",
    ),
    Kind(
        "translations",
        Translations,
        "translations.yml",
        "The translations for the search: what readers type in other languages for what the record says. A site needs none.",
    ),
)


def kind_of(file: Path) -> Kind | None:
    """Return the kind of a file, by its path below the folder of the data; None if it does not belong there."""
    matching = (kind for kind in KINDS if len(file.parts) == kind.pattern.count("/") + 1 and file.match(kind.pattern))
    return next(matching, None)
