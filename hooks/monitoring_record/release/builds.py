"""The builds of a release."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from monitoring_record.release.offline_zip import copy_name, pack
from monitoring_record.release.source_date import source_date


@dataclass(frozen=True)
class Release:
    """The builds of a project at one source_date; one that fails raises CalledProcessError."""

    project: Path
    source_date: datetime
    words: tuple[str, ...] = ()
    """More words for MkDocs."""

    @classmethod
    def of(cls, project: Path, words: tuple[str, ...] = ()) -> Self:
        """The release of what the project holds now."""
        return cls(project, source_date(project), words)

    def make_offline_copy(self, into: Path) -> Path:
        """Make the zip of the copy to be read from a disk, in an emptied folder; returns the zip."""
        with TemporaryDirectory() as built:
            self._build(Path(built), OFFLINE="true", OFFLINE_COPY="")
            shutil.rmtree(into, ignore_errors=True)
            into.mkdir()
            copy = into / f"{copy_name(Path(built), self.source_date)}.zip"
            pack(Path(built), copy, self.source_date)
        return copy

    def make_site(self, into: Path, offline_copy: Path) -> None:
        """Make the public site, which offers the copy."""
        self._build(into, OFFLINE="false", OFFLINE_COPY=str(offline_copy))

    def _build(self, into: Path, **switches: str) -> None:
        epoch = str(int(self.source_date.timestamp()))
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(into), *self.words]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, **switches}
        subprocess.run(command, cwd=self.project, env=environment, check=True)
