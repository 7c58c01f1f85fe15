"""Signals that stop a build: it cleans up undisturbed, and the swap of the folders is not interrupted at all."""

import signal
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from monitoring_record.commands.building import building
from monitoring_record.release import StoppedError, replacement, stop_no_more, stoppable

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@dataclass
class CleansUp:
    """A build whose cleaning up is disturbed by every signal."""

    done: list[signal.Signals]

    def close(self) -> None:
        for number in SIGNALS:
            signal.raise_signal(number)
            self.done.append(number)


@pytest.mark.parametrize("number", SIGNALS)
def test_while_a_stopped_build_cleans_up_further_signals_are_ignored(number: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in SIGNALS]
    cleaned_up: list[signal.Signals] = []
    with pytest.raises(StoppedError) as stopped, stoppable(), closing(CleansUp(cleaned_up)):
        signal.raise_signal(number)
    assert cleaned_up == list(SIGNALS)
    assert stopped.value.exit_status == 128 + number
    assert [signal.getsignal(each) for each in SIGNALS] == before


def test_what_must_not_be_left_halfway_is_not_stopped() -> None:
    done = []
    with stoppable():
        stop_no_more()
        for number in SIGNALS:
            signal.raise_signal(number)
            done.append(number)
    assert done == list(SIGNALS)


@click.command()
def fill() -> None:
    """Build a site of one page."""
    with building("site") as (_, (site,)):
        site.mkdir()
        (site / "index.html").write_text("filled", encoding="utf-8")


@pytest.mark.parametrize("number", SIGNALS)
def test_the_folders_of_a_build_are_replaced_whatever_comes(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = replacement._replace

    def disturbed(workplaces: Any) -> None:
        signal.raise_signal(number)
        replace(workplaces)

    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(replacement, "_replace", disturbed)
    result = CliRunner().invoke(fill)
    assert (result.exit_code, result.output) == (0, "Written: site/\n")
    assert (tmp_path / "site/index.html").read_text(encoding="utf-8") == "filled"
