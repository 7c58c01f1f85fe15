"""Reads the words of a paragraph of a Word document: their look, their links, and what is no words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from monitoring_record.packs.rich_text import ListKind, Paragraph, Run

NotWords = Callable[[str, str], None]
"""Is told what is no words: its kind, and the words that come before it."""

_W = qn("w:p").removesuffix("p")
_NO_WORDS = {
    "drawing": "is a picture",
    "pict": "is a picture",
    "object": "is an embedded object",
    "footnoteReference": "is a footnote",
    "endnoteReference": "is an endnote",
    "oMath": "is a formula",
    "tbl": "is a table",
    "altChunk": "is an embedded document",
    "AlternateContent": "is a picture",
    "ruby": "is a reading aid",
    "delText": "change",
}
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
CHANGES = ("ins", "del", "moveFrom", "moveTo")
_TICKS = {"f0fc", "f0fe", "f0fb", "f0fd", "f078"}
"""Ticks and crosses of the font Wingdings, as Word numbers them."""

_OFF = ("0", "false", "off", "none")


def local(element: Any) -> str:
    """Return the name of an element, without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Any, name: str = "val") -> str:
    """Return an attribute of an element."""
    return str(element.get(f"{_W}{name}", ""))


def is_on(properties: Any, name: str) -> bool:
    """Whether a property such as bold is there, and not switched off."""
    found = properties.find(f"{_W}{name}") if properties is not None else None
    return found is not None and value(found).casefold() not in _OFF


@dataclass
class WordTexts:
    """Reads the paragraphs of a document."""

    document: WordDocument
    _kinds: dict[tuple[str, str], ListKind | None] = field(default_factory=dict)

    @cached_property
    def _styles(self) -> dict[str, str]:
        """The names of the styles by their ids, in small letters."""
        return {style.style_id: str(style.name or "").casefold() for style in self.document.styles}

    def paragraphs(self, element: Any, told: NotWords) -> list[Paragraph]:
        """Return a paragraph; a line break divides it into several."""
        kind, level = self._list_of(element)
        lines: list[list[Run]] = [[]]
        for run in _Reader(self.document, told).runs(element):
            first, *more = run.text.split("\n")
            lines[-1].append(_with_text(run, first))
            lines.extend([_with_text(run, text)] for text in more)
        return [Paragraph((), kind, level).with_runs(runs) for runs in lines]

    def style_of(self, element: Any) -> str:
        """Return the name of the style of a paragraph, in small letters."""
        found = element.find(f"{_W}pPr/{_W}pStyle")
        return self._styles.get(value(found), "") if found is not None else ""

    def _list_of(self, element: Any) -> tuple[ListKind | None, int]:
        numbering = element.find(f"{_W}pPr/{_W}numPr")
        of_style, level_of_style = self._list_of_style(element)
        if numbering is None:
            return of_style, level_of_style
        number, level = numbering.find(f"{_W}numId"), numbering.find(f"{_W}ilvl")
        at = value(level) if level is not None else "0"
        if number is None or value(number) == "0":
            return None, 0
        return self._kind(value(number), at), max(level_of_style, int(at) if at.isdecimal() else 0)

    def _list_of_style(self, element: Any) -> tuple[ListKind | None, int]:
        words = self.style_of(element).split()
        kinds = {"bullet": ListKind.BULLETS, "number": ListKind.NUMBERS}
        if words[:1] != ["list"] or len(words) == 1 or words[1] not in kinds:
            return None, 0
        return kinds[words[1]], int(words[2]) - 1 if words[2:] and words[2].isdecimal() else 0

    def _kind(self, number: str, level: str) -> ListKind | None:
        if (number, level) not in self._kinds:
            self._kinds[number, level] = self._read_kind(number, level)
        return self._kinds[number, level]

    def _read_kind(self, number: str, level: str) -> ListKind | None:
        """Return whether a list has bullets or numbers."""
        root = self.document.part.numbering_part.element
        abstract = root.xpath(f"w:num[@w:numId={number!r}]/w:abstractNumId/@w:val") if number.isdecimal() else []
        path = (
            f"w:abstractNum[@w:abstractNumId='{abstract[0]}']/w:lvl[@w:ilvl={level!r}]/w:numFmt/@w:val"
            if abstract
            else ""
        )
        formats = root.xpath(path) if path and level.isdecimal() else []
        if formats and formats[0] == "none":
            return None
        return ListKind.BULLETS if not formats or formats[0] == "bullet" else ListKind.NUMBERS


def _with_text(run: Run, text: str) -> Run:
    return Run(text, run.bold, run.italic, run.address)


@dataclass
class _Reader:
    """Reads the runs of one paragraph."""

    document: WordDocument
    told: NotWords
    before: str = ""
    instruction: str = ""
    """The instruction of the field that is read, as Word writes links that were typed in older versions."""
    in_instruction: bool = False
    address: str = ""

    def runs(self, element: Any) -> Iterator[Run]:
        """Yield the runs below an element."""
        for child in element:
            name = local(child)
            if name == "r":
                yield from self._run(child)
            elif name == "hyperlink":
                yield from self._link(child)
            elif name in CHANGES:
                self.told("change", self.before)
                yield from self.runs(child)
            elif name in _NO_WORDS:
                self.told(_NO_WORDS[name], self.before)
            elif name not in ("pPr", "sdtPr", "commentRangeStart", "commentRangeEnd", "proofErr"):
                yield from self.runs(child)

    def _link(self, element: Any) -> Iterator[Run]:
        relation = element.get(qn("r:id"))
        known = self.document.part.rels.get(relation) if relation else None
        before, self.address = self.address, str(known.target_ref) if known is not None and known.is_external else ""
        yield from self.runs(element)
        self.address = before

    def _run(self, element: Any) -> Iterator[Run]:
        properties = element.find(f"{_W}rPr")
        text = "".join(self._piece(child) for child in element)
        if not text:
            return
        if any(is_on(properties, name) for name in ("strike", "dstrike", "vanish")):
            self.told("are words that are struck out or hidden", self.before)
        self.before += text
        style = properties.find(f"{_W}rStyle") if properties is not None else None
        named = value(style).casefold() if style is not None else ""
        yield Run(
            text,
            is_on(properties, "b") or named == "strong",
            is_on(properties, "i") or named == "emphasis",
            self.address,
        )

    def _piece(self, child: Any) -> str:
        """Return the characters of a piece of a run."""
        name = local(child)
        match name:
            case "t":
                return "" if self.in_instruction else child.text or ""
            case "sym":
                return "✓" if value(child, "char").casefold() in _TICKS else "\ufffd"
            case "fldChar":
                self._field(value(child, "fldCharType"))
            case "instrText":
                self.instruction += child.text or ""
            case _ if name in _NO_WORDS:
                self.told(_NO_WORDS[name], self.before)
        return _CHARACTERS.get(name, "")

    def _field(self, kind: str) -> None:
        """Begin or end a field: a link has its address in the instruction, and its words after it."""
        if kind == "begin":
            self.instruction, self.in_instruction = "", True
        elif kind == "separate":
            words = self.instruction.split('"')
            self.in_instruction = False
            self.address = words[1] if words[0].strip() == "HYPERLINK" and len(words) > 1 else ""
        elif kind == "end":
            self.in_instruction, self.address = False, ""
