"""The contents of generated files, as tests read them."""

import io
import zipfile

from monitoring_record.downloads import DOWNLOADS, DataFolder, Publication
from monitoring_record.records import Dossier
from tests.support.reports import analysis

CASTLES = Publication("Castles", "https://record.example.org/")


def downloaded(of: Dossier, name: str, publication: Publication = CASTLES) -> str:
    """Return the content of a download of a report, with updates of every stage."""
    (download,) = (download for download in DOWNLOADS if download.name == name)
    return DataFolder((analysis(of),), publication, f"{of.report.slug}/data/", DOWNLOADS).content(download).decode()


def words_in(content: bytes) -> str:
    """Return all that can be read in a file: in a zip, such as a workbook, what its members contain."""
    if not content.startswith(b"PK"):
        return content.decode(errors="replace")
    members = zipfile.ZipFile(io.BytesIO(content))
    return "".join(members.read(name).decode(errors="replace") for name in members.namelist())
