"""What the operating system refuses, in its words: a full disk, a folder that may not be written to, and the like."""

from pathlib import Path

from monitoring_record.commands.data_folder import from_here


def reason(error: OSError) -> str:
    """Return why it refused, and for which file."""
    paths = [_named(Path(path)) for path in (error.filename, error.filename2) if isinstance(path, str)]
    return ": ".join([error.strerror or str(error), *([" → ".join(paths)] if paths else [])])


def _named(path: Path) -> str:
    """Return a path from the current folder, but not one that leads out of it."""
    named = from_here(path)
    return str(path if ".." in named.parts else named)
