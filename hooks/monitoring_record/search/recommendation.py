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
from monitoring_record.search.verdict_words import told, told_by_part, when
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
        rated = " ".join(_rated(dossier, of, story))
        if rated:
            yield f"{when(dossier, story.meeting)}. {rated}"
    chapter = dossier.chapter_of(of)
    if chapter:
        yield f"{dossier.programme.words.chapter.title} {chapter.number}: {chapter.title}."
    yield from sentences(of.text or "")
    for part in of.parts:
        yield f"{part.title}."
    if of.printed_title:
        yield of.printed_title
    for note in of.notes:
        yield from sentences(note)


def _rated(dossier: Dossier, of: Recommendation, story: RecommendationAtMeeting) -> Iterator[str]:
    """The rating at a meeting, of the whole or else part by part."""
    if story.verdict:
        yield from told(dossier, story.verdict)
    elif story.rated_parts:
        yield told_by_part(dossier, of, story.rated_parts)


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
    title = f"{of.number} {of.title} ({when(dossier, meeting)})"
    yield SearchEntry(address, title, tuple(_on_the_whole(dossier, of, story)), addresses.part_anchor("", meeting))
    for part in story.parts:
        title = f"{of.part_number(part.part)} {part.title} ({when(dossier, meeting)})"
        text = (*(told(dossier, part.verdict) if part.verdict else ()), *_voices(dossier, story.update, part))
        yield SearchEntry(address, title, text, addresses.part_anchor(part.part, meeting))
    documents = tuple(_documents(story.update, sources))
    if documents:
        title = (
            f"Documents cited on {dossier.programme.words.recommendation.title} {of.number} ({when(dossier, meeting)})"
        )
        yield SearchEntry(address, title, documents, addresses.documents_anchor(meeting))


def _on_the_whole(dossier: Dossier, of: Recommendation, story: RecommendationAtMeeting) -> Iterator[str]:
    update = story.update
    overall = update.assessment.overall if update.assessment else None
    yield from _rated(dossier, of, story)
    if overall:
        yield from sentences(overall.reasons, update.documents)
        yield from sentences(overall.note or "", update.documents)
    for note in update.notes:
        yield from sentences(note, update.documents)
    yield from _voices(dossier, update, story.whole)


def _voices(dossier: Dossier, update: Update, part: PartAtMeeting) -> Iterator[str]:
    """The texts that stand under a part; a text on several parts stands under the first of them."""
    for texts in (part.government, part.alternative, part.assessment):
        yield from _texts(dossier, update, texts)


def _texts(
    dossier: Dossier,
    update: Update,
    voice: Iterable[Statement[GovernmentText] | Statement[AlternativeText] | Statement[AssessedParts]],
) -> Iterator[str]:
    for entry in (text.entry for text in voice if not text.shown_under):
        if isinstance(entry, AlternativeText):
            yield f"{dossier.programme.words.voices.alternative.label}: {entry.author}."
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
