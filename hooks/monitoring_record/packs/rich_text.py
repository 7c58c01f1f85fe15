"""A text with what people format in Word and in a workbook: paragraphs, lists, tables, bold and italic words, links."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class ListKind(StrEnum):
    """How the items of a list begin."""

    BULLETS = "bullets"
    NUMBERS = "numbers"


@dataclass(frozen=True)
class Run:
    """Words of a paragraph that look alike."""

    text: str
    bold: bool = False
    italic: bool = False
    address: str = ""
    """Where the words lead, if they are a link."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list."""

    runs: tuple[Run, ...]
    list: ListKind | None = None
    level: int = 0
    """How many lists are around that of the item."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    def with_runs(self, runs: Iterable[Run]) -> "Paragraph":
        """Return the paragraph with other words; those that look alike are put together."""
        return replace(self, runs=tuple(_joined(runs)))

    def plain(self) -> "Paragraph":
        """Return the paragraph without bold and italic words; links stay."""
        return self.with_runs(replace(run, bold=False, italic=False) for run in self.runs)


@dataclass(frozen=True)
class Table:
    """A table, whose first row is its head; each cell is a paragraph."""

    rows: tuple[tuple[Paragraph, ...], ...]

    @property
    def text(self) -> str:
        """Its words, row by row."""
        return " ".join(cell.text for row in self.rows for cell in row)


Block = Paragraph | Table
"""What a text is made of."""


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last and replace(last, text="") == replace(run, text=""):
            last = replace(last, text=last.text + run.text)
            continue
        if last and last.text:
            yield last
        last = run
    if last and last.text:
        yield last


def plain_text(paragraphs: Iterable[Paragraph]) -> str:
    """Return paragraphs as the lines of a cell: an item of a list begins with a dash or its number."""
    lines, number = [], 0
    for paragraph in paragraphs:
        number = number + 1 if paragraph.list is ListKind.NUMBERS else 0
        mark = "" if paragraph.list is None else "– " if paragraph.list is ListKind.BULLETS else f"{number}. "
        lines.append(f"{'  ' * paragraph.level}{mark}{paragraph.text}")
    return "\n".join(lines)


def one_line(blocks: Iterable[Block]) -> str:
    """Return all words in one line."""
    return " ".join(" ".join(block.text for block in blocks).split())
