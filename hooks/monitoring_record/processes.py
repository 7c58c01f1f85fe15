"""Work shared out among processes, where the machine has several cores."""

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

from monitoring_record.garbage import own_garbage_collected

Item = TypeVar("Item")
Result = TypeVar("Result")

_shared: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""The work that the processes begin with: they are copies of this one, so that it need not be sent to them."""


def process_count() -> int:
    """Return how many processes can work at once; 1 where a process cannot be copied safely.

    Only Linux copies processes safely, and only while they have a single thread.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def shared_out(work: Callable[[Item], Result], items: Sequence[Item], count: int | None = None) -> Iterator[Result]:
    """Yield the result for each item, in order; the results of other processes are pickled."""
    processes = min(count or process_count(), len(items))
    with own_garbage_collected():
        if processes < 2:  # noqa: PLR2004 – one process is this one
            yield from map(work, items)
            return
        _shared.append((work, items))
        try:
            with ProcessPoolExecutor(processes, get_context("fork")) as pool:
                yield from pool.map(_result, range(len(items)))
        finally:
            _shared.pop()


def _result(index: int) -> Any:
    work, items = _shared[-1]
    return work(items[index])
