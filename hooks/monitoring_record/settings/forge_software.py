"""The programs that run forges, and the hosts whose names tell which it is."""

from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

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


def software_of(repository: str) -> Software | None:
    """Return the program that the host's name tells; None if it tells none."""
    host = urlsplit(repository).hostname or ""
    return next((software for name, software in _NAMES.items() if name in host), None)
