"""Files are written as a whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitoring_record.whole_files import write_whole


def half() -> Iterator[bytes]:
    yield b"half"
    raise OSError(28, "No space left on device")


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "13.yml"
    file.write_bytes(b"old")
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, half())
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_file_keeps_its_permissions_and_a_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "13.yml", tmp_path / "link.yml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, [b"new", b"er"])
    assert (link.is_symlink(), file.read_bytes(), file.stat().st_mode & 0o777) == (True, b"newer", 0o640)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    write_whole(tmp_path / "new", [b""])
    (tmp_path / "other").touch()
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces no open file")
def test_who_reads_a_file_meanwhile_reads_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "01.yml"
    file.write_bytes(b"old")
    with file.open("rb") as reading:
        write_whole(file, [b"n", b"ew"])
        assert (reading.read(), file.read_bytes()) == (b"old", b"new")
