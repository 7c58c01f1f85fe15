"""A file that is a copy of another, or another version of it: what is to be done with which of the two."""

from pathlib import Path

import pytest

from monitoring_record.loading.copied_files import cure_of_a_copy, cure_of_a_file_too_high

UPDATE = "stage: reported\ngovernment:\n  - text: The moats leak.\n"


@pytest.mark.parametrize(
    ("kept", "copy", "cure"),
    [
        (UPDATE, UPDATE.replace("\n", "\r\n"), "there is a `02.yml` already, which says the same: delete this file"),
        (
            UPDATE,
            UPDATE.replace("reported", "endorsed"),
            (
                "there is a `02.yml` already; it and this file (the second) differ in `stage` (“reported” and “endorsed”); "
                "delete this file if `02.yml` is right; if not, put into `02.yml` what is right here first"
            ),
        ),
        (UPDATE, "No fields.\n", "there is a `02.yml` already: put into it what it lacks, and delete this file"),
        ("", "", "there is a `02.yml` already: put into it what it lacks, and delete this file"),
    ],
)
def test_a_copy_is_told_with_what_differs(kept: str, copy: str, cure: str, tmp_path: Path) -> None:
    there, copied = tmp_path / "02.yml", tmp_path / "2.yml"
    there.write_bytes(kept.encode())
    copied.write_bytes(copy.encode())
    assert cure_of_a_copy(copied, there) == cure


def test_what_is_a_folder_has_no_fields_to_compare(tmp_path: Path) -> None:
    (tmp_path / "02.yml").mkdir()
    assert cure_of_a_copy(tmp_path, tmp_path / "02.yml").endswith("put into it what it lacks, and delete this file")


MOVE = "move it into the folder of its meeting, whose name is a number, as in 20"


@pytest.mark.parametrize(
    ("there", "cure"),
    [
        (
            {"1": "stage: published\n", "2": UPDATE.replace("leak", "hold")},
            "it is much like `2/02.yml`: if it is the newer of the two, move it there in its place; else delete it",
        ),
        ({"1": "stage: published\n", "2": ""}, f"{MOVE}; only `2` has no `02.yml` yet"),
        ({"1": "", "2": ""}, MOVE),
        ({"1": "title: Moats\n"}, MOVE),
        ({}, MOVE),
    ],
)
def test_a_file_too_high_is_told_with_the_folder_that_it_belongs_to(
    there: dict[str, str], cure: str, tmp_path: Path
) -> None:
    path = tmp_path / "02.yml"
    path.write_text(UPDATE, encoding="utf-8")
    for name, text in there.items():
        (tmp_path / name).mkdir()
        if text:
            (tmp_path / name / "02.yml").write_text(text, encoding="utf-8")
    assert cure_of_a_file_too_high(path, [tmp_path / name for name in there]) == cure
