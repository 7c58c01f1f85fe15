"""Writes what people wrote in a form as a text of the record: nothing but what they formatted is markup."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape

from monitoring_record.packs.rich_text import Block, ListKind, Paragraph, Run, Table
from monitoring_record.records.written_address import without_trailing
from monitoring_record.texts import address_in_brackets, escaped, html_of

_WIDTH = 104
"""The longest line of a text, in characters; lines of a file are a little longer, by their indentation."""

_TARGET = re.compile(r"\[\s*(?P<mark>D[0-9]{1,2})\s*\]|(?P<address>https?://[^\s<>]+)")
"""The mark of a document of the form, or an address that was typed."""

Cite = Callable[[str, str], str | None]
"""Returns the Markdown that cites a document: of a mark, or of the words and the address of a link; None if it is no document."""

_TYPED_BULLET = re.compile(r"\s*[-–—•·‣▪●○*]\s+")
_TYPED_NUMBER = re.compile(r"\s*([0-9]{1,2})[.)]\s+")
_BLANKS = re.compile(" {2,}")
_TAG = re.compile(r"<[^>]*>")


def markdown_of(blocks: Iterable[Block], cite: Cite = lambda _mark, _words: None) -> str:
    """Return the text of the record, in lines of the usual width."""
    pieces: list[str] = []
    lists = _Lists()
    for paragraph in _with_typed_lists([each for each in blocks if each.text.strip()]):
        if isinstance(paragraph, Table):
            lists.around = []
            pieces += ["\n\n", _table(paragraph, cite)]
            continue
        goes_on = lists.goes_on_with(paragraph)
        first = lists.mark_of(paragraph)
        pieces += ["\n" if goes_on else "\n\n", _wrapped(_inline(paragraph, cite), first, " " * len(first))]
    return "".join(pieces).strip("\n")


_NUMBER = re.compile(r"[-–−+]?[0-9][0-9\s.,]*%?|[-–—]?")


def _table(table: Table, cite: Cite) -> str:
    """Return a table; columns of figures are set to the right."""
    rows = [[_inline(cell, cite) or " " for cell in row] for row in table.rows]
    marks = [
        "---:" if all(_NUMBER.fullmatch(cell.text.strip()) for cell in column[1:]) else "---"
        for column in zip(*table.rows, strict=True)
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], marks, *rows[1:]))


@dataclass
class _Lists:
    """The lists that the paragraph before is in, from the outermost on: the kind of each, and how many items it has."""

    around: list[tuple[ListKind, int]] = field(default_factory=list)

    def goes_on_with(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph belongs to the list of the one before, or is within it."""
        if paragraph.list is None or not self.around:
            return False
        return paragraph.level >= len(self.around) or self.around[paragraph.level][0] is paragraph.list

    def mark_of(self, paragraph: Paragraph) -> str:
        """Return what is before the first word of a paragraph."""
        if paragraph.list is None:
            self.around = []
            return ""
        level = min(paragraph.level, len(self.around))
        same = level < len(self.around) and self.around[level][0] is paragraph.list
        number = self.around[level][1] + 1 if same else 1
        self.around = [*self.around[:level], (paragraph.list, number)]
        indent = sum(len(_mark(*each)) for each in self.around[:-1])
        return " " * indent + _mark(paragraph.list, number)


def _mark(kind: ListKind, number: int) -> str:
    return "- " if kind is ListKind.BULLETS else f"{number}. "


_STICKS = re.compile(r" (?=[-+=–—\d#>*])")
"""The blank before what could begin a list or the like at the beginning of a line; the line does not end there."""

_JOINT = "\ue010"


def _wrapped(text: str, first: str, later: str) -> str:
    joined = _STICKS.sub(_JOINT, text)
    lines = textwrap.wrap(
        joined, _WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines).replace(_JOINT, " ")


def _inline(paragraph: Paragraph, cite: Cite) -> str:
    """Return a paragraph as one line; where its bold and italic words would not be read as such, without them."""
    written = _BLANKS.sub(" ", "".join(_runs(paragraph.runs, cite)))
    if any(run.bold or run.italic for run in paragraph.runs) and _seen(written) != _seen(
        "".join(_runs(paragraph.plain().runs, cite))
    ):
        return "".join(_runs(paragraph.plain().runs, cite))
    return written


def _seen(written: str) -> str:
    """Return what readers see of a paragraph."""
    return " ".join(unescape(_TAG.sub("", html_of(written))).split())


def _runs(runs: Sequence[Run], cite: Cite) -> Iterator[str]:
    begins = True
    for run in runs:
        if run.text.strip():
            yield _run(run, cite, begins=begins)
            begins = False
        else:
            yield run.text


def _run(run: Run, cite: Cite, *, begins: bool) -> str:
    words = run.text.strip()
    before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    before = "" if begins else before
    return f"{before}{_marks(run)}{_words(run, words, cite, begins=begins)}{_marks(run)[::-1]}{after}"


def _marks(run: Run) -> str:
    return f"{'**' if run.bold else ''}{'*' if run.italic else ''}"


def _words(run: Run, words: str, cite: Cite, *, begins: bool) -> str:
    if run.address:
        return _link(_escaped(words), run.address, cite)
    pieces: list[str] = []
    done = 0
    for found in _TARGET.finditer(words):
        address = without_trailing(
            without_trailing(found["address"] or "")
        )  # of “(see https://walls.example).” both signs
        target = _link(_escaped(address), address, cite) if address else cite(found["mark"], "")
        if target:
            pieces += [_escaped(words[done : found.start()], begins=begins and not pieces)]
            pieces += [target if address else f"({target})"]
            done = found.start() + len(address) if address else found.end()
    return "".join([*pieces, _escaped(words[done:], begins=begins and not pieces)])


def _link(words: str, address: str, cite: Cite) -> str:
    return cite(address, words) or f"[{words}]({address_in_brackets(address)})"


def _escaped(words: str, *, begins: bool = False) -> str:
    """Return words as Markdown; `begins` says that they begin a paragraph, where more is markup."""
    return escaped(words) if begins else escaped(f"x{words}")[1:]


def _with_typed_lists(paragraphs: Sequence[Block]) -> Iterator[Block]:
    """Make items of paragraphs that begin with a bullet or a number that was typed, if there are two or more in a row."""
    place = 0
    while place < len(paragraphs):
        for pattern, kind in ((_TYPED_BULLET, ListKind.BULLETS), (_TYPED_NUMBER, ListKind.NUMBERS)):
            items = _items(paragraphs[place:], pattern, kind)
            if len(items) > 1:
                yield from items
                place += len(items)
                break
        else:
            yield paragraphs[place]
            place += 1


def _items(paragraphs: Sequence[Block], pattern: re.Pattern[str], kind: ListKind) -> list[Paragraph]:
    items: list[Paragraph] = []
    for paragraph in paragraphs:
        if isinstance(paragraph, Table):
            break
        found = pattern.match(paragraph.text)
        in_order = found and (kind is ListKind.BULLETS or int(found[1]) == len(items) + 1)
        if paragraph.list or not found or not in_order:
            break
        items.append(replace(_without(paragraph, found.end()), list=kind))
    return items


def _without(paragraph: Paragraph, length: int) -> Paragraph:
    """Return a paragraph without its first characters."""
    runs = []
    for run in paragraph.runs:
        cut = min(length, len(run.text))
        length -= cut
        runs.append(replace(run, text=run.text[cut:]))
    return paragraph.with_runs(runs)
