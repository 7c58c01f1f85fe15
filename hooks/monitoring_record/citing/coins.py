"""A citation as COinS: what a page says of a passage to reference managers, in the title of an empty element."""

from functools import lru_cache
from urllib.parse import quote, urlencode

from monitoring_record.citing.citation import LANGUAGE, Citation, CitationType, CitedEdition


def coins(citation: Citation) -> str:
    """Return the value of the element's `title`: an OpenURL of the format for books and their chapters."""
    title = f"&rft.atitle={_quoted(citation.title)}" if citation.type == CitationType.CHAPTER else ""
    page, hash_, anchor = citation.url.partition("#")
    address = f"&rft_id={_quoted(page)}{_quoted(hash_)}{anchor}" if page else ""
    return f"{_of_edition(citation.edition, citation.type)}{title}{address}"


@lru_cache(maxsize=1024)
def _quoted(text: str) -> str:
    """Return a text as a value of a query; what several citations have in common is quoted once."""
    return quote(text, safe="")


@lru_cache(maxsize=64)
def _of_edition(edition: CitedEdition, type_: CitationType) -> str:
    """Return what all citations of an edition have in common."""
    values = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
        "rft.genre": "report" if type_ == CitationType.REPORT else "bookitem",
        "rft.btitle": edition.title,
        "rft.aucorp": edition.author,
        "rft.pub": edition.author,
        "rft.date": edition.issued.isoformat() if edition.issued else "",
        "rft.edition": edition.id,
        "rft.language": LANGUAGE,
    }
    return urlencode({name: value for name, value in values.items() if value}, quote_via=quote, safe="")
