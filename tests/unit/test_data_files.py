"""What is in the folders of the data, and how it is read into records."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from monitoring_record.loading import entries
from monitoring_record.loading.folder_rules import FILE_OR_FOLDER, MISNAMED_FILE, misnamed, wrong_kind
from monitoring_record.loading.misfit import field_names, path_to
from monitoring_record.loading.record_files import RecordReader, read_numbered_files
from monitoring_record.loading.validation import as_record
from monitoring_record.records import Meeting, Recommendation, Report, Update
from monitoring_record.source.limits import MOST_BYTES
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.yaml_reader import read_yaml

no_links = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes, and links not for everybody")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of data with files, in no order."""
    for name in ("b/2.yml", "b/1.yml", "a/x/3.yml", "c.yml", ".hidden", "b/.swp"):
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("title: x\n", encoding="utf-8")
    return tmp_path / "data"


def test_files_and_folders_are_found_in_order_without_hidden_ones(folder: Path) -> None:
    assert list(entries.paths_in(folder)) == [folder / "a", folder / "b", folder / "c.yml"]
    assert list(entries.files_below(folder)) == [folder / name for name in ("a/x/3.yml", "b/1.yml", "b/2.yml", "c.yml")]
    assert list(entries.paths_in(folder / "nowhere")) == []
    assert list(entries.entry_problems(folder, folder)) == []


@no_links
def test_what_is_neither_file_nor_folder_is_reported_and_left_out(folder: Path) -> None:
    (folder / "a/x/link.yml").symlink_to("3.yml")
    (folder / "b/folder").symlink_to("../a")
    os.mkfifo(folder / "pipe.yml")
    cure = "which is not followed; put the file or folder itself here instead [link-in-the-data]"
    assert [str(problem) for problem in entries.entry_problems(folder, folder)] == [
        f"data/a/x/link.yml:1:1: `link.yml` is a link, {cure}",
        f"data/b/folder:1:1: `folder` is a link, {cure}",
        "data/pipe.yml:1:1: `pipe.yml` is neither a file nor a folder; delete it [no-file-or-folder]",
    ]
    assert len(list(entries.files_below(folder))) == 4


def test_a_folder_that_cannot_be_read_is_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: Path) -> Any:
        if Path(path) == folder / "b":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    scan = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    assert [str(problem) for problem in entries.entry_problems(folder, folder)] == [
        "data/b:1:1: `b` cannot be read (permission denied); see that it is there, and that you may read it [unreadable-file]"
    ]
    assert [path.name for path in entries.files_below(folder)] == ["3.yml", "c.yml"]


def test_an_error_of_the_disk_without_words_is_told_too(folder: Path) -> None:
    assert "`a` cannot be read (it cannot be read);" in str(entries.unreadable(folder / "a", folder, OSError()))


def test_of_a_file_that_is_too_large_no_more_is_read_than_shows_it(folder: Path) -> None:
    (folder / "c.yml").write_bytes(b"x" * (MOST_BYTES + 9))
    assert len(entries.content_of(folder / "c.yml")) == MOST_BYTES + 1


def test_a_file_in_the_place_of_a_folder_is_told_and_the_other_way_round(folder: Path) -> None:
    (folder / "a/scales.yml").mkdir()
    (folder / "a/scales").write_text("", encoding="utf-8")
    found = [*wrong_kind(folder / "a/scales.yml", folder), *wrong_kind(folder / "a/scales", folder)]
    assert found == [
        Problem(
            Position("data/a/scales.yml"),
            "`scales.yml` should be a file, but is a folder; put what is in it into a file `scales.yml`, and delete the folder",
            FILE_OR_FOLDER,
        ),
        Problem(
            Position("data/a/scales"),
            "`scales` should be a folder, but is a file; make a folder `scales`, and put the file into it under the name "
            "that it should have",
            FILE_OR_FOLDER,
        ),
    ]
    assert {problem.rule for problem in found} == {FILE_OR_FOLDER}
    assert [*wrong_kind(folder / "c.yml", folder), *wrong_kind(folder / "a", folder)] == []


def test_a_name_that_does_not_fit_is_told_with_what_would(folder: Path) -> None:
    problem = misnamed(folder / "b/1.yml", folder, "name it `01.yml`", MISNAMED_FILE)
    assert str(problem) == "data/b/1.yml:1:1: `1.yml` does not fit here; name it `01.yml` [misnamed-file]"


def test_the_names_of_files_are_their_numbers(tmp_path: Path) -> None:
    folder = tmp_path / "data/ruritania/recommendations"
    folder.mkdir(parents=True)
    for name in ("02.yml", "2.yml", "3 (copy).yml", "100.yml", "new.yml", "12345.txt", "000.yml"):
        (folder / name).write_text("title: Moats\ntext: Fill them.\n", encoding="utf-8")
    (folder / "04.yml").mkdir()
    files = read_numbered_files(RecordReader(), folder, tmp_path / "data", Recommendation, key="number")
    assert [read.identity["number"] for read in files.files] == [2, 100]
    assert files.numbers == {0, 2, 3, 100, 1234}
    cures = {problem.position.file.rpartition("/")[2]: problem.message.partition("; ")[2] for problem in files.problems}
    assert cures["2.yml"] == "there is a `02.yml` already, which says the same: delete this file"
    assert cures["3 (copy).yml"] == "name it `03.yml`"
    assert cures["new.yml"] == "name it by its number, as in 07.yml or 112.yml"
    assert cures["04.yml"].startswith("put what is in it into a file")


def test_a_file_that_did_not_change_gives_the_same_record(tmp_path: Path) -> None:
    path = tmp_path / "data/ruritania/recommendations/02.yml"
    path.parent.mkdir(parents=True)
    reader, data = RecordReader(), tmp_path / "data"

    def read(text: str) -> Any:
        path.write_text(text, encoding="utf-8")
        return reader.read(path, data, Recommendation, number=2)

    first = read("title: Moats\ntext: Fill them.\n")
    assert (first.record.number, first.record.title, first.file.problems) == (2, "Moats", [])
    assert read("title: Moats\ntext: Fill them.\n") is first
    assert read("title: Walls\ntext: Build them.\n").record.title == "Walls"
    broken = read("titel: Walls\ntext: Build them.\n")
    assert (broken.record, [problem.rule.id for problem in broken.file.problems]) == (None, ["unknown-field"])
    path.unlink()
    gone = reader.read(path, data, Recommendation, number=2)
    assert (gone.record, [str(problem.position) for problem in gone.file.problems]) == (
        None,
        ["data/ruritania/recommendations/02.yml:1:1"],
    )


def test_what_was_not_asked_for_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "data/x/recommendations/02.yml"
    path.parent.mkdir(parents=True)
    path.write_text("title: Moats\ntext: Fill them.\n", encoding="utf-8")
    reader = RecordReader()

    def read() -> Any:
        return reader.read(path, tmp_path / "data", Recommendation, number=2)

    first = read()
    reader.begin()
    assert read() is first
    reader.begin()
    reader.begin()
    assert read() is not first


@pytest.mark.parametrize(
    ("record", "field", "path"),
    [
        (Update, "stage", ()),
        (Update, "reasons", ("assessment", "parts")),
        (Update, "recommendation", None),
        (Recommendation, "subparts", ("parts",)),
        (Recommendation, "number", ("parts",)),
        (Meeting, "affiliation", ("experts",)),
        (Report, "moats", None),
    ],
)
def test_a_field_is_found_in_the_groups_of_a_record(record: Any, field: str, path: tuple[str, ...] | None) -> None:
    assert path_to(record, field) == path
    assert (field in field_names(record).known) is (path is not None)


def test_what_the_path_gives_is_not_written_and_the_rest_is_read() -> None:
    file = read_yaml("02.yml", b"number: 2\ntitle: Moats\ntext: Fill them.\n")
    assert as_record(file, Recommendation, file="02.yml", number=2) is None
    assert [str(problem) for problem in file.problems] == [
        "02.yml:1:1: `number` is not written in the file: its folder and name give it; delete the line [identity-written]"
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("titel: Moats\ntext: Fill\n", ["1:1 unknown-field"]),
        ("moats: x\ntext: Fill\n", ["1:1 missing-field", "1:1 unknown-field"]),
        ("title:\ntext: Fill\n", ["1:7 empty-value"]),
        ("title: 2.0\ntext: [Fill]\n", ["1:8 unquoted-text", "2:7 list-for-text"]),
        ("- a\n", ["1:1 not-a-mapping"]),
    ],
)
def test_each_mistake_is_reported_once_and_nothing_that_follows_from_it(text: str, told: list[str]) -> None:
    file = read_yaml("02.yml", text.encode())
    assert as_record(file, Recommendation, file="02.yml", number=2) is None
    found = sorted(f"{problem.position.line}:{problem.position.column} {problem.rule.id}" for problem in file.problems)
    assert found == told


OF_A_DOCUMENT = "`kind`, `title`, `date`, `number`, `issued_by`, `url`, `attached`, `note`"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "documents:\n  list:\n    kind: law\n    titel: x\n",
            f"4:5: `titel` is not a field here; did you mean `title`? The fields are {OF_A_DOCUMENT} [unknown-field]",
        ),
        (
            "documents:\n  list: x\n",
            "2:9: `list` should have fields; end this line after `list:`, and write below it `    kind:",
        ),
        ("government:\n  - x\n", "2:5: each item of `government` should have fields; write `  - text: x`"),
        ("assessment:\n  overall: x\n", "2:12: `overall` should have fields; end this line after `overall:`"),
    ],
)
def test_the_fields_of_a_group_are_told(text: str, said: str) -> None:
    file = read_yaml("x.yml", text.encode())
    as_record(file, Update, file="x.yml", meeting=1, recommendation=2)
    assert [str(problem) for problem in file.problems if str(problem).startswith(f"x.yml:{said}")]
