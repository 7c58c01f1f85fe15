"""A form as it came back: what stands in its fields and elsewhere, each with its place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from monitoring_record.packs.form_name import DOT
from monitoring_record.packs.rich_text import Block, one_line
from monitoring_record.source.messages import as_message
from monitoring_record.source.rules import Rule

Key = tuple[str, ...]
"""What stands beside a field, piece by piece: ("13.4", "report"), ("13", "d1", "title")."""


@dataclass(frozen=True)
class Doubt:
    """What cannot be read from a form without guessing: where, what is there, and how to mend it."""

    place: str
    message: str
    rule: Rule = field(compare=False)

    def __str__(self) -> str:
        return as_message(f"{self.place}: {self.message} [{self.rule.id}]")


@dataclass(frozen=True)
class Answer:
    """What stands in a field."""

    key: Key
    blocks: tuple[Block, ...]
    place: str

    @property
    def words(self) -> str:
        """All its words, in one line."""
        return one_line(self.blocks)


@dataclass(frozen=True)
class LooseText:
    """A text that stands in no field."""

    text: str
    place: str
    is_beside_a_lost_key: bool = False
    """Whether it stands where an answer would be, in a row without a key."""


@dataclass
class FilledForm:
    """What was read from a file."""

    names: list[Answer] = field(default_factory=list)
    """The lines with the name of the form."""
    rows: dict[Key, str] = field(default_factory=dict)
    """The rows that have a key, each with its place."""
    answers: list[Answer] = field(default_factory=list)
    """The fields that have words."""
    loose: list[LooseText] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, place: str, message: str, rule: Rule) -> None:
        """Note a doubt, once."""
        doubt = Doubt(place, message, rule)
        if doubt not in self.doubts:
            self.doubts.append(doubt)


class UnreadableFormError(Exception):
    """The file cannot be read at all."""

    def __init__(self, message: str, rule: Rule) -> None:
        super().__init__(message)
        self.message, self.rule = message, rule


def written_key(key: Iterable[str]) -> str:
    """Return a key as it stands in a form."""
    return DOT.join(piece.upper() if document_number(piece) else piece for piece in key)


def document_number(name: str) -> int | None:
    """Return the number of a document’s mark: 3 of `d3`; None if it is no mark."""
    found = re.fullmatch(r"d([1-9][0-9]?)", name)
    return int(found[1]) if found else None
