"""A citation as a sentence, in one fixed style. The site cites itself so, and who has no reference manager copies it."""

from functools import lru_cache

from monitoring_record.citing.citation import Citation, CitationType, CitedEdition
from monitoring_record.dates import day


def plain_text(citation: Citation) -> str:
    """Return the citation: author, title, report, edition, day, original, address.

    What is at the address can be corrected. The edition cannot: where it is not what is cited, it is named with its own address.
    """
    of = citation.edition
    title = f" “{citation.title}.”" if citation.type == CitationType.CHAPTER else ""
    kept = of.url if of.url != citation.url else ""
    return f"{of.author}.{title} {_of_edition(of, kept)} {citation.url}".rstrip()


@lru_cache(maxsize=64)
def _of_edition(edition: CitedEdition, address: str) -> str:
    """Return what all citations of an edition have in common."""
    id_ = f", edition {edition.id}" if edition.id else ""
    issued = f" ({day(edition.issued.isoformat())})" if edition.issued else ""
    at = f", {address}" if address else ""
    original = edition.original
    return f"{edition.title}{id_}{issued}{at}. Retold from: {original.publisher}, {original.title}."
