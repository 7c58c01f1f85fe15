"""What search finds on a recommendation's page: its wording by part, what each voice says of each part at each meeting, and what was promised."""

from collections.abc import Iterable, Iterator, Sequence

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.history import PartAtMeeting, RecommendationAtMeeting, Statement
from monitoring_record.records import (
    AlternativeText,
    AssessedParts,
    GovernmentText,
    Part,
    Recommendation,
    Update,
    Voice,
)
from monitoring_record.search.promise_entries import promise_entries
from monitoring_record.search.rating_phrases import meeting_phrase, part_ratings_sentence, rating_sentences
from monitoring_record.search.search_entry import SearchEntry, SearchPage

_OF_A_PAGE, _OF_WORDING = 1.6, 1.1
"""What a recommendation is about comes before what is said of it."""
_ON_THE_WHOLE = 1.2
_OF_DOCUMENTS = 0.7

AnyText = GovernmentText | AlternativeText | AssessedParts
AnyStatement = Statement[GovernmentText] | Statement[AlternativeText] | Statement[AssessedParts]


def recommendation_page(report: ReportAnalysis, of: Recommendation) -> SearchPage:
    """Return the page of a recommendation with an entry for itself, then one for each section, by voice."""
    chapter = report.dossier.chapter_of(of)
    return SearchPage(
        address=addresses.recommendation(report.dossier, of),
        title=of.title_in_full,
        entries=tuple(_entries(report, of)),
        report=report.dossier.report.slug,
        number=of.number,
        chapter=chapter.number if chapter else None,
        rating=_latest_rating(report, of),
    )


def _latest_rating(report: ReportAnalysis, of: Recommendation, part: str = "") -> str:
    """Return the id of the last rating; empty if there is none."""
    verdict = report.verdicts.last_verdict(of, part)
    return verdict.rating.id if verdict else ""


def _entries(report: ReportAnalysis, of: Recommendation) -> Iterator[SearchEntry]:
    yield _page(report, of)
    for part in of.parts:
        yield _wording(report, of, part)
    for at_meeting in report.recommendations[of.number].history:
        yield from _at_meeting(report, of, at_meeting)
    yield from promise_entries(report, of)


def _page(report: ReportAnalysis, of: Recommendation) -> SearchEntry:
    """Return the entry of the page: what it asks for; also its ratings, the titles of its parts, and its chapter."""
    words, chapter = report.words, report.dossier.chapter_of(of)
    return SearchEntry(
        title=of.title_in_full,
        text=(*report.sentences(of.text), *(sentence for note in of.notes for sentence in report.sentences(note))),
        context=(
            f"{words.recommendation.title} {of.number}",
            *(part.title for part in of.parts),
            *(f"{words.chapter.title} {chapter.number}: {chapter.title}" for _ in (chapter,) if chapter),
            *_all_ratings(report, of),
            of.printed_title or "",
        ),
        rating=_latest_rating(report, of),
        boost=_OF_A_PAGE,
        is_brief=True,
    )


def _all_ratings(report: ReportAnalysis, of: Recommendation) -> Iterator[str]:
    for at_meeting in report.recommendations[of.number].history:
        rated = " ".join(_rated(report, of, at_meeting))
        if rated:
            yield f"{meeting_phrase(report, at_meeting.meeting)}. {rated}"


def _wording(report: ReportAnalysis, of: Recommendation, part: Part) -> SearchEntry:
    texts = (part.text, *(subpart.text for subpart in part.subparts))
    return SearchEntry(
        title=f"{of.part_number(part.number)} {part.title}",
        text=tuple(sentence for text in texts for sentence in report.sentences(text)),
        anchor=addresses.part_anchor(part.number),
        context=(of.title,),
        part=of.part_number(part.number),
        voice=Voice.WORDING,
        rating=_latest_rating(report, of, part.number),
        boost=_OF_WORDING,
        is_brief=True,
    )


def _rated(report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting) -> Iterator[str]:
    """Yield the rating at a meeting, of the whole or else part by part."""
    if at_meeting.verdict:
        yield from rating_sentences(report, at_meeting.verdict)
    elif at_meeting.rated_parts:
        yield part_ratings_sentence(report, of, at_meeting.rated_parts)


def _at_meeting(
    report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting
) -> Iterator[SearchEntry]:
    yield _on_the_whole(report, of, at_meeting)
    for part in (at_meeting.whole, *at_meeting.parts):
        yield from _voices(report, of, at_meeting, part)
    documents = tuple(_documents(report, at_meeting.update))
    if documents:
        yield SearchEntry(
            title=f"Documents cited on {report.words.recommendation.title} {of.number}",
            text=documents,
            anchor=addresses.documents_anchor(at_meeting.meeting),
            context=(of.title, meeting_phrase(report, at_meeting.meeting)),
            meeting=at_meeting.meeting.number,
            boost=_OF_DOCUMENTS,
        )


def _on_the_whole(report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting) -> SearchEntry:
    """Return what the experts found on the recommendation as a whole, with the editor's notes."""
    update = at_meeting.update
    overall = update.assessment.overall if update.assessment else None
    texts = (overall.reasons, overall.note) if overall else ()
    return SearchEntry(
        title=f"{of.number} {of.title}",
        text=tuple(sentence for text in (*texts, *update.notes) for sentence in report.sentences(text, update)),
        anchor=addresses.part_anchor("", at_meeting.meeting),
        context=(meeting_phrase(report, at_meeting.meeting), *_rated(report, of, at_meeting)),
        meeting=at_meeting.meeting.number,
        voice=Voice.ASSESSMENT if overall else None,
        rating=at_meeting.verdict.rating.id if at_meeting.verdict else "",
        boost=_ON_THE_WHOLE,
    )


def _voices(
    report: ReportAnalysis, of: Recommendation, at_meeting: RecommendationAtMeeting, part: PartAtMeeting
) -> Iterator[SearchEntry]:
    """Yield what each voice says of a part; a text about several parts is under the first of them."""
    for voice in (Voice.ASSESSMENT, Voice.GOVERNMENT, Voice.ALTERNATIVE):
        statements: Iterable[AnyStatement] = getattr(part, voice)
        entries = [statement.entry for statement in statements if not statement.shown_under]
        is_rated = voice is Voice.ASSESSMENT and bool(part.part) and part.verdict is not None
        if entries or is_rated:
            yield _said(report, of, at_meeting, part, voice, entries)


def _said(  # noqa: PLR0913, PLR0917 – an entry is about all of these
    report: ReportAnalysis,
    of: Recommendation,
    at_meeting: RecommendationAtMeeting,
    part: PartAtMeeting,
    voice: Voice,
    entries: Sequence[AnyText],
) -> SearchEntry:
    meeting, verdict = at_meeting.meeting, part.verdict
    authors = tuple(dict.fromkeys(filter(None, (getattr(entry, "author", None) for entry in entries))))
    return SearchEntry(
        title=f"{of.part_number(part.part)} {part.title}" if part.part else f"{of.number} {of.title}",
        text=tuple(sentence for entry in entries for sentence in _sentences(report, at_meeting.update, entry)),
        anchor=addresses.part_anchor(part.part, meeting),
        context=(
            *((of.title,) if part.part else ()),
            meeting_phrase(report, meeting),
            *((report.words.voices.alternative.label, *authors) if voice is Voice.ALTERNATIVE else authors),
            *(rating_sentences(report, verdict) if verdict and voice is Voice.ASSESSMENT else ()),
        ),
        part=of.part_number(part.part) if part.part else "",
        meeting=meeting.number,
        voice=voice,
        author=", ".join(authors),
        rating=verdict.rating.id if verdict else "",
    )


def _sentences(report: ReportAnalysis, update: Update, entry: AnyText) -> Iterator[str]:
    """Yield what a voice says, the few words of it first."""
    if entry.gist:
        yield f"{entry.gist}."
    yield from report.sentences(entry.reasons if isinstance(entry, AssessedParts) else entry.text, update)
    yield from report.sentences(entry.note, update)


def _documents(report: ReportAnalysis, update: Update) -> Iterator[str]:
    """Yield the documents that no other recommendation cites."""
    for key, document in update.documents.items():
        if not report.sources.of(update, key).is_shared:
            number = f", No. {document.number}" if document.number else ""
            yield f"{document.title}{number}"
