"""Where the files are that tests read."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The repository."""

TINY = ROOT / "tests" / "tiny"
"""The data of a report of an invented country, small enough to know by heart."""

GOLDEN = ROOT / "tests" / "golden"
"""The files that results are compared with."""
