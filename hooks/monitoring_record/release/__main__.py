"""`python -m release offline` makes offline.new/; `python -m release site` makes that, then site.new/ which offers it.

What follows goes to MkDocs. `run.py` puts the folders in their places once all went well.
"""

import subprocess
import sys
from pathlib import Path

from monitoring_record.release.builds import Release


def main(what: str, *words: str) -> int:
    """Make the one or both; the exit status is MkDocs'."""
    project = Path.cwd()
    release = Release.of(project, words)
    try:
        copy = release.make_offline_copy(project / "offline.new")
        if what == "site":
            release.make_site(project / "site.new", copy)
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
