"""MkDocs as a program: the one place that starts it, with all that the settings read from the environment."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

SETTINGS = Path(__file__).parents[1] / "mkdocs_settings.yml"
"""The engine's part of the settings of a site; its `mkdocs.yml` inherits them."""


@dataclass(frozen=True)
class Switches:
    """What is built. Whatever the environment says of it is overruled."""

    preview: bool = False
    """Whether drafts are shown."""
    offline: bool = False
    """Whether the pages are to be read from a disk."""
    offline_copy: Path | None = None
    """The zip that the site offers."""

    def environment(self) -> dict[str, str]:
        """The environment for MkDocs."""
        return {
            **os.environ,
            "MONITORING_RECORD_SETTINGS": str(SETTINGS),
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONUTF8": "1",
            "PREVIEW": str(self.preview).lower(),
            "OFFLINE": str(self.offline).lower(),
            "OFFLINE_COPY": str(self.offline_copy or ""),
        }


def build(project: Path, into: Path, switches: Switches, source_date: datetime) -> None:
    """Build a project; any warning is an error, and an error raises CalledProcessError."""
    environment = {**switches.environment(), "SOURCE_DATE_EPOCH": str(int(source_date.timestamp()))}
    subprocess.run([*_MKDOCS, "build", "--strict", "--site-dir", str(into)], cwd=project, env=environment, check=True)


def serve(project: Path, address: str) -> int:
    """Build a project with its drafts, show it at an address and follow every edit; returns the exit status."""
    environment = Switches(preview=True).environment()
    try:
        return subprocess.run(
            [*_MKDOCS, "serve", "--dev-addr", address], cwd=project, env=environment, check=False
        ).returncode
    except KeyboardInterrupt:  # this is how one ends it
        return 0


_MKDOCS = [sys.executable, "-m", "mkdocs"]
