"""Builds a site with many countries twice, by one process and from reports that processes of their own have prebuilt.

    .venv/bin/python -m bench.portal [--countries 9] [--size 30x4]

Prints what each costs, and ends with status 1 if the two sites differ in a byte. The processes run in turn: each has the
whole machine, as a job of a workflow has.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.generated_record import write_record
from bench.measurement import Measurement, Task
from bench.record_project import ENGINE, RecordProject
from bench.size import Size
from bench.tables import cost_table

BUILT = ("site", "offline")


def main() -> int:
    """Build, compare and print; returns 1 if the sites differ."""
    options = _options()
    with TemporaryDirectory() as folder:
        return _measure(PortalProject(Path(folder), options.countries, options.size), Path(folder) / "whole")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.portal", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--countries", type=int, default=9, help="how many countries have a report (default: 9)")
    parser.add_argument(
        "--size",
        type=Size.parse,
        default=Size(30, 4),
        metavar="RECOMMENDATIONSxMEETINGS",
        help="the size of each report (default: 30x4)",
    )
    return parser.parse_args()


class PortalProject(RecordProject):
    """A site with a generated report of each of several countries."""

    def __init__(self, folder: Path, countries: int, size: Size) -> None:
        self.reports = tuple(f"country-{number}" for number in range(1, countries + 1))
        super().__init__(folder, partial(_write_reports, reports=self.reports, size=size))
        self.renew()

    def whole(self) -> Task:
        """Return the build of the whole site at once."""
        return Task("the whole site at once", self.copy, (*ENGINE, "build"))

    def prebuild(self, report: str) -> Task:
        """Return the job that prebuilds a report."""
        return Task(report, self.copy, (*ENGINE, "prebuild", report), builds_site=False)

    def join(self) -> Task:
        """Return the build of the site from the prebuilt reports."""
        return Task("the site from prebuilt reports", self.copy, (*ENGINE, "build", "--prebuilt", "prebuilt"))


def _write_reports(data: Path, reports: tuple[str, ...], size: Size) -> None:
    for seed, report in enumerate(reports):
        write_record(data, size, seed=seed, slug=report, country=report.title())


def _measure(project: PortalProject, whole: Path) -> int:
    costs = {project.whole().name: project.whole().measure()}
    for name in BUILT:
        shutil.move(project.copy / name, whole / name)
    jobs = [project.prebuild(report).measure() for report in project.reports]
    costs |= {"a report, the slowest": max(jobs, key=_seconds), "a report, the fastest": min(jobs, key=_seconds)}
    costs[project.join().name] = project.join().measure()
    print(cost_table(costs))
    different = [name for built in BUILT for name in _differences(whole / built, project.copy / built)]
    print(f"\nFiles that differ: {', '.join(different) or 'none'}")
    return int(bool(different))


def _seconds(measurement: Measurement) -> float:
    return measurement["seconds"]


def _differences(one: Path, other: Path) -> Iterator[str]:
    """Yield the files of two folders that differ, or that only one of them has."""
    contents = [
        {path.relative_to(built): path for path in built.rglob("*") if path.is_file()} for built in (one, other)
    ]
    for name in sorted({*contents[0], *contents[1]}):
        files = [content.get(name) for content in contents]
        if not all(files) or len({file.read_bytes() for file in files if file}) > 1:
            yield f"{one.name}/{name.as_posix()}"


if __name__ == "__main__":
    sys.exit(main())
