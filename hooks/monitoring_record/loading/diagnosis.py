"""Finds the mistake behind the problems of a file: it tries repairs, and keeps the one that leaves the fewest problems.

A forgotten colon can have many consequences, often further down. What is reported is the mistake, and a cure that works.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice

from monitoring_record.source import syntax_rules, unsupported_yaml, yaml_values
from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.repairs import OF_STRUCTURE, OF_SYNTAX, Broken, Repair
from monitoring_record.source.yaml_file import YamlFile

_MOST_REPAIRS = 150
_MOST_CHARACTERS = 1_500_000
"""How much is read in search of one mistake: of a large file, fewer repairs are tried."""

_MOST_MISTAKES = 10
"""How many mistakes of a file are looked for."""

_REPAIRABLE = (yaml_values.NOT_A_MAPPING, unsupported_yaml.ALIAS_AND_ANCHOR, unsupported_yaml.FOREIGN_TAG)
"""Rules about a whole file whose violation can be a slip in a line."""

Read = Callable[[str], YamlFile]
"""Reads a changed text of the file, with all problems of the file."""


def diagnosed(file: YamlFile, keys: frozenset[str], read: Read) -> YamlFile:
    """Return the file with its mistakes for problems, each with a cure; what follows from a mistake is left out."""
    if not _may_be_repaired(file):
        return file
    now = read(file.text)
    others = {str(problem) for problem in now.problems}
    found = [problem for problem in file.problems if str(problem) not in others]
    adds_lines = False
    for _ in range(_MOST_MISTAKES):
        better = None if adds_lines else _best_repair(now, keys, read)
        if better is None:
            break
        repair, now = better
        adds_lines = repair.adds_lines
        found.append(repair.problem)
    # Where lines were added, the places of other problems are no longer those of the file.
    now.problems[:] = found if adds_lines else [*found, *now.problems]
    return now


def _best_repair(file: YamlFile, keys: frozenset[str], read: Read) -> tuple[Repair, YamlFile] | None:
    """Return the first repair after which nothing is wrong; else the one after which least is; None if none helps."""
    best: tuple[Repair, YamlFile] | None = None
    for repair in islice(_repairs(file, keys), min(_MOST_REPAIRS, _MOST_CHARACTERS // (len(file.text) + 1))):
        repaired = read(repair.text)
        if _is_better(repaired, file, repair) and (best is None or _badness(repaired) < _badness(best[1])):
            best = repair, repaired
            if not repaired.problems:
                break
    return best


def _repairs(file: YamlFile, keys: frozenset[str]) -> Iterator[Repair]:
    if not file.problems or not _may_be_repaired(file):
        return
    lines = FileLines(file.text)
    stopped = file.stopped_at
    at = [stopped] if stopped is not None else sorted({problem.position.line - 1 for problem in file.problems})[:3]
    for near in at:
        for repairer in OF_SYNTAX if file.values is None else OF_STRUCTURE:
            yield from repairer(Broken(file.path, lines, keys, near))


def _may_be_repaired(file: YamlFile) -> bool:
    if file.values is not None or file.stopped_at is not None:
        return True
    return any(problem.rule in _REPAIRABLE for problem in file.problems)


def _badness(file: YamlFile) -> tuple[int, int]:
    """Return how far a file is from being sound: the later the parser gives up, the better."""
    return (0, len(file.problems)) if file.values is not None else (1, -(file.stopped_at or 0))


_NEAR = 3
"""If something is still wrong in as many lines around a repair, it was not what is meant."""

_ALMOST_ANYWHERE = (syntax_rules.INDENTATION, syntax_rules.NO_HYPHEN, syntax_rules.OWN_LINE)
"""What can be repaired in many ways, so that most of them only move the mistake."""


def _moves_the_mistake(repaired: YamlFile, file: YamlFile, repair: Repair) -> bool:
    if repair.problem.rule not in _ALMOST_ANYWHERE:
        return False
    if file.values is None:
        return bool(repaired.problems)
    line = repair.problem.position.line
    return any(abs(problem.position.line - line) <= _NEAR for problem in repaired.problems)


def _is_better(repaired: YamlFile, file: YamlFile, repair: Repair) -> bool:
    if _moves_the_mistake(repaired, file, repair):
        return False
    if file.values is None:
        further = (repaired.stopped_at or 0) > max(file.stopped_at or 0, repair.problem.position.line)
        return repaired.values is not None or (file.stopped_at is not None and further)
    before, after = (Counter(problem.message for problem in each.problems) for each in (file, repaired))
    # A line that only has to move leaves a gap, and is in the way elsewhere.
    least = 2 if repair.problem.rule is syntax_rules.INDENTATION else 1
    return repaired.values is not None and after < before and before.total() - after.total() >= least
