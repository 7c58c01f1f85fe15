"""The last findings on a recommendation: the rating of each part, and the reasons; and what was promised on it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from monitoring_record.analysis.passages import record_texts
from monitoring_record.analysis.promises import PromiseHistory, Promises
from monitoring_record.analysis.verdicts import Verdict, Verdicts
from monitoring_record.records import Dossier, Meeting, NotAssessed, Part, Recommendation


@dataclass(frozen=True)
class LastFinding:
    """The last finding on a part, or on the whole."""

    verdict: Verdict
    reasons: str


@dataclass(frozen=True)
class PartFinding:
    """A part, and the last finding on it, if there is one."""

    part: Part
    last: LastFinding | None

    @property
    def is_settled(self) -> bool:
        """Whether no more reports are expected: the part was closed, or is no longer valid."""
        return self.last is not None and self.last.verdict.not_assessed in (
            NotAssessed.CLOSED,
            NotAssessed.NO_LONGER_VALID,
        )


@dataclass(frozen=True)
class LastFindings:
    """A recommendation with the last finding on the whole and on each part, and with its promises."""

    recommendation: Recommendation
    last: LastFinding | None
    parts: tuple[PartFinding, ...]
    promises: tuple[PromiseHistory, ...] = ()
    """What was promised before the meeting and is still to be kept."""

    @property
    def open_parts(self) -> tuple[PartFinding, ...]:
        """The parts on which something may still be reported."""
        return tuple(part for part in self.parts if not part.is_settled)


def last_findings(dossier: Dossier, to_meeting: int) -> Iterator[LastFindings]:
    """Yield the last findings before a meeting on each recommendation."""
    earlier = tuple(meeting for meeting in dossier.meetings if meeting.number < to_meeting)
    before = replace(dossier, meetings=earlier)
    verdicts = Verdicts(before)
    promises = Promises(before, record_texts(before))
    for recommendation in dossier.recommendations:
        yield LastFindings(
            recommendation,
            last_finding(before, verdicts, recommendation),
            tuple(
                PartFinding(part, last_finding(before, verdicts, recommendation, part.number))
                for part in recommendation.parts
            ),
            tuple(promise for promise in promises.of(recommendation) if not promise.is_settled),
        )


def last_finding(
    dossier: Dossier, verdicts: Verdicts, recommendation: Recommendation, part: str = ""
) -> LastFinding | None:
    """Return the last finding on a part or a sub-part, or on the whole; None if there is none."""
    last = verdicts.last_verdict(recommendation, part)
    return LastFinding(last, _reasons(dossier, last.meeting, recommendation, part)) if last else None


def _reasons(dossier: Dossier, meeting: Meeting, recommendation: Recommendation, part: str) -> str:
    update = dossier.update(meeting, recommendation)
    if update is None or update.assessment is None:
        return ""
    of_part = (finding.reasons for finding in update.assessment.parts if part in finding.part)
    if part:
        return next(of_part, "")
    return update.assessment.overall.reasons if update.assessment.overall else ""
