"""The site with its drafts, shown while it is edited."""

import os
import subprocess
import sys
from pathlib import Path

from monitoring_record.release.switches import Switches


def serve(project: Path, address: str) -> int:
    """Build a project with its drafts, show it at an address and follow every edit; returns the exit status."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, **Switches(preview=True).environment(), "PYTHONUTF8": "1"}
    try:
        return subprocess.run(command, cwd=project, env=environment, check=False).returncode
    except KeyboardInterrupt:  # this is how one ends it
        return 0
