"""Editions for tests, made as the command makes them."""

import json
from hashlib import sha256
from pathlib import Path

from monitoring_record.editions import EditionReader
from monitoring_record.editions.kept_editions import KeptEditions
from monitoring_record.editions.new_edition import edition_id, new_edition
from monitoring_record.library import load


def add_edition(data: Path, number: int) -> Path:
    """Make the edition of a meeting of the only report; returns its file."""
    library = load(data)
    (dossier,) = library.dossiers
    meeting = dossier.meeting_by_number[number]
    taken = {file.id for file in library.editions[dossier.report.slug]}
    made = new_edition(library, dossier, meeting, edition_id(meeting, taken))
    for path, content in made.files.items():
        (data / path).parent.mkdir(exist_ok=True)
        (data / path).write_bytes(content)
    return data / made.file.path


def kept_editions(data: Path) -> KeptEditions:
    """Read the editions of a folder of data, which must be sound otherwise."""
    library = load(data)
    assert [str(problem) for problem in library.problems] == []
    return EditionReader().read(library)


def with_checksum(path: Path, content: bytes) -> None:
    """Write an edition, and its checksum as if the command had made it."""
    path.write_bytes(content)
    Path(f"{path}.sha256").write_text(f"{sha256(content).hexdigest()}  {path.name}\n", encoding="utf-8")


def made_before_promises(edition: Path) -> None:
    """Make of an edition what it would be if neither promises nor institutions had been recorded when it was made."""
    document = json.loads(edition.read_bytes())
    del document["institutions"]
    for update in document["updates"]:
        del update["promises"], update["outcomes"]
        for cited in update["documents"].values():
            cited.pop("issued_by", None)
    with_checksum(edition, json.dumps(document).encode())
