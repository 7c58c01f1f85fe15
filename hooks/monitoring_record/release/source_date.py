"""The source date: the moment that a release is of, which no clock decides if it can be helped."""

import os
from datetime import UTC, datetime
from pathlib import Path

from monitoring_record import git


def source_date(project: Path) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else when the project was last committed, else the beginning of today."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or git.last_commit_time(project)
    if seconds:
        return datetime.fromtimestamp(int(seconds), UTC)
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
