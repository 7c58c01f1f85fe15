"""The search entries of the glossary: its page, and each term."""

from collections.abc import Iterator

from monitoring_record.analysis import GlossaryAnalysis
from monitoring_record.records import Term
from monitoring_record.records.glossary import IN_THE_ORIGINAL
from monitoring_record.search.search_entry import SearchEntry

_TERM_BOOST = 0.4
"""Texts of the record that contain a word come before its explanation."""


def glossary_entries(analysis: GlossaryAnalysis, title: str) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each term."""
    introduction = " ".join(analysis.introduction.sentences)
    yield SearchEntry(title, (introduction,))
    for term in analysis.glossary.terms:
        text = " ".join(_text(analysis, term))
        yield SearchEntry(term.heading, (text,), term.anchor, boost=_TERM_BOOST)


def _text(analysis: GlossaryAnalysis, term: Term) -> Iterator[str]:
    if term.opening:
        yield term.opening
    yield from analysis.meanings[term].sentences
    if term.other_names:
        yield f"{IN_THE_ORIGINAL} {', '.join(term.other_names)}."
