"""Folders are replaced as a whole or not at all, also if a step fails, or the process is killed at any moment."""

import os
import random
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from monitoring_record.release import InTheWayError, left_behind, recover, replaced
from monitoring_record.release import replacement as module
from tests.support.folders import FILES, contents, folder

STEPS = ("mkdir", "open", "rename", "rmdir", "unlink")
"""The functions of `os` that change what is on the disk."""

KILLS = int(os.environ.get("KILLS", "25"))
"""How often a process is killed."""


class FailedError(Exception):
    pass


class KilledError(BaseException):
    """The process ends here."""


@contextmanager
def stopped_at(step: int, error: BaseException) -> Iterator[Callable[[], int]]:
    """Raise an error at one of the steps on the disk; after a kill, at all that follow, too. Yields the number of steps."""
    taken = 0

    def counted(function: Callable[..., Any]) -> Callable[..., Any]:
        def stops(*arguments: Any, **options: Any) -> Any:
            nonlocal taken
            taken += 1
            if taken == step or (taken > step and isinstance(error, KilledError)):
                raise error
            return function(*arguments, **options)

        return stops

    with pytest.MonkeyPatch.context() as patch:
        for name in STEPS:
            patch.setattr(os, name, counted(getattr(os, name)))
        yield lambda: taken


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return folder(tmp_path / "site", "old")


@pytest.fixture(params=["beside", "within"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The way to replace: the folder is renamed, or, as with a mount, its entries are."""
    if request.param == "within":
        monkeypatch.setattr(module, "_can_be_renamed", lambda _: False)
    return str(request.param)


def publish(*folders: Path) -> None:
    with replaced(*folders) as places:
        for place in places:
            folder(place, "new")


def test_a_new_folder_takes_the_place_of_the_old_one(site: Path, way: str) -> None:
    with replaced(site) as (place,):
        folder(place, "new")
        assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert contents(site) == {"new"}
    assert list(site.parent.iterdir()) == [site]


def test_a_folder_that_was_not_there_is_made(tmp_path: Path) -> None:
    publish(tmp_path / "site")
    assert contents(tmp_path / "site") == {"new"}


def test_an_error_leaves_the_old_folder(site: Path, way: str) -> None:
    def fail(_: Path) -> None:
        raise FailedError

    with pytest.raises(FailedError), replaced(site) as (place,):
        fail(folder(place, "half"))
    assert contents(site) == {"old"}
    assert list(site.parent.iterdir()) == [site]


def test_folders_are_replaced_together(site: Path) -> None:
    offline = folder(site.parent / "offline", "old")
    with pytest.raises(OSError, match="Nothing was built"), replaced(offline, site) as (first, _):
        folder(first, "new")  # the other one is not made
    assert (contents(offline), contents(site)) == ({"old"}, {"old"})
    assert sorted(site.parent.iterdir()) == [offline, site]


@pytest.fixture(params=[(), ("site",), ("offline", "site")], ids=["no old folder", "one old folder", "two old folders"])
def existing(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return tuple(request.param)


def projects(tmp_path: Path, existing: tuple[str, ...]) -> Iterator[tuple[int, tuple[Path, ...]]]:
    """Yield a number and two folders with that number of a project, of which some are there."""
    for number in count(1):
        (tmp_path / str(number)).mkdir(parents=True)
        for name in existing:
            folder(tmp_path / str(number) / name, "old")
        yield number, (tmp_path / str(number) / "offline", tmp_path / str(number) / "site")


def test_a_step_that_fails_leaves_all_old_or_all_new(tmp_path: Path, existing: tuple[str, ...], way: str) -> None:
    for step, folders in projects(tmp_path, existing):
        error = None
        with stopped_at(step, OSError(28, "No space left on device")) as taken:
            try:
                publish(*folders)
            except OSError as raised:
                error = raised
        old = tuple({"old"} if each.name in existing else set() for each in folders)
        assert tuple(map(contents_but_workplace, folders)) == (old if error else ({"new"}, {"new"})), step
        recover(*folders)
        assert tuple(map(contents, folders)) == (old if error else ({"new"}, {"new"})), step
        publish(*folders)
        assert sorted(path.name for path in folders[0].parent.iterdir()) == ["offline", "site"], step
        if taken() < step:
            return


def contents_but_workplace(path: Path) -> set[str]:
    """Return what `contents` does, where a workplace may be left in the folder."""
    return {
        file.read_text(encoding="utf-8")
        for name in FILES
        if (file := path / name).exists() and ".building" not in file.as_posix()
    }


def test_a_kill_at_any_step_is_recovered(tmp_path: Path, existing: tuple[str, ...], way: str) -> None:
    """Also if the command that recovers is killed at any step."""
    old = tuple({"old"} if name in existing else set() for name in ("offline", "site"))
    for again in (1, 3, 6, 10_000):
        for step, folders in projects(tmp_path / str(again), existing):
            with stopped_at(step, KilledError()) as taken, suppress(KilledError):
                publish(*folders)
            if way == "beside":
                assert all(contents(each) in ({"old"}, {"new"}, set()) for each in folders), step
            with stopped_at(again, KilledError()), suppress(KilledError):
                recover(*folders)
            recover(*folders)
            assert tuple(map(contents, folders)) in (old, ({"new"}, {"new"})), (step, again)
            assert not list(folders[0].parent.glob(".*")), (step, again)
            if taken() < step:
                break


def test_a_link_stays_and_the_folder_it_leads_to_is_replaced(tmp_path: Path) -> None:
    shown = folder(tmp_path / "www/shown", "old")
    link = tmp_path / "site"
    link.symlink_to(shown)
    publish(link)
    assert (link.is_symlink(), contents(shown)) == (True, {"new"})
    assert list(shown.parent.iterdir()) == [shown]


def test_what_is_mounted_within_another_file_system_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = folder(tmp_path / "a site", "old")
    mounts = tmp_path / "mountinfo"
    escaped = str(site).replace(" ", "\\040")
    mounts.write_text(f"36 35 98:0 /mnt {escaped} rw,noatime master:1 - ext4 /dev/root rw\n", encoding="utf-8")
    monkeypatch.setattr(module, "_MOUNTS", mounts)
    inode = site.stat().st_ino
    publish(site)
    assert (site.stat().st_ino, contents(site)) == (inode, {"new"})


@pytest.mark.parametrize("why", ["it is a mount", "the folder around it may not be written to"])
def test_a_folder_that_cannot_be_renamed_is_replaced_from_within(
    why: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == "it is a mount":
        monkeypatch.setattr(Path, "is_mount", lambda path: path == site)
    else:
        monkeypatch.setattr(os, "access", lambda path, _: path != site.parent)
    before = site.stat().st_ino
    publish(site)
    assert (site.stat().st_ino, contents(site)) == (before, {"new"})


def test_what_a_file_system_itself_has_in_a_mount_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_can_be_renamed", lambda _: False)
    (site / "lost+found").mkdir()
    publish(site)
    assert (site / "lost+found").is_dir()


@pytest.mark.parametrize("name", ["site", ".site.building"])
def test_a_file_in_the_way_is_named_and_kept(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(InTheWayError, match=f"{name} .* Delete it or give it another name"):
        publish(tmp_path / "site")
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_link_is_not_taken_for_the_folder_of_a_build(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".site.building").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InTheWayError, match="was not made by a build"):
        publish(tmp_path / "site")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_the_folders_of_others_are_kept(site: Path) -> None:
    others = [folder(site.with_name(name), "mine") for name in ("site.new", "site.old")]
    publish(site)
    assert [contents(each) for each in others] == [{"mine"}, {"mine"}]
    mine = folder(site.with_name(".site.building"), "mine")
    with pytest.raises(InTheWayError):
        publish(site)
    assert (contents(mine), contents(site)) == ({"mine"}, {"new"})


def test_a_folder_that_came_in_between_is_kept(tmp_path: Path) -> None:
    for step, (_, site) in projects(tmp_path, ("site",)):
        with stopped_at(step, KilledError()), suppress(KilledError):
            publish(site)
        if not site.exists():  # killed between the old folder and the new one
            break
    folder(site, "mine")
    with pytest.raises(InTheWayError, match="site was made while"):
        recover(site)
    assert contents(site) == {"mine"}
    site.rename(site.with_name("mine"))
    recover(site)
    assert contents(site) == {"old"}


def test_what_cannot_be_deleted_is_told_and_tried_again(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as undeletable:
        undeletable.setattr(shutil, "rmtree", lambda *_, **__: None)
        publish(site)
    (left,) = left_behind(site)
    assert (contents(site), contents(left / "site")) == ({"new"}, {"old"})
    publish(site)
    assert not list(left_behind(site))
    assert list(site.parent.iterdir()) == [site]


def publish_again_and_again(*folders: Path) -> None:
    for number in count(1):
        with replaced(*folders) as places:
            for place in places:
                folder(place, str(number))


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot copy a process")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_killed_process_leaves_nothing_half_done(tmp_path: Path, way: str) -> None:
    folders = (folder(tmp_path / "offline", "0"), folder(tmp_path / "site", "0"))
    chance = random.Random(12)
    for kill in range(KILLS):
        process = get_context("fork").Process(target=publish_again_and_again, args=folders)
        process.start()
        time.sleep(chance.uniform(0.005, 0.05))
        process.kill()
        process.join()
        recover(*folders)
        offline, site = map(contents, folders)
        assert (offline == site, len(site)) == (True, 1), kill
        assert sorted(tmp_path.iterdir()) == sorted(folders), kill
