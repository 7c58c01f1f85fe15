"""The site of a project and its offline copy, as they are published."""

import zipfile
from pathlib import Path

from monitoring_record.release import Release


def make_release(release: Release, into: Path) -> None:
    """Make the site, the zip of the offline copy, and the unpacked copy."""
    copy = release.make_site(into / "site", into / "zip")
    with zipfile.ZipFile(copy) as archive:
        archive.extractall(into)
    (into / copy.stem).rename(into / "offline")
