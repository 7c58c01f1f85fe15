"""Measures what a build costs at several sizes of a report, compared with other generators; fails if a budget is exceeded.

    .venv/bin/python -m bench.build_time [--sizes 30x2 300x4] [--rounds 3] [--stages]

`bench/README.md` explains the figures. All programs build in turn in one run: seconds differ from machine to machine and
from minute to minute, their ratios differ little.
"""

import argparse
import shutil
import statistics
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.budget import read_budgets
from bench.builders import BUILDERS, EMPTY_SITE
from bench.generated_record import REAL_DATA
from bench.markdown_page import markdown_pages
from bench.measurement import Measurement, Task, measure_in_turn
from bench.record_project import GeneratedProject, RecordProject
from bench.results import REAL, SERVE, Results
from bench.size import Size
from bench.tables import StageTimes, growth_table, report_table, stage_table

SIZES = ("30x2", "300x4", "1000x4")


def main() -> int:
    """Measure and print; returns 1 if a budget is exceeded."""
    options = _options()
    sizes: Sequence[Size] = sorted(options.sizes, key=lambda size: size.updates)
    if not options.stages:
        return _print_results(sizes, options.rounds)
    _print_stages(sizes)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.build_time", description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--sizes",
        type=Size.parse,
        nargs="+",
        default=[Size.parse(size) for size in SIZES],
        metavar="RECOMMENDATIONSxMEETINGS",
        help=f"the sizes of the generated reports (default: {' '.join(SIZES)})",
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is measured (default: 3)")
    parser.add_argument("--stages", action="store_true", help="only print where the time of the engine goes")
    return parser.parse_args()


def _print_results(sizes: Sequence[Size], rounds: int) -> int:
    for builder in BUILDERS:
        if not builder.program:
            print(f"{builder.name} is not installed ({builder.how_to_install}); it is not measured.\n")
    results: dict[str, Mapping[str, Measurement]] = {}
    for report, measurements in _measurements(sizes, rounds):
        results[report] = measurements
        print(f"## {report}\n\n{report_table(measurements)}\n", flush=True)
    if len(sizes) > 1:
        print(f"## Growth with the number of updates, as exponents\n\n{growth_table(sizes, results)}\n")
    _print_stages(sizes)
    return _print_budgets(results)


def _measurements(sizes: Sequence[Size], rounds: int) -> Iterator[tuple[str, Mapping[str, Measurement]]]:
    with TemporaryDirectory() as folder:
        yield REAL, _measure_real(Path(folder), rounds)
    for size in sizes:
        with TemporaryDirectory() as folder:
            yield str(size), _measure_generated(Path(folder), size, rounds)


def _measure_real(folder: Path, rounds: int) -> Mapping[str, Measurement]:
    project = _real_project(folder)
    empty = EMPTY_SITE.task(folder / EMPTY_SITE.name, ())
    return measure_in_turn((project.check(), project.cold(), empty), rounds)


def _measure_generated(folder: Path, size: Size, rounds: int) -> Mapping[str, Measurement]:
    project = GeneratedProject(folder, size)
    engine = (project.check(), project.cold(), project.edited())
    measured = measure_in_turn((*engine, *_other_builders(folder, project.original_data)), rounds)
    return {**measured, SERVE: {"seconds": statistics.median(project.seconds_until_shown(rounds))}}


def _other_builders(folder: Path, data: Path) -> Iterator[Task]:
    for builder in BUILDERS:
        if builder.program:
            yield builder.task(folder / builder.name, markdown_pages(data))


def _real_project(folder: Path) -> RecordProject:
    return RecordProject(folder, partial(shutil.copytree, REAL_DATA))


def _print_stages(sizes: Sequence[Size]) -> None:
    print(f"## Seconds by stage, and their share\n\n{stage_table(dict(_stages(sizes)))}\n")


def _stages(sizes: Sequence[Size]) -> Iterator[tuple[str, StageTimes]]:
    with TemporaryDirectory() as folder:
        yield REAL, _real_project(Path(folder)).stages()
    for size in sizes:
        with TemporaryDirectory() as folder:
            project = GeneratedProject(Path(folder), size)
            yield f"{size}", project.stages()
            yield f"{size}, edited", project.edited_stages()


def _print_budgets(results: Results) -> int:
    verdicts = [budget.verdict(results) for budget in read_budgets()]
    print("## Budgets\n")
    for verdict in sorted(verdicts, key=lambda verdict: not verdict.exceeded):
        print(f"- {verdict}")
    return int(any(verdict.exceeded for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
