"""The source date: the date of a release, which depends on its content and not on the clock, if possible."""

import os
from datetime import UTC, datetime
from pathlib import Path

from monitoring_record import git


def source_date(project: Path) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the time of the last commit, else the beginning of today (UTC)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or git.last_commit_time(project)
    if seconds:
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
