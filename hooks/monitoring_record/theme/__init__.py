"""What the engine adds to Material: templates, one style sheet, two scripts.

`templates/` is a theme folder of MkDocs, between the site's own `overrides/` and that of Material. MkDocs copies all
files in it that are no templates. The style sheet is joined from `styles/` in each build; the scripts are bundled from
`scripts/` by `run.py bundle` and committed, so that a build needs only Python.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER / "templates"

SCRIPT = "assets/monitoring-record.js"
"""The address of the script of every page. It loads `assets/search.js`, beside it, when the search is touched."""

_STYLES = (
    "layers",
    "type",
    "colours",
    "material",
    "visually-hidden",
    "states",
    "site-head",
    "search",
    "page-head",
    "links",
    "report-pages",
    "rating",
    "change",
    "bar",
    "flow",
    "chart-links",
    "elsewhere",
    "heat-map",
    "matrix",
    "table-tools",
    "compare",
    "legend",
    "fact-table",
    "rules",
    "facts",
    "recommendation-bar",
    "citing",
    "in-short",
    "part",
    "voice",
    "comparisons",
    "promises",
    "fold",
    "documents",
    "word-filter",
    "sources",
    "institutions",
    "lists",
    "corrections",
    "button",
    "downloads",
    "tiles",
    "whole-report",
    "notices",
    "board",
    "abbreviation",
    "paper",
)
"""The files of styles/, in their order in the style sheet."""


def style_sheet(*, offline: bool) -> str:
    """Return all styles in one text; those of `offline.css` are only in an offline copy."""
    names = (*_STYLES, "offline") if offline else _STYLES
    return "\n".join((FOLDER / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in names)
