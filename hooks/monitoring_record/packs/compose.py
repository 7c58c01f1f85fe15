"""Composes the forms for a meeting: which parts are still open, how they were rated last, who reported on them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from monitoring_record.analysis.promises import PromiseHistory
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.editing.scaffold.last_findings import LastFindings, PartFinding, last_finding, last_findings
from monitoring_record.packs.form import Form, FormPart, FormRecommendation
from monitoring_record.packs.form_name import FormName
from monitoring_record.records import Dossier, Meeting, Part, Recommendation, Stage, Update, Voice


def form_for(dossier: Dossier, meeting: Meeting, voice: Voice, *, only: int | None = None, deadline: str = "") -> Form:
    """Return the form about all recommendations that have open parts, or about a single one."""
    name = FormName(dossier.report.slug, meeting.number, only, voice)
    form = Form(name, dossier, meeting, (), deadline)
    before = _public_before(dossier, meeting)
    composer = _Composer(form, before, Verdicts(before))
    found = (each for each in last_findings(before, meeting.number) if only in (None, each.recommendation.number))
    return replace(form, recommendations=tuple(composer.recommendation(each) for each in found if _is_open(each)))


def form_called(name: FormName, dossier: Dossier) -> Form:
    """Return the form of a name, as it would be made today; the report and the meeting must be there."""
    return form_for(dossier, dossier.meeting_by_number[name.meeting], name.voice, only=name.recommendation)


def _public_before(dossier: Dossier, meeting: Meeting) -> Dossier:
    """Return what was published before a meeting: drafts are in no form that is sent out."""
    return replace(
        dossier,
        meetings=tuple(of for of in dossier.meetings if of.number < meeting.number),
        updates=tuple(of for of in dossier.updates if of.meeting < meeting.number and of.stage == Stage.PUBLISHED),
    )


def _is_open(findings: LastFindings) -> bool:
    """Whether something may still be reported on a recommendation: it has an open part, or no parts."""
    return bool(findings.open_parts) or not findings.parts


@dataclass(frozen=True)
class _Composer:
    """Composes a form from the record before its meeting."""

    form: Form
    before: Dossier
    verdicts: Verdicts

    def recommendation(self, findings: LastFindings) -> FormRecommendation:
        """Return a recommendation with its open parts."""
        of = findings.recommendation
        return FormRecommendation(
            recommendation=of,
            last=findings.last,
            parts=tuple(place for open_part in findings.open_parts for place in self._places(of, open_part)),
            whole=FormPart(of.part_number(), "", self.form.labels.whole, of.text or ""),
            settled=tuple(of.part_number(each.part.number) for each in findings.parts if each.is_settled),
            promises=tuple(each for each in findings.promises if self._is_asked_for(each)),
        )

    def _is_asked_for(self, promise: PromiseHistory) -> bool:
        """Whether the form asks what came of a promise: it was due by the meeting, and the government fills the form in."""
        return self.form.is_of_the_government and promise.was_due_at(self.form.meeting)

    def _places(self, of: Recommendation, found: PartFinding) -> Iterator[FormPart]:
        """Yield a part, and its sub-parts if they were rated one by one."""
        part = found.part
        rated = {
            each.number: last_finding(self.before, self.verdicts, of, f"{part.number}.{each.number}")
            for each in part.subparts
        }
        by_itself = any(rated.values())
        wording = part.text if by_itself else _in_full(part)
        yield FormPart(
            of.part_number(part.number), part.number, part.title, wording, found.last, self._remark(of, part.number)
        )
        for each in part.subparts if by_itself else ():
            reference = f"{part.number}.{each.number}"
            yield FormPart(of.part_number(reference), reference, part.title, each.text, rated[each.number])

    def _remark(self, of: Recommendation, part: str) -> str:
        """Return the remark at a part on which nothing was reported at the last meeting that is public."""
        known = {update.meeting for update in self.before.updates}
        last = next((meeting for meeting in reversed(self.before.meetings) if meeting.number in known), None)
        update = self.before.update(last, of) if last else None
        if last is None or update is None or not self.form.is_of_the_government or _is_reported(update, part):
            return ""
        name = f"{last.ordinal} {self.form.programme.words.meeting.one}"
        return self.form.said(self.form.labels.not_reported.replace("{last_meeting}", name))


def _is_reported(update: Update, part: str) -> bool:
    """Whether a text of the government is about a part, one of its sub-parts, or the whole."""
    parts = [entry.part for entry in update.government]
    return any(of is None or any(each.partition(".")[0] == part for each in of) for of in parts)


def _in_full(part: Part) -> str:
    """Return the wording of a part with that of its sub-parts as a list."""
    return "\n".join(
        [part.text.rstrip("\n"), "", *(f"- ({each.number}) {each.text}" for each in part.subparts)]
    ).strip()
