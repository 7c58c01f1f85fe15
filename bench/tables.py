"""The tables that a run prints, as Markdown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from bench.growth import exponent, spans
from bench.measurement import FIGURES, Measurement
from bench.results import TASKS, Results
from bench.size import Size

COMPARED_WITH = {"mkdocs": "÷ MkDocs", "eleventy": "÷ Eleventy", "empty": "÷ empty page"}
"""The tasks by whose time all times are divided, each in a column with this heading."""

GROWING = ("seconds", "memory_mb", "site_mb", "largest_page_mb")
"""The figures whose growth is shown."""

StageTimes = Mapping[str, float]
"""The seconds of each stage of a build."""


def report_table(measurements: Mapping[str, Measurement]) -> str:
    """Return everything that was measured of one report."""
    divisors = {head: measurements[task] for task, head in COMPARED_WITH.items() if task in measurements}
    seconds, *others = FIGURES
    heads = ["", FIGURES[seconds], *divisors, *(FIGURES[figure] for figure in others)]
    rows = (
        [
            TASKS[task],
            _number(measurements[task][seconds]),
            *(_number(measurements[task][seconds] / divisor[seconds]) for divisor in divisors.values()),
            *(_number(measurements[task].get(figure)) for figure in others),
        ]
        for task in TASKS
        if task in measurements
    )
    return _table(heads, rows)


def cost_table(measurements: Mapping[str, Measurement]) -> str:
    """Return everything that was measured of several commands."""
    rows = ([name, *(_number(each.get(figure)) for figure in FIGURES)] for name, each in measurements.items())
    return _table(["", *FIGURES.values()], rows)


def growth_table(sizes: Sequence[Size], results: Results) -> str:
    """Return the exponents with which figures grow from size to size."""
    heads = ["", "Figure", *(f"{smaller} → {larger}" for smaller, larger in spans(sizes))]
    return _table(heads, _growth_rows(sizes, results))


def stage_table(builds: Mapping[str, StageTimes]) -> str:
    """Return the seconds of each stage of several builds, and its share of each build."""
    stages = Counter[str]()
    for times in builds.values():
        stages.update(times)
    rows = ([stage, *(_share(times, stage) for times in builds.values())] for stage, _ in stages.most_common())
    total = ["All", *(_number(sum(times.values())) for times in builds.values())]
    return _table(["Stage", *builds], chain(rows, [total]))


def _growth_rows(sizes: Sequence[Size], results: Results) -> Iterator[list[str]]:
    for task, label in TASKS.items():
        for figure in GROWING:
            values = {size: results[str(size)].get(task, {}).get(figure, 0) for size in sizes}
            if all(values.values()):
                exponents = (exponent(low, high, values[low], values[high]) for low, high in spans(sizes))
                yield [label, FIGURES[figure], *map(_number, exponents)]


def _share(times: StageTimes, stage: str) -> str:
    return f"{_number(times[stage])} ({times[stage] / sum(times.values()):.0%})" if stage in times else ""


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
