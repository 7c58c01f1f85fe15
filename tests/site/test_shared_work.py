"""Work that is shared out among processes."""

import os
import sys

import pytest

from monitoring_record.processes import process_count, shared_out

NUMBERS = list(range(7))


def squared(number: int) -> tuple[int, int]:
    """Return a square, and the process that computed it."""
    return number**2, os.getpid()


@pytest.mark.parametrize("count", [1, 2, 5])
def test_results_are_in_order_whatever_the_number_of_processes(count: int) -> None:
    assert [square for square, _ in shared_out(squared, NUMBERS, count)] == [0, 1, 4, 9, 16, 25, 36]


def test_one_process_is_this_one() -> None:
    assert {process for _, process in shared_out(squared, NUMBERS, 1)} == {os.getpid()}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes safely")
def test_several_processes_are_others() -> None:
    assert os.getpid() not in {process for _, process in shared_out(squared, NUMBERS, 2)}


@pytest.mark.parametrize("count", [1, 2])
def test_an_error_in_the_work_is_raised(count: int) -> None:
    with pytest.raises(ZeroDivisionError):
        list(shared_out(lambda number: 1 / number, NUMBERS, count))


def test_without_work_there_are_no_results() -> None:
    assert list(shared_out(squared, [], 2)) == []


def test_a_process_is_always_left() -> None:
    assert process_count() >= 1
