"""The entries of a report's overview, meetings and downloads."""

from collections.abc import Iterator

from monitoring_record import addresses
from monitoring_record.analysis.counts import RatingChanges, changes
from monitoring_record.analysis.sources import Source, Sources
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.dates import days
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.records import Chapter, Dossier, Meeting, Words
from monitoring_record.search.entry import SearchEntry
from monitoring_record.search.verdict_words import counted, when
from monitoring_record.texts import sentences

_OVERVIEW = 2
"""Its country is the word that all pages share."""
_CHAPTER = 1.35
"""Its name shares its words with the recommendations, which say them more than once."""
_MEETING = 2
"""Its number and month stand on nearly all entries."""
_CHANGES = 3
"""It sums up what each recommendation’s entries say of themselves."""


_SOURCE = 0.4
"""Where a law is cited comes after what the record says of it."""


def overview_page(dossier: Dossier, verdicts: Verdicts, title: str) -> SearchEntry:
    """The page as a whole."""
    latest = verdicts.latest_meeting()
    text = (counted(dossier, verdicts, latest),) if latest else ()
    return SearchEntry(addresses.overview(dossier), title, text, boost=_OVERVIEW)


def overview_entries(dossier: Dossier, verdicts: Verdicts) -> Iterator[SearchEntry]:
    """The places on a report's overview."""
    address, report, latest = addresses.overview(dossier), dossier.report, verdicts.latest_meeting()
    words = dossier.programme.words
    if latest:
        yield SearchEntry(
            address,
            f"{report.country}: the {words.rating.many} in numbers, {words.meeting.one} by {words.meeting.one}",
            (),
            "numbers",
        )
        if changes(verdicts, latest):
            title = f"{report.country}: what changed last ({when(dossier, latest)})"
            yield SearchEntry(address, title, (), "changes", boost=_CHANGES)
    by_chapter = f", by {words.chapter.one}" if report.chapters else ""
    title = f"{report.country}: all {words.recommendation.many}{by_chapter}"
    yield SearchEntry(address, title, (), "recommendations")
    yield SearchEntry(
        address,
        f"About the record of {report.country}: programme, publisher, original, terms",
        (
            *sentences(report.summary),
            *sentences(report.method),
            f"{dossier.programme.name}, {report.round.lower()}.",
            report.publisher,
            report.original.title,
            *sentences(report.licence),
        ),
        "about",
    )


def chapter_page(dossier: Dossier, of: Chapter, title: str) -> SearchEntry:
    """The page as a whole."""
    words = dossier.programme.words
    text = f"The {len(dossier.in_chapter(of))} {words.recommendation.many} of this {words.chapter.one}, and how each stands."
    return SearchEntry(addresses.chapter(dossier, of), title, (text,), boost=_CHAPTER)


def meeting_page(dossier: Dossier, verdicts: Verdicts, of: Meeting, title: str) -> SearchEntry:
    """The page as a whole."""
    ratings = (counted(dossier, verdicts, of),) if of in verdicts.rated_meetings() else ()
    text = (f"{of.name}, {days(of)}, {of.place}.", *ratings)
    return SearchEntry(addresses.meeting(dossier, of), title, text, boost=_MEETING)


def meeting_entries(dossier: Dossier, verdicts: Verdicts, of: Meeting) -> Iterator[SearchEntry]:
    """The places on a meeting's page."""
    address = addresses.meeting(dossier, of)
    before, changed, words = dossier.previous_meeting(of), changes(verdicts, of), dossier.programme.words
    if before and changed:
        title = f"What changed since the {before.ordinal} {words.meeting.one} ({when(dossier, of)})"
        yield SearchEntry(address, title, (_summed_up(words, changed),), "changes", boost=_CHANGES)
    known = "experts, reports, place" if of.experts else "reports, place"
    yield SearchEntry(address, f"Every {words.rating.one} ({when(dossier, of)})", (), "ratings")
    yield SearchEntry(address, f"About the {when(dossier, of)}: {known}", tuple(_facts(words, of)), "facts")


def sources_entries(dossier: Dossier, sources: Sources) -> Iterator[SearchEntry]:
    """What several recommendations cite; what one alone cites is known with its page."""
    for source in filter(is_shared, sources):
        numbers = ", ".join(str(recommendation.number) for recommendation in source.recommendations)
        title = f"{source.name.removeprefix('the ')}: where it is cited"
        text = f"Cited on {dossier.programme.words.recommendation.titles} {numbers}."
        yield SearchEntry(
            addresses.sources(dossier), title[:1].upper() + title[1:], (text,), source.anchor, boost=_SOURCE
        )


def is_shared(source: Source) -> bool:
    """Whether more than one recommendation cites it."""
    return len(source.recommendations) > 1


def data_entries(dossier: Dossier) -> Iterator[SearchEntry]:
    """The downloads."""
    for download in DOWNLOADS:
        anchor = download.name.replace(".", "-")
        yield SearchEntry(addresses.data(dossier), f"{download.name}: download", (download.summary,), anchor)


def _summed_up(words: Words, changed: RatingChanges) -> str:
    higher, lower, same = (len(moved) for moved in (changed.improved, changed.worsened, changed.unchanged))
    return (
        f"{words.recommendation.titles} rated higher: {higher}. Rated lower: {lower}. Same {words.rating.one}: {same}."
    )


def _facts(words: Words, of: Meeting) -> Iterator[str]:
    yield f"{words.voices.government.label}: {of.reported.government}."
    if of.reported.alternative:
        yield f"{words.voices.alternative.label}: {', '.join(of.reported.alternative)}."
    if of.experts:
        yield f"Experts: {', '.join(f'{expert.name} ({expert.affiliation})' for expert in of.experts)}."
    yield from sentences(of.basis)
