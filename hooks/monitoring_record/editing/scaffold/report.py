"""A new report: a country's folder with its first recommendation and its first meeting."""

from collections.abc import Iterator

from monitoring_record.editing.scaffold.last_findings import LastFindings, PartFinding
from monitoring_record.editing.scaffold.meeting import meeting_file, update_file
from monitoring_record.editing.scaffold.scaffold_file import ScaffoldFile, scaffold_file
from monitoring_record.records import Dossier, Part, Recommendation, Words
from monitoring_record.records.placeholders import FILL_IN


def new_report(slug: str, programme: str, scale: str, meeting: int, like: Dossier | None) -> Iterator[ScaffoldFile]:
    """The files of a new report. What the countries of a programme share is carried over from `like`."""
    country = slug.replace("-", " ").title()
    first = _first_recommendation(like)
    words = like.programme.words if like else Words()
    shared = {"programme": programme, "scale": scale, "like": like, "with_chapters": first.chapter is not None}
    yield scaffold_file(f"{slug}/report.yml", "report.yml", country=country, **shared)
    yield scaffold_file(f"{slug}/recommendations/01.yml", "recommendation.yml", recommendation=first)
    meetings = like.meetings if like else ()
    same = next((other for other in meetings if other.number == meeting), None)
    yield meeting_file(slug, meeting, None, same or next(reversed(meetings), None), words)
    findings = LastFindings(first, None, tuple(PartFinding(part, None) for part in first.parts))
    yield update_file(slug, meeting, findings, words)


def _first_recommendation(like: Dossier | None) -> Recommendation:
    """With a chapter and a numbered part, unless the like report has no chapters, or lettered parts."""
    number = "a" if like and like.has_lettered_parts else "1"
    return Recommendation(
        number=1,
        file="",
        title=f"{FILL_IN} the title",
        chapter=None if like and not like.report.chapters else 1,
        parts=(Part(number=number, title=f"{FILL_IN} a short title", text=f"{FILL_IN} the wording"),),
    )
