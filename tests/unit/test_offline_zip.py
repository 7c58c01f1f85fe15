"""The zip of a built site: it contains one folder, and the same site gives the same bytes."""

import hashlib
import os
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from monitoring_record.release.offline_zip import copy_name, pack

NOON = datetime(2019, 3, 22, 12, 0, 0, tzinfo=UTC)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of three files."""
    folder = tmp_path / "built"
    (folder / "b").mkdir(parents=True)
    for name in ("b/a.html", "index.html", "404.html"):
        (folder / name).write_text(f"<p>{name}</p>", encoding="utf-8")
    return folder


def test_the_copy_is_named_after_its_reports_and_its_day(site: Path) -> None:
    assert copy_name(site, NOON) == "record-2019-03-22-offline"
    for country in ("ruritania", "graustark"):
        (site / country / "data").mkdir(parents=True)
        (site / country / "data/report.json").touch()
    assert copy_name(site, NOON) == "graustark-ruritania-2019-03-22-offline"


def test_the_zip_unpacks_into_one_folder_of_its_name(site: Path, tmp_path: Path) -> None:
    pack(site, tmp_path / "copy.zip", NOON)
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert [info.filename for info in archive.infolist()] == ["copy/b/a.html", "copy/index.html"]
        assert {info.date_time for info in archive.infolist()} == {(2019, 3, 22, 12, 0, 0)}
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o100644}
        assert archive.read("copy/b/a.html") == b"<p>b/a.html</p>"


def test_the_zip_contains_nothing_of_the_files_but_their_content(site: Path, tmp_path: Path) -> None:
    pack(site, tmp_path / "copy.zip", NOON)
    before = (tmp_path / "copy.zip").read_bytes()
    os.utime(site / "index.html", (0, 0))
    (site / "index.html").chmod(0o700)
    pack(site, tmp_path / "copy.zip", NOON)
    assert (tmp_path / "copy.zip").read_bytes() == before


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_the_zip_does_not_tell_where_it_was_made(
    platform: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipfile, "sys", SimpleNamespace(platform=platform, maxunicode=sys.maxunicode))
    pack(site, tmp_path / "copy.zip", NOON)
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert {(info.create_system, info.create_version) for info in archive.infolist()} == {(3, 20)}


def test_what_no_reader_needs_stays_out(site: Path, tmp_path: Path) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz", "b/a.js.map", "b/map", "b/404.html"):
        (site / name).write_bytes(b"x")
    pack(site, tmp_path / "copy.zip", NOON)
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert archive.namelist() == ["copy/b/404.html", "copy/b/a.html", "copy/b/map", "copy/index.html"]


def test_the_zip_is_small(site: Path, tmp_path: Path) -> None:
    (site / "index.html").write_text("<p>walls</p>" * 1000, encoding="utf-8")
    pack(site, tmp_path / "copy.zip", NOON)
    assert (tmp_path / "copy.zip").stat().st_size < 1000


def test_a_source_date_before_1980_is_possible(site: Path, tmp_path: Path) -> None:
    pack(site, tmp_path / "copy.zip", datetime.fromtimestamp(0, UTC))
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_the_checksum_is_beside_the_zip(site: Path, tmp_path: Path) -> None:
    pack(site, tmp_path / "copy.zip", NOON)
    checksum = hashlib.sha256((tmp_path / "copy.zip").read_bytes()).hexdigest()
    assert (tmp_path / "copy.zip.sha256").read_bytes() == f"{checksum}  copy.zip\n".encode()
