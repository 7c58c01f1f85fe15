"""The environment of a build: its source date, its log messages, and where MkDocs finds the engine's settings."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

SETTINGS = Path(__file__).parents[1] / "mkdocs_settings.yml"
"""The engine's part of a site's settings, which its `mkdocs.yml` inherits."""

ENVIRONMENT: Mapping[str, str] = {"MONITORING_RECORD_SETTINGS": str(SETTINGS), "NO_MKDOCS_2_WARNING": "1"}
"""Environment variables of every build. None of them says what is built."""


@contextmanager
def build_environment(source_date: datetime) -> Iterator[None]:
    """Apply a source date to a build in this process, and print its log messages."""
    before = dict(os.environ)
    os.environ.update(ENVIRONMENT, SOURCE_DATE_EPOCH=str(int(source_date.timestamp())))
    messages = logging.StreamHandler()
    messages.setFormatter(logging.Formatter("%(levelname)-8s-  %(message)s"))
    log = logging.getLogger("mkdocs")
    level = log.level
    log.addHandler(messages)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.setLevel(level)
        log.removeHandler(messages)
        os.environ.clear()
        os.environ.update(before)
