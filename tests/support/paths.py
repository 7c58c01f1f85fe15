"""The paths of files that tests read."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The repository."""

TINY = ROOT / "tests" / "tiny"
"""The data of a tiny report of an invented country."""

GOLDEN = ROOT / "tests" / "golden"
"""The files that results are compared with."""
