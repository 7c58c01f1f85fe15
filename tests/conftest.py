"""Fixtures of all tests: a tiny report of an invented country."""

from __future__ import annotations

import gc
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.paths import TINY
from tests.support.scores import SCORE

if TYPE_CHECKING:
    from monitoring_record.records import Dossier

gc.disable()  # until all tests are collected: nothing of them becomes garbage


def pytest_collection_finish() -> None:
    """Let Python look for garbage in what the tests make, and in nothing that was there before."""
    gc.freeze()
    gc.set_threshold(50_000)
    gc.enable()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the tiny report's data, which a test may change."""
    return Path(shutil.copytree(TINY, tmp_path / "data"))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The tiny report, with one update that is not yet published."""
    from tests.support.reports import dossier  # noqa: PLC0415 – the process that only shares out the tests needs no engine

    return dossier(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("tiny") / "data")))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the scores of tests, whether they passed or not."""
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, value in report.user_properties:
            if name == SCORE:
                terminalreporter.write_line(f"{report.nodeid}: {value}")
