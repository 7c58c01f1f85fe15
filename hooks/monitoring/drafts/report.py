"""A new report: a country's folder with its first recommendation and its first meeting."""

from collections.abc import Iterator

from monitoring.drafts.draft import Draft, write_draft
from monitoring.drafts.meeting import draft_meeting, draft_update
from monitoring.records import Dossier, Part, Recommendation
from monitoring.records.placeholders import FILL_IN
from monitoring.views.carried_over import CarriedOver, CarriedPart

_FIRST = Recommendation(
    number=1,
    file="",
    title=f"{FILL_IN} the title",
    chapter=1,
    parts=(Part(number="1", title=f"{FILL_IN} a short title", text=f"{FILL_IN} the wording"),),
)


def new_report(slug: str, scale: str, meeting: int, like: Dossier | None) -> Iterator[Draft]:
    """The files of a new report. What the countries of a programme share is carried over from `like`."""
    country = slug.replace("-", " ").title()
    yield write_draft(f"{slug}/report.yml", "report.yml", country=country, scale=scale, like=like)
    yield write_draft(f"{slug}/recommendations/01.yml", "recommendation.yml", recommendation=_FIRST)
    meetings = like.meetings if like else ()
    same = next((other for other in meetings if other.number == meeting), None)
    yield draft_meeting(slug, meeting, None, same or next(reversed(meetings), None))
    carried = CarriedOver(_FIRST, None, tuple(CarriedPart(part, None) for part in _FIRST.parts))
    yield draft_update(slug, meeting, carried)
