"""What `run.py` does in every repository: it installs what is pinned, refuses what it cannot do, and passes commands on."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import run

Statuses = Callable[..., list[list[str]]]


@pytest.fixture
def statuses(monkeypatch: pytest.MonkeyPatch) -> Statuses:
    """A function that sets the exit status of each program, by a word of its command; returns the programs that were run."""

    def pretend(**by_word: int) -> list[list[str]]:
        programs: list[list[str]] = []

        def finish(program: list[str], **_: object) -> subprocess.CompletedProcess[str]:
            programs.append(program)
            return subprocess.CompletedProcess(program, next((by_word[word] for word in program if word in by_word), 0))

        monkeypatch.setattr(subprocess, "run", finish)
        return programs

    return pretend


@pytest.fixture
def pins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pins of a repository in which nothing is installed yet, besides Python."""
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv/python").touch()
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(run, "PYTHON", str(tmp_path / ".venv/python"))
    (tmp_path / "pins.txt").write_text("moat==1\n", encoding="utf-8")
    return tmp_path / "pins.txt"


def test_what_is_pinned_is_installed_once_and_again_when_the_pins_change(pins: Path, statuses: Statuses) -> None:
    programs = statuses()
    for times, pinned in ((1, "moat==1\n"), (1, "moat==1\n"), (2, "moat==2\n"), (3, "moat==1\n")):
        pins.write_text(pinned, encoding="utf-8")
        run.install(pins.name)
        assert len(programs) == times, pinned
        assert programs[-1][-2:] == ["--requirement", str(pins)]


def test_packages_that_could_not_be_installed_are_asked_for_again(pins: Path, statuses: Statuses) -> None:
    statuses(install=1)
    with pytest.raises(SystemExit, match="The packages could not be installed"):
        run.install(pins.name)
    programs = statuses()
    run.install(pins.name)
    assert len(programs) == 1


def test_without_its_own_python_nothing_is_installed(pins: Path, statuses: Statuses) -> None:
    Path(run.PYTHON).unlink()
    programs = statuses(venv=1)
    with pytest.raises(SystemExit, match="python3-venv"):
        run.install(pins.name)
    assert [program[1:3] for program in programs] == [["-m", "venv"]]


def test_the_first_program_that_fails_is_the_last(statuses: Statuses) -> None:
    programs = statuses(dredge=3)
    assert run.run([["fill"], ["dredge"], ["drain"]]) == 3
    assert programs == [["fill"], ["dredge"]]


def test_programs_that_succeed_are_a_success(statuses: Statuses) -> None:
    programs = statuses()
    assert run.run([["fill"], ["drain"]]) == 0
    assert programs == [["fill"], ["drain"]]


@pytest.mark.parametrize("command", run.WITHOUT_ARGUMENTS)
def test_a_command_without_arguments_refuses_them(command: str, statuses: Statuses) -> None:
    programs = statuses()
    assert run.main([command, "tests"]) == f"`run.py {command}` takes no arguments."
    assert programs == []


@pytest.mark.parametrize("command", run.WITHOUT_ARGUMENTS)
def test_a_command_without_arguments_tells_what_the_commands_are(
    command: str, statuses: Statuses, capsys: pytest.CaptureFixture[str]
) -> None:
    programs = statuses()
    assert [run.main([command, word]) for word in ("--help", "-h")] == [0, 0]
    assert capsys.readouterr().out.count(f"python3 run.py {command}") == 2
    assert programs == []


def test_a_word_that_is_no_path_of_tests_is_told_with_the_option_for_it(
    statuses: Statuses, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = statuses()
    monkeypatch.setattr(run, "install", lambda _: None)
    told = "There is no file or folder moat. The tests with this word in their names: run.py test -k moat"
    assert run.main(["test", "moat"]) == told
    assert programs == []
    for words in (["tests/unit"], ["tests/unit/test_run.py::test_x"], ["-k", "moat"], []):
        assert run.main(["test", *words]) == 0
        assert programs.pop()[3:] == words


def test_a_python_that_is_too_old_is_told_at_once(statuses: Statuses, monkeypatch: pytest.MonkeyPatch) -> None:
    programs = statuses()
    monkeypatch.setattr(run, "OLDEST", (99, 0))
    assert str(run.main(["lint"])).startswith("Python 3.11 or later is needed; this is ")
    assert programs == []


def test_programs_read_and_write_utf_8_whatever_the_system_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("MOAT", "deep")
    environment = run.environment()
    assert (environment["PYTHONUTF8"], environment["MOAT"]) == ("1", "deep")
