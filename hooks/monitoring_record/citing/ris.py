"""Citations as RIS, which EndNote, Zotero, Mendeley and libraries' catalogues read."""

from collections.abc import Iterable
from functools import lru_cache

from monitoring_record.citing.citation import LANGUAGE, Citation, CitationType, CitedEdition

_TYPES = {CitationType.REPORT: "RPRT", CitationType.CHAPTER: "CHAP"}


def ris(citations: Iterable[Citation]) -> str:
    """Return citations as records of RIS."""
    return "\n\n".join(map(_record, citations))


def _record(citation: Citation) -> str:
    number = f"SE  - {citation.number}\n" if citation.number else ""
    url = f"UR  - {citation.url}\n" if citation.url else ""
    return (
        f"TY  - {_TYPES[citation.type]}\nID  - {citation.id}\nTI  - {citation.title}\n{number}{url}"
        f"{_of_edition(citation.edition, citation.type)}ER  - "
    )


@lru_cache(maxsize=64)
def _of_edition(edition: CitedEdition, type_: CitationType) -> str:
    """Return what all citations of an edition have in common. A name is that of a person if it contains a comma."""
    issued = edition.issued
    tags = (
        ("T2", "" if type_ == CitationType.REPORT else edition.title),
        ("AU", edition.author.replace(",", "")),
        ("PB", edition.author),
        ("ET", edition.id),
        ("PY", str(issued.year) if issued else ""),
        ("DA", f"{issued:%Y/%m/%d}/" if issued else ""),
        ("LA", LANGUAGE),
        ("N1", edition.note),
    )
    return "".join(f"{tag}  - {value}\n" for tag, value in tags if value)
