"""The settings of a build, which MkDocs reads from environment variables."""

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

SETTINGS = Path(__file__).parents[1] / "mkdocs_settings.yml"
"""The engine's part of a site's settings, which its `mkdocs.yml` inherits."""


@dataclass(frozen=True)
class BuildSettings:
    """The settings of a build; they take precedence over the environment."""

    preview: bool = False
    """Whether drafts are shown."""
    offline: bool = False
    """Whether the pages are made to be read from a disk."""
    offline_copy: Path | None = None
    """The zip that the site offers."""

    def environment(self) -> Mapping[str, str]:
        """Return the settings as environment variables."""
        return {
            "MONITORING_RECORD_SETTINGS": str(SETTINGS),
            "NO_MKDOCS_2_WARNING": "1",
            "PREVIEW": str(self.preview).lower(),
            "OFFLINE": str(self.offline).lower(),
            "OFFLINE_COPY": str(self.offline_copy or ""),
        }

    @contextmanager
    def applied(self, source_date: datetime) -> Iterator[None]:
        """Apply the settings and the source date to a build in this process, and print its log messages."""
        before = dict(os.environ)
        os.environ.update(self.environment(), SOURCE_DATE_EPOCH=str(int(source_date.timestamp())))
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
