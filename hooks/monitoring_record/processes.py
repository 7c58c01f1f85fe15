"""Work shared out among processes, where the machine has several cores."""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
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
            with ProcessPoolExecutor(processes, get_context("fork"), _follow_parent) as pool, _ended_on_error():
                with _signals_held():
                    results = deque(pool.submit(_result, index) for index in range(len(items)))
                while results:
                    yield results.popleft().result()
        finally:
            _shared.pop()


@contextmanager
def _signals_held() -> Iterator[None]:
    """Hold signals back while the processes are made: what a handler raises in the middle of that would be lost.

    The new processes never see them: this one ends them.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _follow_parent() -> None:
    """End when the process that has made this one has ended in any way."""
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


@contextmanager
def _ended_on_error() -> Iterator[None]:
    """End the other processes when something ends this one's work early: nobody waits for theirs."""
    try:
        yield
    except BaseException:
        for process in active_children():
            process.kill()
        raise


def _result(index: int) -> Any:
    work, items = _shared[-1]
    return work(items[index])
