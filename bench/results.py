"""What a run measured."""

from collections.abc import Mapping

from bench.measurement import FIGURES, Measurement

REAL = "real"
"""The name of the real record among the sizes of generated ones."""

CHECK, COLD, EDITED, SERVE, EMPTY = "check", "cold", "edited", "serve", "empty"

TASKS = {
    COLD: "This engine, cold",
    EDITED: "This engine, after one edited sentence",
    SERVE: "This engine, until an edit is shown",
    CHECK: "This engine, `check`",
    "mkdocs": "MkDocs with Material",
    "hugo": "Hugo",
    "eleventy": "Eleventy",
    EMPTY: "MkDocs with Material, one empty page",
}
"""Everything that can be measured, in the order of the tables."""

Results = Mapping[str, Mapping[str, Measurement]]
"""The measurements by report (a size, or `REAL`) and task."""


def figure(results: Results, name: str) -> float | None:
    """Return the figure called `report.task.figure`; None if it was not measured."""
    report, task, figure_name = name.split(".")
    if task not in TASKS or figure_name not in FIGURES:
        raise ValueError(f"there is no figure `{name}`")
    return results.get(report, {}).get(task, {}).get(figure_name)
