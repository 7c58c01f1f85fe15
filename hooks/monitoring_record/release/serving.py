"""Serves the site with its drafts while it is edited."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from monitoring_record.release.build_environment import ENVIRONMENT
from monitoring_record.release.stopping import StoppedError, stoppable

_PATIENCE = 0.5
"""Seconds for the server to end by itself: Ctrl+C reaches it, too."""


def serve(project: Path, address: str) -> int:
    """Build a project with its drafts, show it at an address and follow every edit; returns the exit status."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, **ENVIRONMENT, "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=project, env=environment) as server:
        try:
            with stoppable():
                return server.wait()
        except StoppedError:
            _end(server)
            return 0


def _end(server: subprocess.Popen[bytes]) -> None:
    """Let the server remove its temporary files and end."""
    try:
        server.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
