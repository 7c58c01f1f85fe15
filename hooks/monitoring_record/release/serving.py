"""Serves the site with its drafts while it is edited."""

from pathlib import Path

from monitoring_record.mkdocs_adapter import Address, serve_site
from monitoring_record.project_folder import SETTINGS
from monitoring_record.release.build_environment import build_environment
from monitoring_record.release.source_date import source_date
from monitoring_record.release.stopping import StoppedError, stoppable


def serve(project: Path, address: Address) -> None:
    """Build a project with its drafts, show it at an address and follow every edit, until a signal ends it, as Ctrl+C does.

    Raises OSError if nothing can be shown at the address.
    """
    with build_environment(source_date(project)):
        try:
            with stoppable():
                serve_site(project / SETTINGS, address)
        except StoppedError:
            return
