"""Reads a text of the record into the paragraphs that a form shows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from monitoring_record.packs.rich_text import ListKind, Paragraph, Run
from monitoring_record.texts import flowing

_LISTS = {"bullet_list_open": ListKind.BULLETS, "ordered_list_open": ListKind.NUMBERS}
_BREAKS = {"softbreak": " ", "hardbreak": " "}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").disable(["lheading", "html_block", "html_inline"])


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text; a citation of a document is its words."""
    return tuple(_paragraphs(_parser().parse(flowing(text))))


def _paragraphs(tokens: list[Token]) -> Iterator[Paragraph]:
    lists: list[ListKind] = []
    begins = False
    for token in tokens:
        if token.type in _LISTS:
            lists.append(_LISTS[token.type])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            begins = True
        elif token.type == "inline":
            kind = lists[-1] if lists and begins else None
            yield Paragraph((), kind, max(len(lists) - 1, 0)).with_runs(_Runs().of(token.children or []))
            begins = False
        elif token.type in ("fence", "code_block"):
            yield Paragraph((Run(token.content.strip()),))


@dataclass
class _Runs:
    """Collects the words of a paragraph with their look."""

    bold: int = 0
    italic: int = 0
    addresses: list[str] = field(default_factory=list)

    def of(self, tokens: list[Token]) -> Iterator[Run]:
        for token in tokens:
            self.bold += token.nesting if token.tag == "strong" else 0
            self.italic += token.nesting if token.tag == "em" else 0
            if token.type == "link_open":
                self.addresses.append(str(token.attrs["href"]))
            elif token.type == "link_close":
                self.addresses.pop()
            text = _BREAKS.get(token.type, token.content)
            if text:
                address = self.addresses[-1] if self.addresses else ""
                yield Run(text, self.bold > 0, self.italic > 0, address)
