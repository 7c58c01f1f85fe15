"""Measures commands as whole processes, in turn, so that all have the same share of what else the machine does."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.site_size import SiteSize

ROOT = Path(__file__).resolve().parent.parent
PROCESS_COST = Path(__file__).with_name("process_cost.py")
MEGABYTE = 1e6

FIGURES = {
    "seconds": "Seconds",
    "cpu_seconds": "CPU s",
    "memory_mb": "Peak MB",
    "site_mb": "Site MB",
    "pages": "Pages",
    "page_kb": "KB a page",
    "largest_page_mb": "Largest page MB",
    "largest_file_mb": "Largest file MB",
}
"""Everything that is measured, with its heading in the tables."""

Measurement = Mapping[str, float]
"""Some of the figures of one command."""


@dataclass(frozen=True)
class Task:
    """A command that is measured in the folder of a project."""

    name: str
    project: Path
    command: tuple[str, ...]
    prepare: Callable[[], object] = lambda: None
    """What is done before each measurement."""
    builds_site: bool = True
    """Whether the command makes the folder `site`."""

    def measure(self) -> Measurement:
        """Run the command once."""
        self.prepare()
        printed = run([sys.executable, str(PROCESS_COST), *self.command], self.project)
        seconds, cpu_seconds, memory = json.loads(printed)
        size = _size_figures(SiteSize.of(self.project / "site")) if self.builds_site else {}
        return {"seconds": seconds, "cpu_seconds": cpu_seconds, "memory_mb": memory / MEGABYTE, **size}


def measure_in_turn(tasks: Sequence[Task], rounds: int) -> dict[str, Measurement]:
    """Run all tasks one after the other, `rounds` times; returns the medians, by the name of the task."""
    measured = [{task.name: task.measure() for task in tasks} for _ in range(rounds)]
    return {task.name: median(each[task.name] for each in measured) for task in tasks}


def median(measurements: Iterable[Measurement]) -> Measurement:
    """Return the median of each figure."""
    several = list(measurements)
    return {figure: statistics.median(each[figure] for each in several) for figure in several[0]}


def environment() -> dict[str, str]:
    """Return the environment of all commands; the engine is that of the project, the benchmark that of this repository."""
    path = os.pathsep.join(("hooks", str(ROOT)))
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": path, "PYTHONUTF8": "1"}


def run(command: Sequence[str], project: Path) -> str:
    """Run a command and return what it prints; ends the benchmark if it fails."""
    done = subprocess.run(command, cwd=project, env=environment(), check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\nfailed in {project}:\n{done.stdout}{done.stderr}")
    return done.stdout


def _size_figures(size: SiteSize) -> Measurement:
    return {
        "site_mb": size.total / MEGABYTE,
        "pages": len(size.pages),
        "page_kb": sum(size.pages) / len(size.pages) / 1000,
        "largest_page_mb": max(size.pages) / MEGABYTE,
        "largest_file_mb": size.largest_file / MEGABYTE,
    }
