"""The search entries of a recommendation's page: its wording by part, and each part at each meeting."""

from collections.abc import Iterable, Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.history import PartAtMeeting, RecommendationAtMeeting, Statement
from monitoring_record.records import AlternativeText, AssessedParts, GovernmentText, Part, Recommendation, Update
from monitoring_record.search.rating_phrases import meeting_phrase, part_ratings_sentence, rating_sentences
from monitoring_record.search.search_entry import SearchEntry

_TWO_DIGITS = 10


def recommendation_entries(report: ReportAnalysis, of: Recommendation, title: str) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each section."""
    address = addresses.recommendation(report.dossier, of)
    yield SearchEntry(address, title, tuple(_summary(report, of)), other_names=_other_names(of))
    for part in of.parts:
        named = f"{of.part_number(part.number)} {part.title}"
        yield SearchEntry(address, named, tuple(_wording(report, part)), addresses.part_anchor(part.number))
    for at_meeting in report.recommendations[of.number].history:
        yield from _at_meeting(report, of, at_meeting)


def _other_names(of: Recommendation) -> str:
    """Return further names for a number of one digit, so that a search for it finds the recommendation first.

    Search takes what is typed for the beginning of a word: 1 also finds 19.
    """
    return f"{of.number} {of.number}r {of.number}rec" if of.number < _TWO_DIGITS else ""


def _summary(report: ReportAnalysis, of: Recommendation) -> Iterator[str]:
    """Yield how it was rated, what it asks for, and the titles of its parts."""
    for at_meeting in report.recommendations[of.number].history:
        rated = " ".join(_rated(report, of, at_meeting))
        if rated:
            yield f"{meeting_phrase(report, at_meeting.meeting)}. {rated}"
    chapter = report.dossier.chapter_of(of)
    if chapter:
        yield f"{report.words.chapter.title} {chapter.number}: {chapter.title}."
    yield from report.sentences(of.text)
    for part in of.parts:
        yield f"{part.title}."
    if of.printed_title:
        yield of.printed_title
    for note in of.notes:
        yield from report.sentences(note)


def _rated(report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting) -> Iterator[str]:
    """Yield the rating at a meeting, of the whole or else part by part."""
    if at_meeting.verdict:
        yield from rating_sentences(report, at_meeting.verdict)
    elif at_meeting.rated_parts:
        yield part_ratings_sentence(report, of, at_meeting.rated_parts)


def _wording(report: ReportAnalysis, part: Part) -> Iterator[str]:
    for text in (part.text, *(subpart.text for subpart in part.subparts)):
        yield from report.sentences(text)


def _at_meeting(
    report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting
) -> Iterator[SearchEntry]:
    address, meeting = addresses.recommendation(report.dossier, of), at_meeting.meeting
    when = meeting_phrase(report, meeting)
    title = f"{of.number} {of.title} ({when})"
    yield SearchEntry(address, title, tuple(_on_the_whole(report, of, at_meeting)), addresses.part_anchor("", meeting))
    for part in at_meeting.parts:
        title = f"{of.part_number(part.part)} {part.title} ({when})"
        rating = rating_sentences(report, part.verdict) if part.verdict else ()
        text = (*rating, *_statements(report, at_meeting.update, part))
        yield SearchEntry(address, title, text, addresses.part_anchor(part.part, meeting))
    documents = tuple(_documents(report, at_meeting.update))
    if documents:
        title = f"Documents cited on {report.words.recommendation.title} {of.number} ({when})"
        yield SearchEntry(address, title, documents, addresses.documents_anchor(meeting))


def _on_the_whole(report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting) -> Iterator[str]:
    update = at_meeting.update
    overall = update.assessment.overall if update.assessment else None
    yield from _rated(report, of, at_meeting)
    if overall:
        yield from report.sentences(overall.reasons, update)
        yield from report.sentences(overall.note, update)
    for note in update.notes:
        yield from report.sentences(note, update)
    yield from _statements(report, update, at_meeting.whole)


def _statements(report: ReportAnalysis, update: Update, part: PartAtMeeting) -> Iterator[str]:
    """Yield the texts that the page shows in full under a part."""
    yield from _texts(report, update, part.government)
    yield from _texts(report, update, part.alternative)
    yield from _texts(report, update, part.assessment)


def _texts(
    report: ReportAnalysis,
    update: Update,
    statements: Iterable[Statement[GovernmentText] | Statement[AlternativeText] | Statement[AssessedParts]],
) -> Iterator[str]:
    for entry in (statement.entry for statement in statements if not statement.shown_under):
        if isinstance(entry, AlternativeText):
            yield f"{report.words.voices.alternative.label}: {entry.author}."
        elif isinstance(entry, GovernmentText) and entry.author:
            yield f"{entry.author}."
        words = entry.reasons if isinstance(entry, AssessedParts) else entry.text
        yield from report.sentences(words, update)
        yield from report.sentences(entry.note, update)


def _documents(report: ReportAnalysis, update: Update) -> Iterator[str]:
    """Yield the documents that no other recommendation cites."""
    for key, document in update.documents.items():
        if not report.sources.of(update, key).is_shared:
            number = f", No. {document.number}" if document.number else ""
            yield f"{document.title}{number}"
