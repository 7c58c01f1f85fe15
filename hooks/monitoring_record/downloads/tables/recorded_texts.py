"""The texts of the updates, each with an id that stays when others are added."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.records import (
    AlternativeText,
    AssessedParts,
    Finding,
    GovernmentText,
    Meeting,
    NotAssessed,
    OverallAssessment,
    Recommendation,
    Update,
    Voice,
)


@dataclass(frozen=True)
class RecordedText:
    """What one voice says of a recommendation, or of some of its parts, at a meeting."""

    meeting: Meeting
    recommendation: Recommendation
    voice: Voice
    text: str
    parts: tuple[str, ...] = ()
    """The parts and sub-parts that it is about; empty if it is about the whole."""
    author: str | None = None
    finding: Finding | None = None
    rating: str | None = None
    not_assessed: NotAssessed | None = None
    implied: bool | None = None
    """Whether the rating was read off the reasons; None without a rating."""
    printed: str | None = None
    gist: str | None = None
    note: str | None = None
    earlier: int = 0
    """How many texts before it are about the same."""

    @property
    def id(self) -> str:
        """Its name within the report: `m20-r13-government-p4`; of the second text that is about the same, `m20-r13-government-p4-2`."""
        return f"{self.about}-{self.earlier + 1}" if self.earlier else self.about

    @cached_property
    def about(self) -> str:
        """What it is about and whose it is, as its id says it."""
        at = addresses.recommendation_anchor(self.recommendation, self.meeting)
        author = addresses.organisation_id(self.author or "") if self.voice is Voice.ALTERNATIVE else ""
        return "-".join(filter(None, (at, self.voice, author, *map(addresses.part_anchor, self.parts))))

    @property
    def anchor(self) -> str:
        """Where the page of the recommendation shows it: under the first part that it is about."""
        first = next(iter(self.parts), "")
        return addresses.part_anchor(first.partition(".")[0], self.meeting)


def recorded_texts(report: ReportAnalysis) -> Iterator[RecordedText]:
    """Yield the texts by meeting and recommendation."""
    dossier = report.dossier
    for meeting in dossier.meetings:
        for recommendation in dossier.recommendations:
            update = dossier.update(meeting, recommendation)
            if update is not None:
                yield from _counted(_of_the_update(meeting, recommendation, update))


def _counted(texts: Iterable[RecordedText]) -> Iterator[RecordedText]:
    """Tell each text how many before it are about the same."""
    found = Counter[str]()
    for text in texts:
        earlier = found[text.about]
        found[text.about] += 1
        yield replace(text, earlier=earlier) if earlier else text


def _of_the_update(meeting: Meeting, of: Recommendation, update: Update) -> Iterator[RecordedText]:
    for note in update.notes:
        yield RecordedText(meeting, of, Voice.NOTE, note)
    for report in update.government:
        yield _of_the_government(meeting, of, report)
    for alternative in update.alternative:
        yield _of_an_organisation(meeting, of, alternative)
    if update.assessment:
        if update.assessment.overall:
            yield _of_the_whole(meeting, of, update.assessment.overall)
        for found in update.assessment.parts:
            yield _of_the_experts(meeting, of, found)


def _of_the_government(meeting: Meeting, of: Recommendation, report: GovernmentText) -> RecordedText:
    return RecordedText(
        meeting,
        of,
        Voice.GOVERNMENT,
        report.text,
        report.part or (),
        author=report.author or meeting.reported.government,
        printed=report.printed,
        gist=report.gist,
        note=report.note,
    )


def _of_an_organisation(meeting: Meeting, of: Recommendation, report: AlternativeText) -> RecordedText:
    return RecordedText(
        meeting,
        of,
        Voice.ALTERNATIVE,
        report.text,
        report.part or (),
        author=report.author,
        finding=report.finding,
        printed=report.printed,
        gist=report.gist,
        note=report.note,
    )


def _of_the_whole(meeting: Meeting, of: Recommendation, overall: OverallAssessment) -> RecordedText:
    return RecordedText(
        meeting,
        of,
        Voice.ASSESSMENT,
        overall.reasons,
        rating=overall.rating,
        implied=False,
        gist=overall.summary,
        note=overall.note,
    )


def _of_the_experts(meeting: Meeting, of: Recommendation, found: AssessedParts) -> RecordedText:
    return RecordedText(
        meeting,
        of,
        Voice.ASSESSMENT,
        found.reasons,
        found.part,
        rating=found.rating,
        not_assessed=found.not_assessed,
        implied=found.implied if found.rating else None,
        printed=found.printed,
        gist=found.gist,
        note=found.note,
    )
