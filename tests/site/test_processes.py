"""A site is the same, whatever the number of processes that write it."""

from pathlib import Path

import pytest

from monitoring_record import processes
from monitoring_record.release import Release
from tests.site.conftest import NOON
from tests.support.projects import new_project


def written(folder: Path, count: int, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Build a site with so many processes; returns the content of each file."""
    monkeypatch.setattr(processes, "process_count", lambda: count)
    project, site = new_project(folder), folder / "site"
    Release(project, NOON).make_preview(site)
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def test_one_process_writes_the_same_as_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = written(tmp_path / "one", 1, monkeypatch)
    assert "ruritania/recommendations/1/index.html" in one
    assert written(tmp_path / "several", 3, monkeypatch) == one
