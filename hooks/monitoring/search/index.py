"""The index of the search, as Material for MkDocs takes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

from monitoring.pages import Page, addresses
from monitoring.records import Dossier
from monitoring.search.entry import Entry
from monitoring.search.recommendation import recommendation_entries, recommendation_page
from monitoring.search.report import (
    data_entries,
    meeting_entries,
    meeting_page,
    overview_entries,
    overview_page,
)
from monitoring.search.words import Lexicon, Variants
from monitoring.views.verdicts import Verdicts


def documents(
    dossiers: Sequence[Dossier], pages: Iterable[Page], abbreviations: Mapping[str, str], *, folders: bool
) -> list[dict[str, Any]]:
    """What search knows of the generated pages, a mapping for each entry.

    The fields `synonyms` and `forms` are searched and never shown.
    """
    found = tuple(entries(dossiers, pages))
    variants = Variants(Lexicon.read(abbreviations), found)
    return [_document(entry, variants, folders=folders) for entry in found]


def entries(dossiers: Sequence[Dossier], pages: Iterable[Page]) -> Iterator[Entry]:
    """Each page, then the places on it. A page that only repeats others has no more than its name."""
    described: dict[str, Callable[[str], Entry]] = {}
    places: dict[str, list[Entry]] = {}
    for dossier in dossiers:
        verdicts = Verdicts(dossier)
        described.update(_described(dossier, verdicts))
        for entry in _places(dossier, verdicts):
            places.setdefault(entry.address, []).append(entry)
    for page in pages:
        by_name = Entry(page.address, page.title, (page.description,))
        yield described[page.address](page.title) if page.address in described else by_name
        yield from places.get(page.address, ())


def _described(dossier: Dossier, verdicts: Verdicts) -> Iterator[tuple[str, Callable[[str], Entry]]]:
    """The pages that are told in more than their name, by their addresses: each waits for its title."""
    yield addresses.overview(dossier), partial(overview_page, dossier, verdicts)
    for recommendation in dossier.recommendations:
        address = addresses.recommendation(dossier, recommendation)
        yield address, partial(recommendation_page, dossier, verdicts, recommendation)
    for meeting in dossier.meetings:
        yield addresses.meeting(dossier, meeting), partial(meeting_page, dossier, verdicts, meeting)


def _places(dossier: Dossier, verdicts: Verdicts) -> Iterator[Entry]:
    yield from overview_entries(dossier, verdicts)
    for recommendation in dossier.recommendations:
        yield from recommendation_entries(dossier, verdicts, recommendation)
    for meeting in dossier.meetings:
        yield from meeting_entries(dossier, verdicts, meeting)
    yield from data_entries(dossier)


def _document(entry: Entry, variants: Variants, *, folders: bool) -> dict[str, Any]:
    way = addresses.relative(addresses.HOME, entry.address, folders=folders)
    location = "" if way == "./" else way
    document = {
        "location": f"{location}#{entry.anchor}" if entry.anchor else location,
        "title": escape(entry.title, quote=False),
        "text": "".join(f"<p>{escape(sentence, quote=False)}</p>" for sentence in entry.text),
    }
    hidden = {"synonyms": variants.synonyms(entry), "forms": variants.forms(entry)}
    boost = {"boost": entry.boost} if entry.boost != 1 else {}
    return {**document, **{field: " ".join(words) for field, words in hidden.items() if words}, **boost}
