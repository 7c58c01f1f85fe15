"""Builds the site in the current folder in this process, and prints the seconds of each stage as JSON."""

import functools
import inspect
import json
import os
import pkgutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from bench.stages import REST, STAGES, START


class StageClock:
    """Measures the time of stages; a stage stops while another one runs within it."""

    def __init__(self, stage: str) -> None:
        self.seconds = dict.fromkeys((*STAGES, START, REST), 0.0)  # 0 shows that a function is not used any more
        self._stages = [stage]
        self._since = time.perf_counter()

    @contextmanager
    def within(self, stage: str) -> Iterator[None]:
        """Count the time of the block as that of the stage. Only the main thread is measured: it waits for the others."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        self._stop()
        self._stages.append(stage)
        try:
            yield
        finally:
            self._stop()
            self._stages.pop()

    def _stop(self) -> None:
        now = time.perf_counter()
        self.seconds[self._stages[-1]] += now - self._since
        self._since = now


def main() -> None:
    """Build the site in the current folder."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})  # one core: what another process does could not be measured here
    clock = StageClock(REST)
    with clock.within(START):
        from mkdocs.__main__ import cli  # noqa: PLC0415 – imports are measured

        import monitoring_record.mkdocs_adapter  # noqa: F401, PLC0415 – it imports the whole engine

        for stage, name in STAGES.items():
            _measure(clock, stage, name)
    with clock.within(REST):
        cli(["build", "--quiet"], standalone_mode=False)
    print(json.dumps(clock.seconds))


def _measure(clock: StageClock, stage: str, name: str) -> None:
    """Measure a function wherever it is used by its name."""
    uses = list(_uses(name))
    if not uses:
        sys.exit(f"bench/stages.py: there is no function {name}; name the one that does the work of “{stage}”")
    for user, known in uses:
        setattr(user, known, _measured(clock, stage, getattr(user, known)))


def _uses(name: str) -> Iterator[tuple[Any, str]]:
    """Yield every class or module that has a function, with the name by which it has it."""
    try:
        function = pkgutil.resolve_name(name)
        owner = pkgutil.resolve_name(name.replace(":", ".").rpartition(".")[0])
    except (ImportError, AttributeError):
        return
    for user in {id(user): user for user in (owner, *sys.modules.values())}.values():
        yield from ((user, known) for known, value in vars(user).items() if value is function)


def _measured(clock: StageClock, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def measured(*arguments: Any, **named: Any) -> Any:
        with clock.within(stage):
            return function(*arguments, **named)

    @functools.wraps(function)
    def measured_generator(*arguments: Any, **named: Any) -> Iterator[Any]:
        items = iter(function(*arguments, **named))
        end = object()
        while True:
            with clock.within(stage):
                item = next(items, end)
            if item is end:
                return
            yield item

    return measured_generator if inspect.isgeneratorfunction(function) else measured


if __name__ == "__main__":
    main()
