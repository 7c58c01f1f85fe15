"""Fixtures of all tests: a tiny report of an invented country."""

import shutil
from pathlib import Path

import pytest

from monitoring_record.records import Dossier
from tests.support.paths import TINY
from tests.support.reports import dossier
from tests.support.scores import SCORE


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the tiny report's data, which a test may change."""
    return Path(shutil.copytree(TINY, tmp_path / "data"))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """The tiny report, with one update that is not yet published."""
    return dossier(Path(shutil.copytree(TINY, tmp_path_factory.mktemp("tiny") / "data")))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the scores of tests, whether they passed or not."""
    for report in (*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")):
        for name, value in report.user_properties:
            if name == SCORE:
                terminalreporter.write_line(f"{report.nodeid}: {value}")
