"""Citations as CSL-JSON, which pandoc, Zotero and every CSL processor read: https://docs.citationstyles.org."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from pydantic_core import to_json

from monitoring_record.citing.citation import LANGUAGE, Citation, CitationType, CitedEdition


def csl_json(citations: Iterable[Citation]) -> str:
    """Return citations as a document of CSL-JSON, with a line for each field."""
    return f"[{', '.join(map(_item, citations))}]"


def _item(citation: Citation) -> str:
    own = {
        "id": citation.id,
        "type": citation.type.value,
        "title": citation.title,
        "chapter-number": citation.number,
        "URL": citation.url,
    }
    return f"{{\n{_lines(own)},\n{_of_edition(citation.edition, citation.type)}\n}}"


@lru_cache(maxsize=64)
def _of_edition(edition: CitedEdition, type_: CitationType) -> str:
    """Return what all citations of an edition have in common."""
    issued = edition.issued
    return _lines(
        {
            "author": [{"literal": edition.author}],
            "container-title": "" if type_ == CitationType.REPORT else edition.title,
            "edition": edition.id,
            "publisher": edition.author,
            "issued": {"date-parts": [[issued.year, issued.month, issued.day]]} if issued else None,
            "original-title": edition.original.title,
            "original-publisher": edition.original.publisher,
            "language": LANGUAGE,
            "note": edition.note,
        }
    )


def _lines(fields: dict[str, Any]) -> str:
    """Return a line for each field; what is not known is left out."""
    return ",\n".join(f'  "{name}": {to_json(value).decode()}' for name, value in fields.items() if value)
