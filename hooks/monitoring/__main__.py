"""Check a data folder without building the site: `python -m monitoring data`."""

import sys
from pathlib import Path

from monitoring.loading import load


def main(words: list[str]) -> int:
    """Print every problem of the folder; 1 if there is any."""
    library = load(Path(words[0] if words else "data"))
    for problem in library.problems:
        print(problem)
    if not library.problems:
        print("The data is sound.")
    return 1 if library.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
