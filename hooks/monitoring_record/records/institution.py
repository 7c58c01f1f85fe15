"""The institutions: the bodies that act in a report."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Annotated, ClassVar, Self

from pydantic import Field

from monitoring_record.records import value_rules
from monitoring_record.records.base import Line, Listed, Record, Text
from monitoring_record.records.glossary import Abbreviation
from monitoring_record.records.shape import shaped
from monitoring_record.records.vocabularies import InstitutionKind
from monitoring_record.records.written_key import KEY

InstitutionKey = Annotated[
    str, shaped(KEY, "a key of small letters, digits and hyphens, as in ministry-of-moats", value_rules.BAD_KEY)
]
"""The key by which files name an institution; the address of its page ends with it."""

PrintedNumber = Annotated[
    str,
    shaped(
        r"[1-9][0-9]{0,5}(\.[1-9][0-9]{0,5}){0,2}|[1-9][0-9]{0,5} ?\([a-z]\)",
        'a part or a recommendation, as in "13.4" or "13"',
        value_rules.BAD_PART_NUMBER,
    ),
]


Updates = AbstractSet[tuple[int, int]]
"""Updates, by the numbers of their meeting and recommendation."""


class Responsibility(Record):
    """A part, or a whole recommendation, for which an update says that the institution is responsible."""

    part: PrintedNumber = Field(examples=["13.4", "13"])
    """The part, in quotes and with the number of its recommendation; or a recommendation as a whole."""
    meeting: Annotated[int, Field(ge=1)] = Field(examples=[3])
    """The number of the meeting whose update says so, without quotes."""
    quote: Text = Field(examples=["the Ministry of Moats is responsible for mending them"])
    """The words of the update that say so, as readers see them."""

    @property
    def recommendation(self) -> int:
        """The number of the recommendation."""
        return int(self.part.replace("(", ".").partition(".")[0])

    @property
    def reference(self) -> str:
        """The part as its recommendation numbers it; "" for the whole."""
        return self.part.replace(" ", "").replace("(", ".").replace(")", "").partition(".")[2]


class Institution(Record):
    """A body that acts in the report: it reports, promises, decides, or issues an act."""

    name: Line = Field(examples=["Ministry of Moats"])
    """The name, as the texts have it. Where a text names the institution, the site makes a link of the name."""
    other_names: Annotated[tuple[Line, ...], Listed, Field(min_length=1)] = Field(
        default=(), examples=[["Moat Office", "Ministry for Moats and Bridges"]]
    )
    """Other names of the same institution, in the texts or in the original. They lead to its page as well."""
    abbreviation: Abbreviation | None = Field(default=None, examples=["MOM"])
    """Its abbreviation. The glossary explains where texts use it."""
    kind: InstitutionKind
    """What sort of body it is."""
    succeeds: Line | None = Field(default=None, examples=["board-of-moats"])
    """The key of the institution whose tasks it took over, if a text says so."""
    responsible_for: Annotated[tuple[Responsibility, ...], Listed, Field(min_length=1)] = Field(
        default=(), examples=[[{"part": "1.2", "meeting": 2, "quote": "the Ministry of Moats is responsible"}]]
    )
    """For which parts an update says that it is responsible."""
    note: Text | None = Field(default=None, examples=["The original calls it a board, too."])
    """The editor’s note on the institution."""

    def as_said_in(self, updates: Updates) -> Self:
        """Return the institution without responsibilities that only other updates tell of; the same one if there are none."""
        told = tuple(of for of in self.responsible_for if (of.meeting, of.recommendation) in updates)
        return self if told == self.responsible_for else self.model_copy(update={"responsible_for": told})

    def among(self, known: AbstractSet[str]) -> Self:
        """Return the institution as a list of these keys has it: what it succeeds is left out if that is not in the list."""
        return self if self.succeeds is None or self.succeeds in known else self.model_copy(update={"succeeds": None})

    @property
    def names(self) -> tuple[str, ...]:
        """Each of its names, the first of which is that of its page."""
        return (self.name, *self.other_names)


class Institutions(Record):
    """`data/COUNTRY/institutions.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("file",)

    file: str
    institutions: dict[InstitutionKey, Institution] = Field(
        examples=[{"ministry-of-moats": {"name": "Ministry of Moats", "kind": "ministry"}}]
    )
    """The institutions, each under a short key of your own."""

    def as_said_in(self, updates: Updates) -> Self:
        """Return the institutions without what only other updates say of them; the same record if that is nothing."""
        return self._with({key: institution.as_said_in(updates) for key, institution in self.institutions.items()})

    def only(self, keys: AbstractSet[str]) -> Self:
        """Return the institutions with these keys; the same record if there are no others."""
        return self._with({key: each.among(keys) for key, each in self.institutions.items() if key in keys})

    def _with(self, institutions: Mapping[str, Institution]) -> Self:
        """Return the record with these institutions; the same one if they are all of it."""
        same = (institutions.get(key) is institution for key, institution in self.institutions.items())
        return self if all(same) else self.model_copy(update={"institutions": institutions})

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield each name with the key of its institution."""
        for key, institution in self.institutions.items():
            yield from ((name, key) for name in institution.names)
