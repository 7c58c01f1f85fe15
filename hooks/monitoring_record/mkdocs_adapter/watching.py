"""How soon an edit is noticed while the site is served."""

import time

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver
from watchdog.utils.dirsnapshot import DirectorySnapshot

_SHORTEST, _LONGEST = 0.05, 0.5
"""Seconds between two looks at the files; MkDocs takes the longer one."""

_SETTLING = 0.02
"""Seconds without a further change until the site is built: editors write a file in several steps."""

_SHARE = 0.1
"""The share of a core's time that may be spent on looking."""


def watch_closely(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Let a server that is not started yet look for edits as often as the number of files allows.

    MkDocs looks at the files itself, because some file systems do not report changes: shared folders, for example.
    """
    watched = [config.docs_dir, *([config.config_file_path] if config.config_file_path else [])]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=_interval([*watched, *config.watch]))
    server.build_delay = _SETTLING
    for path in watched:
        server.watch(path)


def _interval(paths: list[str]) -> float:
    start = time.perf_counter()
    for path in paths:
        DirectorySnapshot(path)
    return min(_LONGEST, max(_SHORTEST, (time.perf_counter() - start) / _SHARE))
