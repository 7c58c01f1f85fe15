"""Folders are replaced as a whole or not at all."""

from pathlib import Path

import pytest

from monitoring_record.release import replaced


def folder(path: Path, content: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(content, encoding="utf-8")
    return path


def fail(folder: Path) -> None:
    raise FailedError(folder)


def content_of(*folders: Path) -> list[str]:
    return [(each / "index.html").read_text(encoding="utf-8") for each in folders]


class FailedError(Exception):
    pass


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return folder(tmp_path / "site", "old")


def test_a_new_folder_takes_the_place_of_the_old_one(site: Path) -> None:
    with replaced(site) as (place,):
        folder(place, "new")
        assert content_of(site) == ["old"]
    assert content_of(site) == ["new"]
    assert list(site.parent.iterdir()) == [site]


def test_a_folder_that_was_not_there_is_made(tmp_path: Path) -> None:
    with replaced(tmp_path / "site") as (place,):
        folder(place, "new")
    assert content_of(tmp_path / "site") == ["new"]


def test_an_error_leaves_the_old_folder(site: Path) -> None:
    with pytest.raises(FailedError), replaced(site) as (place,):
        fail(folder(place, "half"))
    assert content_of(site) == ["old"]
    assert list(site.parent.iterdir()) == [site]


def test_folders_are_replaced_together(site: Path) -> None:
    offline = folder(site.parent / "offline", "old")
    with pytest.raises(OSError, match=r"site\.new"), replaced(offline, site) as (first, _):
        folder(first, "new")  # the other one is not made
    assert content_of(offline, site) == ["old", "old"]
    assert sorted(site.parent.iterdir()) == [offline, site]


def test_what_a_stopped_command_left_is_cleaned_up(site: Path) -> None:
    site.rename(site.with_name("site.old"))
    folder(site.with_name("site.new"), "half")
    with pytest.raises(FailedError), replaced(site):
        fail(site)
    assert content_of(site) == ["old"]
    assert list(site.parent.iterdir()) == [site]
