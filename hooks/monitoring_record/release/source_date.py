"""The source_date that a release is of: no clock, if it can be helped, but what is released."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path


def source_date(project: Path) -> datetime:
    """SOURCE_DATE_EPOCH if it is set, else when the project was last committed, else the beginning of today."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or _last_commit(project)
    if seconds:
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def _last_commit(project: Path) -> str:
    """Seconds since 1970. A downloaded archive has none, even when it was unpacked within somebody's repository."""
    git = shutil.which("git")
    if git is None or not (project / ".git").exists():
        return ""
    command = [git, "log", "-1", "--format=%ct"]
    return subprocess.run(command, cwd=project, stdout=subprocess.PIPE, text=True, check=False).stdout.strip()
