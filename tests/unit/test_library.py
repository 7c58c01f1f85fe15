"""Data of which nothing can be read."""

from pathlib import Path

from monitoring_record.library import load


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    (problem,) = load(tmp_path / "data").problems
    assert str(problem) == "data:1:1: there is no such folder; it must hold the records"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (problem,) = load(tmp_path / "data").problems
    assert str(problem) == "data:1:1: there is no report; make a folder for one, with a file `report.yml`"
