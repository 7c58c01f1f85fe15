"""The Markdown files of a built site, as the programs read them that begin at llms.txt."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag

from comrak import render_markdown
from markdown_it import MarkdownIt
from markdown_it.token import Token

from monitoring_record.addresses import file_of, recommendation
from monitoring_record.analysis import ReportAnalysis

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens_of(markdown: str) -> Iterator[Token]:
    """Yield the blocks of a text and what is in their lines."""
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def links_in(markdown: str) -> list[str]:
    """Return the address of each link."""
    return [str(token.attrs["href"]) for token in tokens_of(markdown) if token.type == "link_open"]


def html_in(markdown: str) -> list[str]:
    """Return what a program would read as HTML."""
    return [token.content for token in tokens_of(markdown) if token.type.startswith("html_")]


def words_in(markdown: str) -> str:
    """Return the words of a text, without markup."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", render_markdown(markdown))).split())


def broken_links(site: Path, address: str) -> Iterator[str]:
    """Yield the links of all Markdown files of a built site to files and anchors that are not there."""
    anchors: dict[Path, set[str]] = {}
    for file in (*site.rglob("*.md"), site / "llms.txt"):
        for link in links_in(file.read_text(encoding="utf-8")):
            target, anchor = urldefrag(link)
            if target.startswith(address):
                found = site / file_of(target.removeprefix(address))
                if found not in anchors:
                    anchors[found] = _anchors(found)
                if not found.is_file() or (anchor and anchor not in anchors[found]):
                    yield f"{file.relative_to(site)}: {link}"
            elif not re.match(r"[a-z]+:", link):
                yield f"{file.relative_to(site)}: {link} is not a full address"


def _anchors(page: Path) -> set[str]:
    text = page.read_text(encoding="utf-8") if page.suffix == ".html" and page.is_file() else ""
    return set(re.findall(r'\sid="?([^">\s]+)', text))


_HEADING = re.compile(r"^#{1,3} .*?(?:#([\w-]+)>)?$", re.MULTILINE)


def sections_of(markdown: str) -> dict[str, str]:
    """Return what is below each heading of the first three levels, by the anchor in it, with the headings of the fourth."""
    found = list(_HEADING.finditer(markdown))
    ends = [*(heading.start() for heading in found), len(markdown)][1:]
    return {heading[1] or "": markdown[heading.end() : end] for heading, end in zip(found, ends, strict=False)}


def lost_texts(report: ReportAnalysis, files: Mapping[str, str], address: str) -> Iterator[str]:
    """Yield each sentence of a report that is not below the address of its part and meeting; `files` are by address of the page."""
    sections = {page: sections_of(text) for page, text in files.items()}
    for text in report.record_texts:
        page = recommendation(report.dossier, text.passage.recommendation)
        anchor = text.passage.anchor or "whole"
        section = anchor if text.passage.meeting or anchor == "whole" else anchor.partition("-")[0]
        below = "".join(words_in(sections[page].get(section, "")).split())
        for sentence in report.sentences(text.text, text.update):
            if "".join(sentence.split()) not in below or f"{address}{page}#{anchor}>" not in files[page]:
                yield f"{page}#{anchor}: {sentence}"
