"""The settings of a site, checked before MkDocs reads them."""

from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from monitoring_record.library import load, project_problems
from monitoring_record.mkdocs_adapter.compiled_site import refuse
from monitoring_record.project_folder import DATA


def load_checked_config(settings: Path, **options: Any) -> MkDocsConfig:
    """Read a mkdocs.yml, with `options` in the place of what it says.

    If it has problems, raises Abort, with those of the data, too: all are reported at once.
    """
    problems = project_problems(settings.parent)
    if problems:
        refuse((*problems, *load(settings.parent / DATA).problems), of="the settings and the data")
    return load_config(str(settings), **options)
