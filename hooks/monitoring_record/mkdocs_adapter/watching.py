"""Notices every edit of the files that a served site is made from."""

import os
import stat
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from threading import Event, Thread

_SHORTEST, _LONGEST = 0.05, 0.5
"""Seconds between two looks at the files."""

_SHARE = 0.1
"""The share of a core's time that may be spent on looking."""

Stamps = Mapping[str, tuple[int, ...]]
"""What changes with each edit of a file or folder, by its path; a path that does not exist has none."""


def stamps_below(paths: Iterable[str]) -> Stamps:
    """Return the stamps of files and folders, and of all that is in the folders, also by way of links."""
    stamps: dict[str, tuple[int, ...]] = {}
    seen: set[tuple[int, int]] = set()
    waiting = list(paths)
    while waiting:
        path = waiting.pop()
        with suppress(OSError):  # deleted since its folder was listed, or a link to nowhere
            found = os.stat(path)  # noqa: PTH116 – a Path for each of thousands of files takes a third of the time
            # A file that is restored from a backup has its old size and time; only the time of its entry is new.
            stamps[path] = (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
            if stat.S_ISDIR(found.st_mode) and (found.st_dev, found.st_ino) not in seen:
                seen.add((found.st_dev, found.st_ino))
                waiting.extend(os.path.join(path, name) for name in os.listdir(path))  # noqa: PTH118, PTH208
    return stamps


class Watcher(Thread):
    """Looks at files again and again, as often as their number allows.

    Some file systems do not report changes: shared folders, for example. And who waits for reports about a folder waits in
    vain when it was deleted and made anew.
    """

    def __init__(self, report: Callable[[], None]) -> None:
        """`report` is called after each edit."""
        super().__init__(daemon=True)
        self._report = report
        self._stopped = Event()
        self._stamps: dict[str, Stamps] = {}

    def add(self, path: str) -> None:
        """Watch a file or folder, whether it exists or not; what is edited from now on is reported."""
        self._stamps.setdefault(path, stamps_below([path]))

    def run(self) -> None:
        """Report every edit until the watcher is stopped."""
        pause = _SHORTEST
        while not self._stopped.wait(pause):
            start = time.perf_counter()
            if self._edited():
                self._report()
            pause = min(_LONGEST, max(_SHORTEST, (time.perf_counter() - start) / _SHARE))

    def stop(self) -> None:
        """End soon."""
        self._stopped.set()

    def _edited(self) -> bool:
        now = {path: stamps_below([path]) for path in tuple(self._stamps)}
        edited = any(stamps != self._stamps[path] for path, stamps in now.items())
        self._stamps.update(now)
        return edited
