"""Ends a build that is stopped from outside so that it leaves nothing behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What Ctrl+C, a system that shuts down, and a terminal that is closed send; Windows has not all of them."""


class StoppedError(BaseException):
    """A signal has stopped the build. As with KeyboardInterrupt, nothing that catches errors of a build catches it."""

    def __init__(self, number: int) -> None:
        super().__init__(signal.Signals(number).name)
        self.exit_status = 128 + number
        """The exit status that shells expect."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Raise StoppedError in the block at the first signal to end; further ones are ignored while it cleans up."""
    before = {number: signal.signal(number, _stop) for number in _SIGNALS}
    try:
        yield
    finally:
        _set(before)


def stop_no_more() -> None:
    """Ignore signals from now on: what remains to be done takes a moment and must not be left halfway."""
    _set(dict.fromkeys(_SIGNALS, signal.SIG_IGN))


def _stop(number: int, _: FrameType | None) -> None:
    stop_no_more()
    raise StoppedError(number)


def _set(handlers: dict[Any, Any]) -> None:
    for number, handler in handlers.items():
        signal.signal(number, handler)
