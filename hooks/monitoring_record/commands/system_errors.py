"""What the operating system refuses, in its words: a full disk, a folder that may not be written to, and the like."""

from pathlib import Path

from monitoring_record.commands.data_folder import from_here


def reason(error: OSError) -> str:
    """Return why it refused, and for which file."""
    paths = [str(from_here(Path(path))) for path in (error.filename, error.filename2) if isinstance(path, str)]
    return ": ".join([error.strerror or str(error), *([" → ".join(paths)] if paths else [])])
