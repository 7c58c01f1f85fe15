"""When Python looks for garbage.

What a command or a build reads and makes lives to its end. To look through it again and again takes a third of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

_MADE_BEFORE_A_LOOK = 50_000
"""How many new objects are looked at together; by default Python looks at a few hundred, which takes a tenth of the time."""

_IDLE = 2.0
"""The seconds from the end of a build until its garbage is collected; the browser has the page by then."""

_MOST_LEFT = 10
"""The number of builds whose garbage may wait for an idle moment."""


def collect_none() -> None:
    """Let Python look for no garbage."""
    gc.disable()


def end_without_a_look() -> None:
    """Let Python end without looking through everything once more."""
    gc.freeze()


@contextmanager
def own_garbage_collected() -> Iterator[None]:
    """Collect the garbage that the block makes, but look at nothing that was there before.

    In a copied process, to look at what was there would copy it.
    """
    enabled, threshold = gc.isenabled(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_MADE_BEFORE_A_LOOK)
    gc.enable()
    try:
        yield
    finally:
        if not enabled:
            gc.disable()
        gc.set_threshold(*threshold)
        gc.unfreeze()


class IdleCollection:
    """Collects the garbage of builds while nobody waits; if somebody always does, after some builds."""

    def __init__(self) -> None:
        self._timer: Timer | None = None
        self._left = 0
        """The number of builds whose garbage is not collected yet."""

    def begin_soon(self) -> None:
        """Collect garbage after a while."""
        self._left += 1
        self._timer = Timer(0 if self._left > _MOST_LEFT else _IDLE, self._collect)
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> None:
        """Do not collect garbage, if that has not begun yet."""
        if self._timer:
            self._timer.cancel()

    def _collect(self) -> None:
        self._left = 0
        gc.collect()
