"""Fixtures for the tests of a record: its site, built once as it is published."""

import zipfile
from pathlib import Path

import pytest

from monitoring_record.project_folder import find_project
from monitoring_record.release import Release

__all__ = ["offline_site", "offline_zip", "real_site", "release"]


def project_of(config: pytest.Config) -> Path:
    """Return the folder of the site's repository."""
    return find_project(config.rootpath) or pytest.fail(f"There is no mkdocs.yml in {config.rootpath}.")


@pytest.fixture(scope="session")
def release(pytestconfig: pytest.Config) -> Release:
    """The release of the present content of the repository."""
    return Release.of(project_of(pytestconfig))


@pytest.fixture(scope="session")
def real_site(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site."""
    folder = tmp_path_factory.mktemp("published")
    release.make_site(folder / "site", folder / "offline")
    return folder / "site"


@pytest.fixture(scope="session")
def offline_zip(real_site: Path) -> Path:
    """The zip of the offline copy."""
    (copy,) = real_site.with_name("offline").glob("*.zip")
    return copy


@pytest.fixture(scope="session")
def offline_site(offline_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the offline copy unpacks into."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(offline_zip) as archive:
        archive.extractall(folder)
    return folder / offline_zip.stem
