"""The entries of the glossary: its page, and each term."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.records import Glossary, Term
from monitoring_record.records.glossary import IN_THE_ORIGINAL
from monitoring_record.search.entry import SearchEntry
from monitoring_record.texts import sentences

_WEIGHT = 0.5
"""What a word means comes after what the record says with it."""


def glossary_page(glossary: Glossary, title: str) -> SearchEntry:
    """The page as a whole."""
    text = " ".join(sentences(glossary.introduction))
    return SearchEntry(addresses.GLOSSARY, title, (text,), boost=_WEIGHT)


def glossary_entries(glossary: Glossary) -> Iterator[SearchEntry]:
    """What the glossary explains."""
    for term in glossary.terms:
        text = " ".join(_text(term))
        yield SearchEntry(addresses.GLOSSARY, term.heading, (text,), term.anchor, boost=_WEIGHT, explains=True)


def _text(term: Term) -> Iterator[str]:
    if term.opening:
        yield term.opening
    yield from sentences(term.meaning or "")
    if term.other_names:
        yield f"{IN_THE_ORIGINAL} {', '.join(term.other_names)}."
