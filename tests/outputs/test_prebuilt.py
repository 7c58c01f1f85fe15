"""Prebuilt reports: what their pages depend on, and their files."""

import json
import platform
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from importlib.metadata import version
from pathlib import Path

import pytest

from monitoring_record.prebuilt import (
    Fingerprint,
    UnusableError,
    build_fingerprint,
    data_fingerprint,
    fingerprint,
    read_report,
    write_report,
)
from monitoring_record.records import Dossier
from monitoring_record.site import Forge, IndexedPage, OfflineCopy, SiteConfig
from tests.support.reports import site

MADE_OF: Fingerprint = {"the data": "1", "the engine": "2"}


@pytest.fixture
def pages(tiny: Dossier) -> list[IndexedPage]:
    return [IndexedPage.of(page) for page in site(tiny, forge=Forge("https://git.example/record")).pages()]


@pytest.fixture
def file(tmp_path: Path, pages: list[IndexedPage]) -> Path:
    """The file of a prebuilt report."""
    written = tmp_path / "prebuilt/ruritania.web.jsonl"
    write_report(written, MADE_OF, pages)
    return written


def test_pages_are_read_as_they_were_written(file: Path, pages: list[IndexedPage]) -> None:
    found = read_report(file, MADE_OF)
    assert list(found) == [page.page.address for page in pages]
    assert [page.read() for page in found.values()] == pages
    assert any(page.page.line for page in pages)
    assert any(page.indexed and page.indexed.index.rating for page in pages)


def test_sets_are_sorted_so_that_the_hash_seed_changes_no_byte(file: Path, pages: list[IndexedPage]) -> None:
    written = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    assert [page["page"]["anchors"] for page in written] == [sorted(page.page.anchors) for page in pages]


def test_a_file_is_replaced_as_a_whole(file: Path, pages: list[IndexedPage]) -> None:
    def interrupted() -> object:
        yield pages[0]
        raise KeyboardInterrupt

    before = file.read_bytes()
    with pytest.raises(KeyboardInterrupt):
        write_report(file, MADE_OF, interrupted())  # type: ignore[arg-type]
    assert file.read_bytes() == before


def test_pages_of_a_file_that_was_replaced_meanwhile_are_not_used(file: Path, pages: list[IndexedPage]) -> None:
    first, *_ = read_report(file, MADE_OF).values()
    write_report(file, MADE_OF, pages[1:])
    with pytest.raises(UnusableError, match="was prebuilt again while the site was built"):
        first.read()


def test_a_report_that_was_not_prebuilt_is_named_so(file: Path) -> None:
    with pytest.raises(UnusableError, match=r"^was not prebuilt$"):
        read_report(file.with_name("graustark.web.jsonl"), MADE_OF)


def test_pages_of_another_state_are_not_used(file: Path) -> None:
    with pytest.raises(UnusableError, match=r"was prebuilt with a different state of the engine$"):
        read_report(file, {**MADE_OF, "the engine": "3"})


def in_the_head(content: bytes) -> bytes:
    return content[: content.index(b"\n") // 2]


def in_a_page(content: bytes) -> bytes:
    return content[:-1000]


def by_a_byte(content: bytes) -> bytes:
    return content[:-1000] + b"~" + content[-999:]


def by_no_text(content: bytes) -> bytes:
    return b"\xff\x00" + content


@pytest.mark.parametrize("damaged", [in_the_head, in_a_page, by_a_byte, by_no_text, lambda _: b""])
def test_a_damaged_file_is_not_used(file: Path, damaged: Callable[[bytes], bytes]) -> None:
    file.write_bytes(damaged(file.read_bytes()))
    with pytest.raises(UnusableError, match=r"is damaged in .*ruritania\.web\.jsonl"):
        read_report(file, MADE_OF)


@pytest.mark.parametrize(
    "path",
    [
        "ruritania/report.yml",
        "ruritania/updates/1/01.yml",
        "ruritania/updates/9/01.yml",
        "programmes/castles.yml",
        "scales/another.yml",
        "glossary.yml",
        "synonyms.yml",
        "translations.yml",
    ],
)
def test_the_fingerprint_changes_with_every_file_that_is_read(data: Path, path: str) -> None:
    before = data_fingerprint(data, "ruritania")
    file = data / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes((file.read_bytes() if file.exists() else b"") + b"\n")
    assert data_fingerprint(data, "ruritania") != before


def test_the_fingerprint_changes_with_the_name_of_a_file(data: Path) -> None:
    before = data_fingerprint(data, "ruritania")
    (data / "ruritania/updates/3").rename(data / "ruritania/updates/4")
    assert data_fingerprint(data, "ruritania") != before, "also if the order of the files stays the same"


def test_the_fingerprint_changes_if_a_line_goes_to_the_next_file(data: Path) -> None:
    first, second = (data / "ruritania/updates/1" / name for name in ("01.yml", "02.yml"))
    before = data_fingerprint(data, "ruritania")
    *lines, last = first.read_bytes().splitlines(keepends=True)
    first.write_bytes(b"".join(lines))
    second.write_bytes(last + second.read_bytes())
    assert data_fingerprint(data, "ruritania") != before


def test_the_fingerprint_is_that_of_one_report(data: Path) -> None:
    before = data_fingerprint(data, "ruritania")
    shutil.copytree(data / "ruritania", data / "graustark")
    (data / "ruritania/.report.yml.swp").touch()
    with suppress(OSError):  # Windows makes no links for everybody
        (data / "ruritania/around").symlink_to(data)
    assert data_fingerprint(data, "ruritania") == before


CONFIG = SiteConfig("Castles")
OTHER_VALUES = {
    "name": "Moats",
    "address": "https://castles.example/",
    "folders": False,
    "forge": Forge("https://git.example/record"),
    "preview": True,
    "copied_on": "22 March 2019",
    "home_title": "What became of the castles?",
    "lead": "They stand.",
}


def test_the_fingerprint_changes_with_every_setting_but_the_offline_copy() -> None:
    assert {*OTHER_VALUES, "offline_copy"} == {field.name for field in fields(SiteConfig)}
    before = build_fingerprint(CONFIG)
    for name, value in OTHER_VALUES.items():
        assert build_fingerprint(replace(CONFIG, **{name: value})) != before, name  # type: ignore[arg-type]
    assert build_fingerprint(replace(CONFIG, offline_copy=OfflineCopy("copy.zip", 1, "0"))) == before


def test_the_fingerprint_changes_with_the_engine(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/page.html").write_text("<h1>", encoding="utf-8")
    before = build_fingerprint(CONFIG, tmp_path)
    (tmp_path / "templates/__pycache__").mkdir()
    (tmp_path / "templates/__pycache__/page.pyc").touch()
    assert build_fingerprint(CONFIG, tmp_path) == before
    (tmp_path / "templates/page.html").write_text("<h2>", encoding="utf-8")
    assert build_fingerprint(CONFIG, tmp_path) != before


@pytest.mark.parametrize("package", fingerprint.PACKAGES)
def test_the_fingerprint_changes_with_the_version_of_a_package(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = build_fingerprint(CONFIG)
    monkeypatch.setattr(fingerprint, "version", lambda name: "0" if name == package else version(name))
    assert build_fingerprint(CONFIG) != before


def test_the_fingerprint_changes_with_the_version_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    before = build_fingerprint(CONFIG)
    monkeypatch.setattr(platform, "python_version", lambda: "3.0.0")
    assert build_fingerprint(CONFIG) != before


def test_what_a_fingerprint_is_of_is_named_as_messages_say_it(data: Path, tmp_path: Path) -> None:
    assert list(data_fingerprint(data, "ruritania")) == ["the files of the report", "the files that all reports share"]
    assert list(build_fingerprint(CONFIG, tmp_path)) == [
        "the engine",
        "Python and its packages",
        "the settings of the site",
    ]
