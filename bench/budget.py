"""The limits of what a build may cost (`budgets.toml`), compared with what a run measured."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bench.results import Results, figure

BUDGETS = Path(__file__).with_name("budgets.toml")


@dataclass(frozen=True)
class Budget:
    """A limit of one figure, or of its ratio to another one."""

    figure: str
    """What is limited, as report.task.figure: 300x4.cold.seconds."""
    at_most: float
    compared_with: str | None = None
    """The figure that it is divided by."""
    goal: float | None = None
    """What we are after; None if the limit is as low as we want it."""

    def verdict(self, results: Results) -> "Verdict":
        """Compare the budget with what was measured."""
        measured = figure(results, self.figure)
        if not self.compared_with or measured is None:
            return Verdict(self, measured)
        other = figure(results, self.compared_with)
        return Verdict(self, measured / other if other else None)


@dataclass(frozen=True)
class Verdict:
    """Whether a run kept a budget."""

    budget: Budget
    measured: float | None
    """The figure or the ratio; None if this run did not measure it."""

    @property
    def exceeded(self) -> bool:
        """Whether more was measured than the budget allows."""
        return self.measured is not None and self.measured > self.budget.at_most

    def __str__(self) -> str:
        budget = self.budget
        name = f"{budget.figure} / {budget.compared_with}" if budget.compared_with else budget.figure
        allowed = f"at most {budget.at_most:g}" + (f"; the goal is {budget.goal:g}" if budget.goal is not None else "")
        if self.measured is None:
            return f"not measured: {name} ({allowed})"
        return f"{'EXCEEDED' if self.exceeded else 'kept'}: {name} is {self.measured:.3g} ({allowed})"


def read_budgets(file: Path = BUDGETS) -> tuple[Budget, ...]:
    """Read the budgets of a file."""
    return tuple(Budget(**budget) for budget in tomllib.loads(file.read_text(encoding="utf-8"))["budgets"])
