"""The downloads of records, written into a folder."""

from pathlib import Path

from monitoring_record.downloads import DataFolder
from monitoring_record.library import load
from monitoring_record.records import Dossier
from tests.support.paths import ROOT
from tests.support.reports import site

ADDRESS = "https://record.example.org/"

RECORDS = {
    "real": ROOT / "data",
    "neighbour": ROOT / "examples/human-rights-committee/data",
    "tiny": ROOT / "tests/tiny",
}
"""The data of records: the one of this repository, that of another programme, and an invented one."""


def folder_of(*dossiers: Dossier, address: str = ADDRESS) -> DataFolder:
    """Return the downloads of a report, or of several together."""
    folders = site(*dossiers, address=address).data_folders
    return folders["data/"] if len(dossiers) > 1 else folders[f"{dossiers[0].report.slug}/data/"]


def folders_of(data: Path) -> dict[str, DataFolder]:
    """Return every folder of downloads of a site, by address."""
    return dict(site(*load(data).dossiers, address=ADDRESS).data_folders)


def write(folder: DataFolder, into: Path) -> Path:
    """Write the files of a folder."""
    into.mkdir(parents=True, exist_ok=True)
    for download in folder.downloads:
        (into / download.name).write_bytes(folder.content(download))
    return into
