"""One build at a time."""

import os
import time
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

import pytest

from monitoring_record.release import AlreadyBuildingError, only_build


def hold(project: Path) -> None:
    with only_build(project, "run.py build"):
        time.sleep(60)


def hold_as_another_process(project: Path) -> None:
    """Take the lock in another process, and kill that."""
    process = get_context("fork").Process(target=hold, args=(project,), daemon=True)
    process.start()
    builder = project / ".building/builder.txt"
    end = time.monotonic() + 20
    while not (builder.is_file() and f"process {process.pid}," in builder.read_text(encoding="utf-8")):
        assert time.monotonic() < end, "the lock does not say who has it"
        time.sleep(0.005)
    with (
        pytest.raises(AlreadyBuildingError, match=rf"^`run.py build` \(process {process.pid}, since "),
        only_build(project, ""),
    ):
        pass
    process.kill()
    process.join()


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot copy a process")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_killed_process_holds_no_lock(tmp_path: Path) -> None:
    hold_as_another_process(tmp_path)
    with only_build(tmp_path, "run.py preview"):
        pass
    hold_as_another_process(tmp_path)


@pytest.mark.parametrize("written", [b"", b"\n", b"\xff\xfe", None])
def test_a_lock_whose_holder_is_unknown_holds(written: bytes | None, tmp_path: Path) -> None:
    builder = tmp_path / ".building/builder.txt"
    with only_build(tmp_path, "run.py build"):
        builder.unlink() if written is None else builder.write_bytes(written)
        with (
            pytest.raises(AlreadyBuildingError, match=r"^Another process builds this site\."),
            only_build(tmp_path, ""),
        ):
            pass


def test_a_build_that_ended_has_no_name(tmp_path: Path) -> None:
    with suppress(RuntimeError), only_build(tmp_path, "run.py build"):
        assert (tmp_path / ".building/builder.txt").is_file()
        raise RuntimeError
    assert not (tmp_path / ".building/builder.txt").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not read TZ")
def test_no_time_zone_is_too_far_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "XXX+167:59:59")
        time.tzset()
        with only_build(tmp_path, "run.py build"):
            assert "since " in (tmp_path / ".building/builder.txt").read_text(encoding="utf-8")
    time.tzset()
