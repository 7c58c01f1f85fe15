"""What search finds on a report's overview."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.search.rating_phrases import counts_sentence, meeting_phrase
from monitoring_record.search.search_entry import SearchEntry

_OVERVIEW = 2
"""Its country is the word that all pages share."""
_CHANGES = 3
"""It sums up what each recommendation’s entries say of themselves."""


def overview_entries(report: ReportAnalysis, title: str) -> Iterator[SearchEntry]:
    """Return the page, then the sections on it."""
    address, latest = addresses.overview(report.dossier), report.latest
    country = report.dossier.report.country
    text = (counts_sentence(latest.meeting, latest.shares),) if latest else ()
    yield SearchEntry(address, title, text, boost=_OVERVIEW)
    if latest:
        yield SearchEntry(address, f"{country}: the ratings in numbers, meeting by meeting", (), "numbers")
        if latest.changes:
            changed = f"{country}: what changed last ({meeting_phrase(latest.meeting)})"
            yield SearchEntry(address, changed, (), "changes", boost=_CHANGES)
    yield SearchEntry(address, f"{country}: all recommendations, by chapter", (), "recommendations")
    about = f"About the record of {country}: programme, publisher, original, terms"
    yield SearchEntry(address, about, tuple(_about(report)), "about")


def _about(report: ReportAnalysis) -> Iterator[str]:
    of = report.dossier.report
    yield from report.sentences(of.summary)
    yield from report.sentences(of.method)
    yield f"{of.programme}, {of.round.lower()}."
    yield of.publisher
    yield of.original.title
    yield from report.sentences(of.licence)
