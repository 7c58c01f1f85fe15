"""The commands as users run them, by `run.py`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

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
