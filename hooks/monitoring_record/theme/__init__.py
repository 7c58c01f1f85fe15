"""What the engine adds to Material: templates, one style sheet, one script.

`templates/` is a theme folder as MkDocs knows it: after the site's own `overrides/`, before Material's. MkDocs copies
from it whatever is no template. The style sheet is joined from `styles/` in each build; the script is bundled from
`scripts/` by `run.py bundle` and committed, so that a build needs nothing but Python.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER / "templates"

STYLE_SHEET = "assets/monitoring-record.css"
RATING_COLOURS = "assets/ratings.css"
STYLE_SHEETS = (STYLE_SHEET, RATING_COLOURS)
"""The addresses of the style sheets, in their order in a page."""

SCRIPT = "assets/monitoring-record.js"
"""The address of the script."""

WORKER_SHIM = "assets/iframe-worker-shim.js"
"""Lets search work from a disk. Material asks that the name contain "iframe-worker"."""

_STYLES = (
    "layers",
    "colours",
    "material",
    "visually-hidden",
    "states",
    "page-head",
    "links",
    "report-pages",
    "rating",
    "change",
    "bar",
    "flow",
    "matrix",
    "table-tools",
    "legend",
    "fact-table",
    "rules",
    "facts",
    "glance",
    "wording",
    "story",
    "voice",
    "fold",
    "documents",
    "sources",
    "lists",
    "button",
    "tiles",
    "whole-report",
    "notices",
    "board",
    "abbreviation",
    "paper",
)
"""The files of styles/, in their order in the style sheet."""


def style_sheet(*, offline: bool) -> str:
    """All styles in one text; those of `offline.css` are only in a copy to be read from a disk."""
    names = (*_STYLES, "offline") if offline else _STYLES
    return "\n".join((FOLDER / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in names)
