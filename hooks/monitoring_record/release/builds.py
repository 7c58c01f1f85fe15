"""The builds of a release."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from monitoring_record.mkdocs_adapter import BuildSettings, CompiledSite, build_site, compile_report, prebuild_report
from monitoring_record.prebuilt import data_fingerprint
from monitoring_record.release.build_environment import build_environment
from monitoring_record.release.offline_zip import copy_name, pack
from monitoring_record.release.source_date import source_date


class Release:
    """The builds of a project at one source date; a build that fails raises mkdocs.exceptions.Abort.

    The data is read and compiled once: the site and the offline copy differ only in their links. `prebuilt` is the folder
    with prebuilt reports, if there is one.
    """

    def __init__(self, project: Path, source_date: datetime, prebuilt: Path | None = None) -> None:
        self.project = project
        self.source_date = source_date
        self.prebuilt = prebuilt
        self._published: CompiledSite | None = None

    @classmethod
    def of(cls, project: Path, prebuilt: Path | None = None) -> Self:
        """Return the release of the present content of a project."""
        return cls(project, source_date(project), prebuilt)

    def prebuild(self, report: str, into: Path) -> None:
        """Write the pages of one report, for the site and for the offline copy, each into a file of a folder."""
        data = self.project / "data"
        fingerprint = data_fingerprint(data, report)  # taken before the files are read: they may be edited meanwhile
        with build_environment(self.source_date):
            compiled = compile_report(data, report)
            for settings in (BuildSettings(offline=True), BuildSettings()):
                prebuild_report(self.project, report, compiled, fingerprint, into, settings=settings)

    def make_offline_copy(self, into: Path) -> Path:
        """Make the zip of the offline copy, as the only content of a new folder; returns its path."""
        with TemporaryDirectory(prefix="offline-", dir=into.parent) as built:
            return self._packed(Path(built), into)

    def make_site(self, into: Path, offline: Path) -> Path:
        """Make the public site, and the offline copy, which it offers for download; returns the path of its zip in a new folder."""
        with TemporaryDirectory(prefix="offline-", dir=offline.parent) as built:
            copy = self._packed(Path(built), offline)
            self._publish(into, BuildSettings(offline_copy=copy, earlier=Path(built)))
        return copy

    def make_preview(self, into: Path, *, offline: bool = False, changed_programs: tuple[str, ...] = ()) -> None:
        """Make the site with its drafts, for a web server or to be read from a disk.

        `changed_programs` are the files besides the data that a proposal changes; every page names them.
        """
        with build_environment(self.source_date):
            build_site(
                self.project, into, BuildSettings(preview=True, offline=offline, changed_programs=changed_programs)
            )

    def _packed(self, built: Path, into: Path) -> Path:
        """Build the offline copy into a folder, and zip it into a new one."""
        self._publish(built, BuildSettings(offline=True))
        into.mkdir()
        copy = into / f"{copy_name(built, self.source_date)}.zip"
        pack(built, copy, self.source_date)
        return copy

    def _publish(self, into: Path, settings: BuildSettings) -> None:
        with build_environment(self.source_date):
            self._published = build_site(self.project, into, settings, self._published, self.prebuilt)
