"""The source date: the date of a release, which depends on its content and not on the clock, if possible."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from monitoring_record import git

_SECONDS = re.compile(r"[0-9]{1,10}")

_LATEST = 2**32 - 1
"""The latest second that the packed files of a site can contain, in 2106."""


class SourceDateError(Exception):
    """SOURCE_DATE_EPOCH is no second since 1970, or git cannot read the repository; the message says which."""


def source_date(project: Path) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the time of the last commit, else the beginning of today (UTC).

    Raises SourceDateError.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        committed = _last_commit_time(project)
        if committed is None:
            return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        return datetime.fromtimestamp(committed, UTC)
    if _SECONDS.fullmatch(seconds) is None or int(seconds) > _LATEST:
        raise SourceDateError(
            f"SOURCE_DATE_EPOCH is {seconds!r}; it should be seconds since 1970, as in 1553256000, or not be set."
        )
    return datetime.fromtimestamp(int(seconds), UTC)


def _last_commit_time(project: Path) -> int | None:
    try:
        return git.last_commit_time(project)
    except git.UnreadableRepositoryError as error:
        raise SourceDateError(
            f"git cannot read the repository, whose last commit dates the site. It says:\n{error}\n"
            "Mend that, or set SOURCE_DATE_EPOCH to the date of the site, in seconds since 1970."
        ) from None
