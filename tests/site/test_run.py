"""The commands as users run them, by `run.py`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.support.paths import ROOT

BROKEN = {
    "ruritania/updates/3/01.yml": "stage: [reported\n",
    "ruritania/recommendations/02.yml": "title: Fill the moats\ntext: Fill them.\nchapter: two\ntitel: x\n",
}


@pytest.fixture
def broken(data: Path) -> Path:
    """The tiny data with a file that is no YAML, and one with two faults."""
    for name, text in BROKEN.items():
        (data / name).write_text(text, encoding="utf-8")
    return data


def test_a_report_goes_alone_to_standard_output(broken: Path) -> None:
    finished = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "check", "--data", "data", "--format", "gitlab"],
        cwd=broken.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1, finished.stderr
    assert len(json.loads(finished.stdout)) == 3


def test_paths_are_relative_to_the_current_folder(data: Path) -> None:
    folder = data / "ruritania" / "updates" / "2"
    finished = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "format", "--data", str(data), "01.yml"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (finished.returncode, finished.stdout) == (0, "01.yml: reformatted\n"), finished.stderr


def test_an_audit_fails_if_it_cannot_look_up_a_package(tmp_path: Path) -> None:
    pins = tmp_path / "pins.txt"
    pins.write_text(f"moat @ https://castles.example/moat.whl --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    program = [word for word in run.OWN_COMMANDS["audit"][0] if not word.startswith("--requirement=")]
    program = [sys.executable, *program[1:], f"--requirement={pins}"]
    finished = subprocess.run(program, stderr=subprocess.PIPE, text=True, check=False)
    assert finished.returncode == 1
    assert "URL requirements cannot be pinned" in finished.stderr


ONLY_FOR_BUILDS = {
    *("mkdocs", "jinja2", "markdown_it", "PIL"),
    *(f"monitoring_record.{room}" for room in ("analysis", "citing", "downloads", "mkdocs_adapter", "search", "site")),
}


def test_the_check_imports_nothing_that_only_a_build_needs() -> None:
    code = "import sys, monitoring_record.commands.check, monitoring_record.editions; print(*sys.modules)"
    finished = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
    )
    assert not ONLY_FOR_BUILDS & set(finished.stdout.split())
