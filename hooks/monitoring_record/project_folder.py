"""The folder of a site: the one with `mkdocs.yml`, `data/` and `content/` in it."""

from pathlib import Path

SETTINGS = "mkdocs.yml"
DATA = "data"
PACKS = "packs"
"""The folder for the forms that are sent before a meeting; it is no part of the repository."""


def find_project(start: Path) -> Path | None:
    """Return the nearest folder with the settings of a site, from `start` upwards; None if there is none."""
    start = start.resolve()
    return next((folder for folder in (start, *start.parents) if (folder / SETTINGS).is_file()), None)
