"""A new report: a country's folder with its first recommendation and its first meeting."""

from collections.abc import Iterator

from monitoring_record.editing.scaffold.last_findings import LastFindings, PartFinding
from monitoring_record.editing.scaffold.meeting import meeting_file, update_file
from monitoring_record.editing.scaffold.scaffold_file import ScaffoldFile, scaffold_file
from monitoring_record.records import Dossier, Part, Recommendation
from monitoring_record.records.placeholders import FILL_IN

_FIRST = Recommendation(
    number=1,
    file="",
    title=f"{FILL_IN} the title",
    chapter=1,
    parts=(Part(number="1", title=f"{FILL_IN} a short title", text=f"{FILL_IN} the wording"),),
)


def new_report(slug: str, scale: str, meeting: int, like: Dossier | None) -> Iterator[ScaffoldFile]:
    """The files of a new report. What the countries of a programme share is carried over from `like`."""
    country = slug.replace("-", " ").title()
    yield scaffold_file(f"{slug}/report.yml", "report.yml", country=country, scale=scale, like=like)
    yield scaffold_file(f"{slug}/recommendations/01.yml", "recommendation.yml", recommendation=_FIRST)
    meetings = like.meetings if like else ()
    same = next((other for other in meetings if other.number == meeting), None)
    yield meeting_file(slug, meeting, None, same or next(reversed(meetings), None))
    findings = LastFindings(_FIRST, None, tuple(PartFinding(part, None) for part in _FIRST.parts))
    yield update_file(slug, meeting, findings)
