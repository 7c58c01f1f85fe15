"""What is built: the public site, its offline copy, or a preview."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BuildSettings:
    """The settings of one build. Only the command that starts it can give them: no file and no environment variable."""

    preview: bool = False
    """Whether drafts are shown."""
    offline: bool = False
    """Whether the pages are made to be read from a disk."""
    offline_copy: Path | None = None
    """The zip that the site offers."""
    earlier: Path | None = None
    """The folder with an earlier build of the same data, from which files are taken that are the same in both."""
    changed_programs: tuple[str, ...] = ()
    """The files besides the data that a proposal changes; every page of its preview names them."""
