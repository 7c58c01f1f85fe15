"""Citations as BibTeX, in UTF-8, as BibTeX's successors and all reference managers read it."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from monitoring_record.citing.citation import LANGUAGE, Citation, CitationType, CitedEdition

_ESCAPED = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_"},
        "\\": r"{\textbackslash}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
        "{": r"\{\vphantom{\}}",  # BibTeX counts these braces, too: each has its counterpart, which is not printed
        "}": r"\vphantom{\{}\}",
    }
)

_KINDS = {CitationType.REPORT: "techreport", CitationType.CHAPTER: "incollection"}

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names that BibTeX's styles know, written without braces."""


def bibtex(citations: Iterable[Citation]) -> str:
    """Return citations as entries of BibTeX."""
    return "\n\n".join(map(_entry, citations))


def _entry(citation: Citation) -> str:
    number = f"  chapter = {{{citation.number}}},\n" if citation.number else ""
    url = f"  url = {{{citation.url}}},\n" if citation.url else ""
    return (
        f"@{_KINDS[citation.type]}{{{citation.id},\n  title = {{{{{citation.title.translate(_ESCAPED)}}}}},\n{number}{url}"
        f"{_of_edition(citation.edition, citation.type)}}}"
    )


@lru_cache(maxsize=64)
def _of_edition(edition: CitedEdition, type_: CitationType) -> str:
    """Return what all citations of an edition have in common."""
    return "".join(f"  {name} = {value},\n" for name, value in _fields(edition, type_))


def _fields(edition: CitedEdition, type_: CitationType) -> Iterator[tuple[str, str]]:
    """Yield each field. Two pairs of braces keep the capitals of a title, and the name of an organisation in one piece."""
    issued, is_report = edition.issued, type_ == CitationType.REPORT
    author = edition.author.translate(_ESCAPED)
    yield "author", f"{{{{{author}}}}}"
    if not is_report:
        yield "booktitle", f"{{{{{edition.title.translate(_ESCAPED)}}}}}"
    yield "institution" if is_report else "publisher", f"{{{author}}}"
    if edition.id:
        yield "edition", f"{{{edition.id}}}"
    if issued:
        yield from (("year", f"{{{issued.year}}}"), ("month", _MONTHS[issued.month - 1]), ("day", f"{{{issued.day}}}"))
    yield "language", f"{{{LANGUAGE}}}"
    yield "note", f"{{{edition.note.translate(_ESCAPED)}}}"
