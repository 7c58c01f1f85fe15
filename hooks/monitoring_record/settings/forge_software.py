"""The programs that run forges, and the hosts whose names tell which it is."""

import re
from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

from monitoring_record.source.problems import similar

Software = Literal["github", "gitlab", "forgejo"]
"""The program of a forge, which determines its addresses. Those of Gitea are Forgejo's."""

_NAMES: Mapping[str, Software] = {
    "github": "github",
    "gitlab": "gitlab",
    "forgejo": "forgejo",
    "codeberg": "forgejo",
    "gitea": "forgejo",
}
"""The words in the names of hosts that tell which program runs there."""


def software_called(name: str) -> Software | None:
    """Return the program that a name, as of a host or another version of it, contains or resembles; None if there is none."""
    letters = re.sub(r"[^a-z]", "", name.casefold())
    known = similar(letters, _NAMES, _LIKENESS_OF_A_NAME)
    contained = (software for word, software in _NAMES.items() if word in letters)
    return next(contained, _NAMES[known] if known else None)


_LIKENESS_OF_A_NAME = 0.75


def software_of(repository: str) -> Software | None:
    """Return the program that the host's name tells; None if it tells none."""
    host = urlsplit(repository).hostname or ""
    return next((software for name, software in _NAMES.items() if name in host), None)
