"""Makes an edition: what is published up to a meeting, as a file that will never change."""

from collections.abc import Collection
from dataclasses import dataclass

from monitoring_record import addresses
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.analysis.institutions import with_acting_institutions
from monitoring_record.downloads import Publication
from monitoring_record.downloads.documents import report_document
from monitoring_record.library import Library
from monitoring_record.loading.edition_files import CHECKSUM, FOLDER, EditionFile, checksum_line
from monitoring_record.records import Dossier, Meeting, Stage, Update


@dataclass(frozen=True)
class NewEdition:
    """The two files of a new edition."""

    file: EditionFile

    @property
    def files(self) -> dict[str, bytes]:
        """The content of each file, by its path in the folder of the data."""
        path = self.file.path
        return {path: self.file.content, f"{path}{CHECKSUM}": checksum_line(self.file.sha256, self.file.name).encode()}


def unpublished(dossier: Dossier, meeting: Meeting) -> tuple[Update, ...]:
    """Return the updates of a meeting that are not published: it has no edition until all are."""
    return tuple(
        update for update in dossier.updates if update.meeting == meeting.number and update.stage is not Stage.PUBLISHED
    )


def edition_id(meeting: Meeting, taken: Collection[str]) -> str:
    """Return the id of the edition of a meeting; `taken` are those of the editions before."""
    month = f"{meeting.ends:%Y-%m}"
    return meeting.ends.isoformat() if month in taken else month


def new_edition(library: Library, dossier: Dossier, meeting: Meeting, id_: str) -> NewEdition:
    """Return the edition of a meeting. It contains nothing that is not published."""
    slug = dossier.report.slug
    worded = [recommendation.number for recommendation in dossier.recommendations if recommendation.published]
    published = dossier.published().up_to(meeting.number, worded)
    references = library.references[slug]
    report = ReportAnalysis(with_acting_institutions(published, references), references, {})
    document = report_document(
        report,
        Publication(name="", address=""),
        address=addresses.edition_file(dossier, id_),
        page=addresses.edition(dossier, id_),
    )
    return NewEdition(EditionFile(f"{slug}/{FOLDER}/{id_}.json", document.content))
