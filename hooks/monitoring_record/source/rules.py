"""A rule that the data must follow. Messages, `check --explain` and the page Contribute are made from it."""

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TypedDict, TypeVar


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What is demanded of the data, and why. The code beside a rule finds its violations."""

    id: str
    """The word in brackets at the end of each message: small letters and hyphens."""
    demand: str
    """What the rule demands, in one or two sentences, with Markdown’s `code`."""
    reason: str
    """Why it is demanded."""
    wrong: str
    """A short fragment of YAML that violates the rule, and no other.

    A line `# data/…` names the file that the fragment belongs to; `(deleted)` or `(empty)` after it describes that file.
    `⟨U+200B⟩` stands for the character with this number, which nobody could see.
    """
    right: str
    """The fragment as it should be."""
    is_reminder: bool = False
    """Whether a violation is something still to be done: it is told, and the data is sound with it."""


SUBJECTS = (
    "How a file is written",
    "What a file says",
    "How the files fit together",
    "What the settings and the written pages need",
)
"""What rules are about, in the order of their explanations."""


class RuleWords(TypedDict):
    """The fields of a rule, for decorators that make a rule of a function."""

    id: str
    demand: str
    reason: str
    wrong: str
    right: str


AnyRule = TypeVar("AnyRule", bound=Rule)


def rules_in(package: ModuleType, kind: type[AnyRule]) -> tuple[AnyRule, ...]:
    """Return every rule of this kind in the modules of a package, in their order."""
    found = (value for module in _modules(package) for value in vars(module).values() if isinstance(value, kind))
    return tuple({rule.id: rule for rule in found}.values())


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(package.__path__):
        yield import_module(f"{package.__name__}.{module.name}")
