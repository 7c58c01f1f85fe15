"""What search finds in the glossary: its page, and each term."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import GlossaryAnalysis
from monitoring_record.records import Term
from monitoring_record.records.glossary import IN_THE_ORIGINAL
from monitoring_record.search.search_entry import SearchEntry

_WEIGHT = 0.5
"""What a word means comes after what the record says with it."""


def glossary_entries(found: GlossaryAnalysis, title: str) -> Iterator[SearchEntry]:
    """Return the page, then each term."""
    introduction = " ".join(found.introduction.sentences)
    yield SearchEntry(addresses.GLOSSARY, title, (introduction,), boost=_WEIGHT)
    for term in found.glossary.terms:
        text = " ".join(_text(found, term))
        yield SearchEntry(addresses.GLOSSARY, term.heading, (text,), term.anchor, boost=_WEIGHT, explains=True)


def _text(found: GlossaryAnalysis, term: Term) -> Iterator[str]:
    if term.opening:
        yield term.opening
    yield from found.meanings[term].sentences
    if term.other_names:
        yield f"{IN_THE_ORIGINAL} {', '.join(term.other_names)}."
