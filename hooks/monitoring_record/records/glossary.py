"""The glossary: the words, names and abbreviations of the record, and what they mean."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, model_validator

from monitoring_record.records import record_rules, value_rules
from monitoring_record.records.base import Line, Listed, Record, Text
from monitoring_record.records.shape import SchemaHint, shaped

CAPITALS = r"[A-Z]{2,}"
"""The pattern of an abbreviation."""

IN_THE_ORIGINAL = "In the original also:"
"""The words before the other names of a term."""

Abbreviation = Annotated[
    Line, shaped(CAPITALS, "an abbreviation of two capitals or more, as in UPR", value_rules.BAD_ABBREVIATION)
]


def _one_paragraph(value: str) -> str:
    if "\n\n" in value:
        raise value_rules.SEVERAL_PARAGRAPHS.violated()
    return value


_WITHOUT_EMPTY_LINES = SchemaHint(
    lambda known: {
        **known,
        "pattern": r"^\s*\S[^\n]*(\n[^\n]+)*\s*$",
        "patternErrorMessage": "This should be a single paragraph, without an empty line.",
    }
)

Paragraph = Annotated[Text, AfterValidator(_one_paragraph), _WITHOUT_EMPTY_LINES]
"""A text of a single paragraph."""


def is_abbreviation(name: str) -> bool:
    """Whether a name is an abbreviation as a whole: “MCI”, not “MCI list”."""
    return re.fullmatch(CAPITALS, name) is not None


class Term(Record):
    """An entry of the glossary."""

    term: Line = Field(examples=["Council of Castles"])
    """The word, name or abbreviation that is explained. Two capitals or more, and nothing else, are an abbreviation."""
    abbreviation: Abbreviation | None = Field(default=None, examples=["COC"])
    """The abbreviation of a term that is written in full. Readers see it in brackets after the term."""
    full_name: Line | None = Field(default=None, examples=["Fund for Old Walls"])
    """What the term is short for. Readers see it before the meaning, and wherever a text uses the abbreviation."""
    meaning: Paragraph | None = Field(default=None, examples=["a fund that pays for repairs."])
    """What the term means, in a sentence or two. After a full name, write either the rest of its sentence, which begins
    with a small letter and follows a colon, or whole sentences. It may link to another entry, as in `[keep](#keep)`, and
    to the pages written by hand, as in `[how it works](/methodology/)`."""
    other_names: Annotated[tuple[Line, ...], Listed, Field(min_length=1)] | None = Field(
        default=None, examples=[["Board of Castles", "BOC"]]
    )
    """Names that the original uses for the same thing. An abbreviation among them is explained where a text uses it."""

    @model_validator(mode="after")
    def _is_explained(self) -> "Term":
        if self.meaning is None and self.full_name is None:
            raise record_rules.UNEXPLAINED_TERM.violated()
        return self

    @model_validator(mode="after")
    def _abbreviation_in_full(self) -> "Term":
        if is_abbreviation(self.term) and self.full_name is None:
            raise record_rules.UNEXPLAINED_ABBREVIATION.violated(term=self.term)
        return self

    @property
    def heading(self) -> str:
        """The term, with its abbreviation: “Universal Periodic Review (UPR)”."""
        return f"{self.term} ({self.abbreviation})" if self.abbreviation else self.term

    @property
    def name(self) -> str:
        """The full name of the term, which its abbreviations stand for."""
        return self.full_name or self.term

    @property
    def opening(self) -> str:
        """The full name as it comes before the meaning, with its punctuation; "" without a full name."""
        if self.full_name is None:
            return ""
        return f"{self.full_name}{':' if (self.meaning or '')[:1].islower() else '.'}"

    @property
    def anchor(self) -> str:
        """The anchor of the entry on its page: `coc`, `council-of-castles`."""
        return glossary_anchor(self.abbreviation or self.term)

    def abbreviations(self) -> Iterator[str]:
        """Yield every abbreviation of the term, those of the original included."""
        if self.abbreviation:
            yield self.abbreviation
        yield from filter(is_abbreviation, (self.term, *(self.other_names or ())))


class Section(Record):
    """Terms of one subject."""

    title: Line = Field(examples=["Castles and their keepers"])
    """The heading of the section."""
    terms: Annotated[tuple[Term, ...], Listed, Field(min_length=1)] = Field(
        examples=[[{"term": "Keep", "meaning": "The strongest tower of a castle."}]]
    )
    """The terms, in the order in which readers see them."""

    @property
    def anchor(self) -> str:
        """The anchor of the section on its page."""
        return glossary_anchor(self.title)


class Glossary(Record):
    """The file `data/glossary.yml`."""

    identity: ClassVar[tuple[str, ...]] = ("file",)

    file: str
    introduction: Text = Field(examples=["The words of this record, and what they mean."])
    """What readers should know first: where the names come from, and on which day the entries were written."""
    sections: Annotated[tuple[Section, ...], Listed, Field(min_length=1)] = Field(
        examples=[
            [{"title": "Castles", "terms": [{"term": "Keep", "meaning": "The strongest tower of a castle."}]}],
        ]
    )
    """The sections, in the order in which readers see them."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """The terms of all sections, in their order."""
        return tuple(term for section in self.sections for term in section.terms)

    def abbreviations(self) -> dict[str, str]:
        """Return each abbreviation with its full name."""
        return {abbreviation: term.name for term in self.terms for abbreviation in term.abbreviations()}


def glossary_anchor(name: str) -> str:
    """Return the anchor of a name: its letters, in small, and digits, with hyphens between the words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
