"""The index of the search, as Material for MkDocs takes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis.sources import Sources
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier, Glossary, Synonyms
from monitoring_record.search.entry import SearchEntry
from monitoring_record.search.glossary import glossary_entries, glossary_page
from monitoring_record.search.recommendation import recommendation_entries, recommendation_page
from monitoring_record.search.report import (
    chapter_page,
    data_entries,
    meeting_entries,
    meeting_page,
    overview_entries,
    overview_page,
    sources_entries,
)
from monitoring_record.search.words import Lexicon, Variants
from monitoring_record.search.written import written_entry
from monitoring_record.site import Page

IndexDocument = Mapping[str, Any]
"""An entry as Material takes it."""


def documents(  # noqa: PLR0913 – each comes from a source of its own
    dossiers: Sequence[Dossier],
    pages: Iterable[Page],
    written: Sequence[IndexDocument],
    glossary: Glossary | None,
    synonyms: Synonyms | None,
    *,
    folders: bool,
) -> list[IndexDocument]:
    """What search knows of all pages, a mapping for each entry.

    `written` is what MkDocs knows of the pages written by hand. The fields `synonyms`, `articles` and `forms` are
    searched and never shown.
    """
    by_hand = {written_entry(document): document for document in written}
    found = tuple(entries(dossiers, pages, glossary))
    variants = Variants(Lexicon.of(glossary, synonyms), (*by_hand, *found))
    return [
        *({**document, **_hidden(entry, variants)} for entry, document in by_hand.items()),
        *({**_document(entry, folders=folders), **_hidden(entry, variants)} for entry in found),
    ]


def entries(dossiers: Sequence[Dossier], pages: Iterable[Page], glossary: Glossary | None) -> Iterator[SearchEntry]:
    """Each page, then the places on it. A page that only repeats others has no more than its name."""
    described: dict[str, Callable[[str], SearchEntry]] = {}
    places: dict[str, list[SearchEntry]] = {}
    for dossier in dossiers:
        verdicts = Verdicts(dossier)
        described.update(_described(dossier, verdicts))
        for entry in _places(dossier, verdicts):
            places.setdefault(entry.address, []).append(entry)
    if glossary:
        described[addresses.GLOSSARY] = partial(glossary_page, glossary)
        places[addresses.GLOSSARY] = list(glossary_entries(glossary))
    for page in pages:
        by_name = SearchEntry(page.address, page.title, (page.description,))
        yield described[page.address](page.title) if page.address in described else by_name
        yield from places.get(page.address, ())


def _described(dossier: Dossier, verdicts: Verdicts) -> Iterator[tuple[str, Callable[[str], SearchEntry]]]:
    """The pages that are told in more than their name, by their addresses: each waits for its title."""
    yield addresses.overview(dossier), partial(overview_page, dossier, verdicts)
    for chapter in dossier.report.chapters:
        yield addresses.chapter(dossier, chapter), partial(chapter_page, dossier, chapter)
    for recommendation in dossier.recommendations:
        address = addresses.recommendation(dossier, recommendation)
        yield address, partial(recommendation_page, dossier, verdicts, recommendation)
    for meeting in dossier.meetings:
        yield addresses.meeting(dossier, meeting), partial(meeting_page, dossier, verdicts, meeting)


def _places(dossier: Dossier, verdicts: Verdicts) -> Iterator[SearchEntry]:
    sources = Sources(dossier)
    yield from overview_entries(dossier, verdicts)
    yield from sources_entries(dossier, sources)
    for recommendation in dossier.recommendations:
        yield from recommendation_entries(dossier, verdicts, sources, recommendation)
    for meeting in dossier.meetings:
        yield from meeting_entries(dossier, verdicts, meeting)
    yield from data_entries(dossier)


def _document(entry: SearchEntry, *, folders: bool) -> IndexDocument:
    way = addresses.relative(addresses.HOME, entry.address, folders=folders)
    location = "" if way == "./" else way
    document: IndexDocument = {
        "location": f"{location}#{entry.anchor}" if entry.anchor else location,
        "title": escape(entry.title, quote=False),
        "text": "".join(f"<p>{escape(sentence, quote=False)}</p>" for sentence in entry.text),
    }
    return {**document, **({"boost": entry.boost} if entry.boost != 1 else {})}


def _hidden(entry: SearchEntry, variants: Variants) -> IndexDocument:
    fields = {
        "synonyms": variants.synonyms(entry),
        "articles": variants.articles(entry),
        "forms": variants.forms(entry),
    }
    return {field: " ".join(words) for field, words in fields.items() if words}
