"""Serves the site with its drafts while it is edited."""

import os
import subprocess
import sys
from pathlib import Path

from monitoring_record.release.build_environment import ENVIRONMENT


def serve(project: Path, address: str) -> int:
    """Build a project with its drafts, show it at an address and follow every edit; returns the exit status."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, **ENVIRONMENT, "PYTHONUTF8": "1"}
    try:
        return subprocess.run(command, cwd=project, env=environment, check=False).returncode
    except KeyboardInterrupt:  # Ctrl+C ends it
        return 0
