"""The site that the tests of a record look at, built as it is published: once for all tests."""

import zipfile
from pathlib import Path

import pytest

from monitoring_record.project_folder import find_project
from monitoring_record.release import Release

__all__ = ["offline_site", "offline_zip", "real_site", "release"]


def project_of(config: pytest.Config) -> Path:
    """The site's repository."""
    return find_project(config.rootpath) or pytest.fail(f"There is no mkdocs.yml in {config.rootpath}.")


@pytest.fixture(scope="session")
def release(pytestconfig: pytest.Config) -> Release:
    """What is in the site's repository now."""
    return Release.of(project_of(pytestconfig))


@pytest.fixture(scope="session")
def offline_zip(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline copy, as it is handed on."""
    return release.make_offline_copy(tmp_path_factory.mktemp("offline"))


@pytest.fixture(scope="session")
def offline_site(offline_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the offline copy unpacks into."""
    folder = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(offline_zip) as archive:
        archive.extractall(folder)
    return folder / offline_zip.stem


@pytest.fixture(scope="session")
def real_site(release: Release, offline_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site."""
    folder = tmp_path_factory.mktemp("site")
    release.make_site(folder, offline_zip)
    return folder
