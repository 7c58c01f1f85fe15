"""Signals that stop a build: it cleans up undisturbed, and the swap of the folders is not interrupted at all."""

import signal
from contextlib import closing
from dataclasses import dataclass

import pytest

from monitoring_record.release import StoppedError, stop_no_more, stoppable

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
