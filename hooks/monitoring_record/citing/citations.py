"""The citations of a report: of the whole, of each meeting, and of each recommendation and part at each meeting."""

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.history import PartAtMeeting
from monitoring_record.citing.citation import Citation, CitationType, CitedEdition, CitedOriginal
from monitoring_record.dates import month
from monitoring_record.downloads import Publication
from monitoring_record.records import Meeting, Recommendation


@dataclass(frozen=True)
class CitedPassage:
    """A passage of the record, with how it is cited."""

    label: str
    """What it is called among those beside it: “13.4 Fill the cracks”"""
    anchor: str
    """The anchor of the passage on its page; of a page as a whole, a word for it."""
    citation: Citation


@dataclass(frozen=True)
class CitedGroup:
    """Passages that are listed together."""

    passages: tuple[CitedPassage, ...]
    meeting: Meeting | None = None
    """The meeting of which they tell; None if they are a page as a whole."""


class ReportCitations:
    """The citations of a report on the site that publishes it."""

    def __init__(self, report: ReportAnalysis, publication: Publication) -> None:
        self.report = report
        self.publication = publication
        self._dossier = report.dossier
        self._slug = report.dossier.report.slug
        self._editions: dict[Meeting | None, CitedEdition] = {}

    def whole(self) -> Citation:
        """Return the citation of the report, in the edition of the last meeting with ratings."""
        last = self.report.last_rated
        edition = self._edition(last.meeting if last else None)
        address = addresses.overview(self._dossier)
        return Citation(self._slug, edition.title, self._url(address), edition, type=CitationType.REPORT)

    def edition(self, meeting: Meeting) -> Citation:
        """Return the citation of the report in the edition of a meeting, which it must have."""
        edition = self._edition(meeting)
        return Citation(f"{self._slug}-{edition.id}", edition.title, edition.url, edition, type=CitationType.REPORT)

    def meeting(self, meeting: Meeting) -> Citation:
        """Return the citation of a meeting's page."""
        title = f"{self._named(meeting)}, {month(meeting)}"
        url = self._url(addresses.meeting(self._dossier, meeting))
        return Citation(f"{self._slug}-m{meeting.number}", title, url, self._edition(meeting))

    def recommendation(self, of: Recommendation) -> Citation:
        """Return the citation of a recommendation with its history, in the edition of the last meeting that dealt with it."""
        last = next((at for at in reversed(self._dossier.meetings) if self._dossier.update(at, of)), None)
        url = self._url(addresses.recommendation(self._dossier, of))
        return Citation(f"{self._slug}-{of.number}", self._title(of), url, self._edition(last), of.part_number())

    def of(self, cited: Recommendation | Meeting) -> Iterator[CitedGroup]:
        """Yield all that can be cited of a recommendation or a meeting, as readers look for it."""
        return self._of_meeting(cited) if isinstance(cited, Meeting) else self._of_recommendation(cited)

    def all_of(self, cited: Recommendation | Meeting) -> Iterator[Citation]:
        """Yield every citation of a recommendation or a meeting."""
        return (passage.citation for group in self.of(cited) for passage in group.passages)

    def _of_meeting(self, meeting: Meeting) -> Iterator[CitedGroup]:
        named = self._named(meeting)
        page = CitedPassage(f"The page of the {named}", "page", self.meeting(meeting))
        whole = f"The whole record as it was published with the {named}"
        has_edition = self.report.edition_of(meeting) is not None
        yield CitedGroup((page, CitedPassage(whole, "edition", self.edition(meeting))) if has_edition else (page,))

    def _of_recommendation(self, of: Recommendation) -> Iterator[CitedGroup]:
        """Yield the page, then at each meeting, the latest first, the whole and each part that it says something of."""
        label = f"{self._numbered(of)} with all its {self.report.words.meeting.many}"
        yield CitedGroup((CitedPassage(label, "page", self.recommendation(of)),))
        for at in self.report.recommendations[of.number].history:
            parts = (at.whole, *(part for part in at.parts if not part.is_empty))
            yield CitedGroup(tuple(self._passage(of, at.meeting, part) for part in parts), at.meeting)

    def _passage(self, of: Recommendation, meeting: Meeting, part: PartAtMeeting) -> CitedPassage:
        anchor, number = addresses.part_anchor(part.part, meeting), of.part_number(part.part)
        title = f"{number} {part.title}" if part.part else self._title(of)
        citation = Citation(
            id=f"{self._slug}-{of.number}-{anchor}",
            title=f"{title}, {self._named(meeting)}",
            url=self._url(addresses.recommendation(self._dossier, of), anchor),
            edition=self._edition(meeting),
            number=number,
        )
        return CitedPassage(title if part.part else f"{self._numbered(of)} as a whole", anchor, citation)

    def _numbered(self, of: Recommendation) -> str:
        return f"{self.report.words.recommendation.title} {of.number}"

    def _title(self, of: Recommendation) -> str:
        return f"{self._numbered(of)}: {of.title_in_full}"

    def _named(self, meeting: Meeting) -> str:
        return f"{meeting.ordinal} {self.report.words.meeting.one}"

    def _url(self, address: str, anchor: str = "") -> str:
        return self.publication.url(address, anchor) if self.publication.address else ""

    def _edition(self, meeting: Meeting | None) -> CitedEdition:
        if meeting not in self._editions:
            self._editions[meeting] = self._edition_of(meeting)
        return self._editions[meeting]

    def _edition_of(self, meeting: Meeting | None) -> CitedEdition:
        report, programme = self._dossier.report, self._dossier.programme
        title = f"{report.country}: {programme.name}, {report.round_in_sentence}"
        original = CitedOriginal(report.publisher, report.original.title, report.original.url)
        if meeting is None:
            return CitedEdition(title, self.publication.name, original)
        edition = self.report.edition_of(meeting)
        url = self._url(addresses.edition(self._dossier, edition.id)) if edition else ""
        return CitedEdition(title, self.publication.name, original, edition.id if edition else "", url, meeting.ends)
