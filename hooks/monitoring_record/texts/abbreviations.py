"""The abbreviations of the glossary: what each stands for, and where the glossary tells more.

An entry explains an abbreviation in one of three ways:

    MCI                                               Universal Periodic Review (UPR)
    :   Monthly calculation index: a unit …           :   A review of human rights …

    Supreme Judicial Council
    :   The institution that … In the original also: Higher Judicial Council, SJC.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

ABBREVIATION = re.compile(r"(?<![\w.-])([A-Z]{2,})s?(?!\w|\.\w)")
"""Two capitals or more, perhaps with the s of the plural: “NGO”, “NGOs”."""

_ENTRY = re.compile(r"^(?P<term>[^\s:#].*)\n:   (?P<meaning>.*(?:\n {4}.*)*)", re.MULTILINE)
_WITH_NAME = re.compile(r"(?P<name>.+) \((?P<abbreviation>[A-Z]{2,})\)")
_NAME = re.compile(r".*?(?=[:.](?:\s|$))", re.DOTALL)
_ALSO = re.compile(r"In\s+the\s+original\s+also:[^.]*")


@dataclass(frozen=True)
class Term:
    """An entry of the glossary: its name in full, and the abbreviation in its term if there is one."""

    term: str
    meaning: str
    """Markdown."""
    name: str
    abbreviation: str | None

    @property
    def anchor(self) -> str:
        """`sjc`, `supreme-judicial-council`"""
        plain = unicodedata.normalize("NFKD", self.abbreviation or self.term).encode("ascii", "ignore").decode()
        return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))

    def abbreviations(self) -> Iterator[str]:
        """All that stand for it, the original's included."""
        if self.abbreviation:
            yield self.abbreviation
        for also in _ALSO.finditer(self.meaning):
            yield from ABBREVIATION.findall(also[0])


def terms(glossary: str) -> Iterator[Term]:
    """What the glossary explains, in its order."""
    yield from map(_entry, _ENTRY.finditer(glossary))


def abbreviations(glossary: str) -> dict[str, str]:
    """Each abbreviation of the glossary, with what it stands for."""
    return {abbreviation: entry.name for entry in terms(glossary) for abbreviation in entry.abbreviations()}


def abbreviation_anchor(abbreviation: str) -> str:
    """Where the glossary explains an abbreviation."""
    return abbreviation.lower()


def with_anchors(glossary: str) -> str:
    """The glossary, as Markdown in which every entry and every abbreviation can be linked to."""
    return _ENTRY.sub(lambda match: _anchored(_entry(match)), glossary)


def _entry(match: re.Match[str]) -> Term:
    term, meaning = match["term"], match["meaning"]
    if with_name := _WITH_NAME.fullmatch(term):
        return Term(term, meaning, with_name["name"], with_name["abbreviation"])
    if ABBREVIATION.fullmatch(term) and (name := _NAME.match(meaning)):
        return Term(term, meaning, " ".join(name[0].split()), term)
    return Term(term, meaning, term, None)


def _anchored(entry: Term) -> str:
    # The keyboard need not stop 300 times: these links are for copying.
    link = f'[¶](#{entry.anchor}){{ .headerlink tabindex="-1" aria-hidden="true" title="Link to this entry" }}'
    meaning = _ALSO.sub(lambda also: ABBREVIATION.sub(_anchored_abbreviation, also[0]), entry.meaning)
    return f"{entry.term} {link} {{ #{entry.anchor} }}\n:   {meaning}"


def _anchored_abbreviation(match: re.Match[str]) -> str:
    return f'<span id="{abbreviation_anchor(match[1])}">{match[0]}</span>'
