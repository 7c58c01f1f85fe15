"""The entries of a recommendation: its wording part by part, and what happened to each part at each meeting."""

from collections.abc import Iterable, Iterator

from monitoring_record import addresses
from monitoring_record.analysis.history import PartAtMeeting, RecommendationAtMeeting, Statement, history
from monitoring_record.analysis.sources import Sources
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import (
    AlternativeText,
    AssessedParts,
    Dossier,
    GovernmentText,
    Part,
    Recommendation,
    Update,
)
from monitoring_record.search.entry import SearchEntry
from monitoring_record.search.report import is_shared
from monitoring_record.search.verdict_words import told, when
from monitoring_record.texts import sentences

_TWO_DIGITS = 10


def recommendation_page(dossier: Dossier, verdicts: Verdicts, of: Recommendation, title: str) -> SearchEntry:
    """The page as a whole.

    What is typed is taken for the beginning of a word, 1 for that of 19: with three names of this kind, 1 comes first.
    """
    names = f"{of.number} {of.number}r {of.number}rec" if of.number < _TWO_DIGITS else ""
    text = tuple(_in_short(dossier, verdicts, of))
    return SearchEntry(addresses.recommendation(dossier, of), title, text, other_names=names)


def _in_short(dossier: Dossier, verdicts: Verdicts, of: Recommendation) -> Iterator[str]:
    """How it was rated, what it asks for, its parts by name."""
    for story in history(dossier, verdicts, of):
        if story.verdict:
            yield f"{when(story.meeting)}. {' '.join(told(dossier, story.verdict))}"
    chapter = dossier.chapter_of(of)
    yield f"Chapter {chapter.number}: {chapter.title}."
    yield from sentences(of.text or "")
    for part in of.parts:
        yield f"{part.title}."
    if of.printed_title:
        yield of.printed_title
    for note in of.notes:
        yield from sentences(note)


def recommendation_entries(
    dossier: Dossier, verdicts: Verdicts, sources: Sources, of: Recommendation
) -> Iterator[SearchEntry]:
    """The places on a recommendation's page."""
    address = addresses.recommendation(dossier, of)
    for part in of.parts:
        title = f"{of.part_number(part.number)} {part.title}"
        yield SearchEntry(address, title, tuple(_wording(part)), addresses.part_anchor(part.number))
    for story in history(dossier, verdicts, of):
        yield from _meeting_entries(dossier, sources, of, story)


def _wording(part: Part) -> Iterator[str]:
    for text in (part.text, *(subpart.text for subpart in part.subparts)):
        yield from sentences(text)


def _meeting_entries(
    dossier: Dossier, sources: Sources, of: Recommendation, story: RecommendationAtMeeting
) -> Iterator[SearchEntry]:
    address, meeting = addresses.recommendation(dossier, of), story.meeting
    title = f"{of.number} {of.title} ({when(meeting)})"
    yield SearchEntry(address, title, tuple(_on_the_whole(dossier, story)), addresses.part_anchor("", meeting))
    for part in story.parts:
        title = f"{of.part_number(part.part)} {part.title} ({when(meeting)})"
        text = (*(told(dossier, part.verdict) if part.verdict else ()), *_voices(story.update, part))
        yield SearchEntry(address, title, text, addresses.part_anchor(part.part, meeting))
    documents = tuple(_documents(story.update, sources))
    if documents:
        title = f"Documents cited on Recommendation {of.number} ({when(meeting)})"
        yield SearchEntry(address, title, documents, addresses.documents_anchor(meeting))


def _on_the_whole(dossier: Dossier, story: RecommendationAtMeeting) -> Iterator[str]:
    update = story.update
    if story.verdict and update.assessment:
        yield from told(dossier, story.verdict)
        yield from sentences(update.assessment.overall.reasons, update.documents)
        yield from sentences(update.assessment.overall.note or "", update.documents)
    for note in update.notes:
        yield from sentences(note, update.documents)
    yield from _voices(update, story.whole)


def _voices(update: Update, part: PartAtMeeting) -> Iterator[str]:
    """The texts that stand under a part; a text on several parts stands under the first of them."""
    yield from _texts(update, part.government)
    yield from _texts(update, part.alternative)
    yield from _texts(update, part.assessment)


def _texts(
    update: Update, voice: Iterable[Statement[GovernmentText] | Statement[AlternativeText] | Statement[AssessedParts]]
) -> Iterator[str]:
    for entry in (text.entry for text in voice if not text.shown_under):
        if isinstance(entry, AlternativeText):
            yield f"Alternative report: {entry.author}."
        elif isinstance(entry, GovernmentText) and entry.author:
            yield f"{entry.author}."
        words = entry.reasons if isinstance(entry, AssessedParts) else entry.text
        yield from sentences(words, update.documents)
        yield from sentences(entry.note or "", update.documents)


def _documents(update: Update, sources: Sources) -> Iterator[str]:
    """What this recommendation alone cites."""
    own = (document for key, document in update.documents.items() if not is_shared(sources.of(update, key)))
    for document in own:
        number = f", No. {document.number}" if document.number else ""
        yield f"{document.title}{number}"
