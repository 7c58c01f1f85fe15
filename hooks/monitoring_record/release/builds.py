"""The builds of a release."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from monitoring_record.release.mkdocs_command import Switches, build
from monitoring_record.release.offline_zip import copy_name, pack
from monitoring_record.release.source_date import source_date


@dataclass(frozen=True)
class Release:
    """The builds of a project at one source date; one that fails raises CalledProcessError."""

    project: Path
    source_date: datetime

    @classmethod
    def of(cls, project: Path) -> Self:
        """The release of what is in the project now."""
        return cls(project, source_date(project))

    def make_offline_copy(self, into: Path) -> Path:
        """Make the zip of the copy to be read from a disk, in an emptied folder; returns the zip."""
        with TemporaryDirectory() as built:
            self._build(Path(built), Switches(offline=True))
            shutil.rmtree(into, ignore_errors=True)
            into.mkdir()
            copy = into / f"{copy_name(Path(built), self.source_date)}.zip"
            pack(Path(built), copy, self.source_date)
        return copy

    def make_site(self, into: Path, offline_copy: Path) -> None:
        """Make the public site, which offers the copy."""
        self._build(into, Switches(offline_copy=offline_copy))

    def make_preview(self, into: Path, *, offline: bool = False) -> None:
        """Make the site with its drafts, for a web server or to be read from a disk."""
        self._build(into, Switches(preview=True, offline=offline))

    def _build(self, into: Path, switches: Switches) -> None:
        build(self.project, into, switches, self.source_date)
