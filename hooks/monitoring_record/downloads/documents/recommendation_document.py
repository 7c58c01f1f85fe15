"""The document of a recommendation: its wording, and what each meeting heard and found, every statement with its address."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.current_ratings import current_rating
from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.downloads.documents.document import DocumentInReport, head_in_report, in_its_version
from monitoring_record.downloads.documents.linked_entries import AtMeeting, LinkedPart, PromiseState
from monitoring_record.downloads.documents.verdict_entry import verdict_values
from monitoring_record.downloads.publication import Publication
from monitoring_record.entries.entry import Entry
from monitoring_record.entries.recommendation_entries import RecommendationEntry
from monitoring_record.entries.values import Key, Number, Words
from monitoring_record.records import Meeting, Recommendation, Record, Update


class CurrentRating(Entry):
    """The rating of the last meeting that rated the recommendation."""

    rating: Key
    """The id of the rating."""
    label: Words
    """The rating as readers see it."""
    meeting: Number
    """The number of the meeting."""
    since: Number
    """The number of the first of the consecutive meetings that gave this rating."""


class RecommendationDocument(RecommendationEntry, DocumentInReport):
    """A recommendation: its wording, and for each meeting the three voices, the ratings and the documents cited."""

    schema_name: ClassVar = "recommendation"

    chapter_title: Words | None = None
    """The title of its chapter; left out if the report has no chapters."""
    parts: tuple[LinkedPart, ...]
    """The parts, in their order."""
    current: CurrentRating | None = None
    """The rating of the whole by the last meeting that rated the recommendation; left out if it gave none."""
    meetings: tuple[AtMeeting, ...]
    """What each meeting heard and found, in the order of the meetings."""


def recommendation_document(
    report: ReportAnalysis, of: Recommendation, publication: Publication
) -> RecommendationDocument:
    """Return the document of a recommendation."""
    page = addresses.recommendation(report.dossier, of)
    links, chapter = _Links(report, of, publication), report.dossier.chapter_of(of)
    document = RecommendationDocument.model_validate(
        {
            **head_in_report(RecommendationDocument, report, publication, page),
            **vars(of),
            "chapter_title": chapter.title if chapter else None,
            "parts": tuple(_parts(of, links)),
            "current": _current(report, of),
            "meetings": tuple(_at_meetings(links)),
        }
    )
    return in_its_version(document)


@dataclass(frozen=True)
class _Links:
    """Makes the addresses of what the page of a recommendation shows."""

    report: ReportAnalysis
    recommendation: Recommendation
    publication: Publication

    def to(self, anchor: str) -> str:
        """Return the address of an anchor of the page."""
        return self.publication.url(addresses.recommendation(self.report.dossier, self.recommendation), anchor)

    def to_part(self, reference: str, meeting: Meeting | None = None) -> str:
        """Return where a part or sub-part is shown: its wording, or what a meeting did on it."""
        return self.to(addresses.part_anchor(reference, meeting))

    def with_url(self, text: Record, meeting: Meeting) -> dict[str, Any]:
        """Return a text with its address: it is shown under the first part that it is about."""
        first = next(iter(getattr(text, "part", None) or ()), "")
        return {**vars(text), "url": self.to_part(first.partition(".")[0], meeting)}

    def to_source(self, update: Update, key: str) -> dict[str, str]:
        """Return the id of a cited document among the sources, and where it is listed."""
        source = self.report.sources.of(update, key)
        return {
            "source": source.anchor,
            "source_url": self.publication.url(self.report.source_lists.address_of(source), source.anchor),
            "cited_at": self.to(addresses.document_anchor(key, update.meeting)),
        }


def _parts(of: Recommendation, links: _Links) -> Iterator[dict[str, Any]]:
    for part in of.parts:
        subparts = [(sub, f"{part.number}.{sub.number}") for sub in part.subparts]
        yield {
            **vars(part),
            **_number_and_url(of, part.number, links),
            "subparts": tuple({**vars(sub), **_number_and_url(of, number, links)} for sub, number in subparts),
        }


def _number_and_url(of: Recommendation, reference: str, links: _Links) -> dict[str, str]:
    return {"full_number": of.part_number(reference), "url": links.to_part(reference)}


def _current(report: ReportAnalysis, of: Recommendation) -> CurrentRating | None:
    current = current_rating(report.dossier, report.verdicts, of)
    if current is None:
        return None
    verdict = current.verdict
    return CurrentRating(
        rating=verdict.rating.id, label=verdict.rating.label, meeting=verdict.meeting.number, since=current.since.number
    )


def _at_meetings(links: _Links) -> Iterator[dict[str, Any]]:
    dossier = links.report.dossier
    for meeting in dossier.meetings:
        update = dossier.update(meeting, links.recommendation)
        if update:
            yield _at_meeting(meeting, update, links)


def _at_meeting(meeting: Meeting, update: Update, links: _Links) -> dict[str, Any]:
    return {
        **vars(update),
        "meeting": meeting.number,
        "name": meeting.name,
        "date": meeting.ends,
        "url": links.publication.url(addresses.beside(addresses.meeting(links.report.dossier, meeting), ".json")),
        "page": links.to_part("", meeting),
        "ratings": tuple(_ratings(meeting, links)),
        "government": tuple(links.with_url(text, meeting) for text in update.government),
        "alternative": tuple(links.with_url(text, meeting) for text in update.alternative),
        "assessment": _assessment(update, meeting, links),
        "promises": dict(_promises(meeting, links)),
        "outcomes": dict(_outcomes(meeting, links)),
        "documents": {
            key: {**vars(document), **links.to_source(update, key)} for key, document in update.documents.items()
        },
    }


def _promises(meeting: Meeting, links: _Links) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the promises of a meeting by their keys."""
    for of in links.report.promises.of(links.recommendation):
        if of.meeting.number == meeting.number:
            period = of.promise.due_period
            last_day = period.last if period else None
            yield of.key, {**vars(of.promise), "url": links.to(of.anchor), "last_day": last_day, "now": _state(of)}


def _state(of: PromiseHistory) -> PromiseState:
    return PromiseState(
        due=of.due,
        last_day=of.due_period.last if of.due_period else None,
        times_put_off=of.times_put_off,
        outcome=of.outcome,
        meeting=of.latest.meeting.number if of.latest else None,
    )


def _outcomes(meeting: Meeting, links: _Links) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what a meeting shows of earlier promises, by the keys of these."""
    for of in links.report.promises.of(links.recommendation):
        at = of.outcome_at(meeting)
        if at:
            yield of.key, {**vars(at.record), "url": links.to(of.anchor), "promised": of.meeting.number}


def _ratings(meeting: Meeting, links: _Links) -> Iterator[dict[str, Any]]:
    of = links.recommendation
    for part in ("", *of.part_references()):
        verdict = links.report.verdicts.of(meeting, of, part)
        if verdict:
            yield {**verdict_values(verdict), "url": links.to_part(part, meeting)}


def _assessment(update: Update, meeting: Meeting, links: _Links) -> dict[str, Any] | None:
    if update.assessment is None:
        return None
    overall = update.assessment.overall
    return {
        "parts": tuple(links.with_url(found, meeting) for found in update.assessment.parts),
        "overall": links.with_url(overall, meeting) if overall else None,
    }
