"""A project's site and its offline copy, made as they are for publishing."""

import zipfile
from pathlib import Path

from monitoring_record.release import Release


def make_release(release: Release, into: Path) -> None:
    """Make the site, and the offline copy as it is handed on and as it is unpacked."""
    copy = release.make_offline_copy(into / "zip")
    release.make_site(into / "site", copy)
    with zipfile.ZipFile(copy) as archive:
        archive.extractall(into)
    (into / copy.stem).rename(into / "offline")
