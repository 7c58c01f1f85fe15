"""Finds the mistake behind the problems of a file: it tries repairs, and keeps the one that leaves the fewest problems.

A forgotten colon can have many consequences, often further down. What is reported is the mistake, and a cure that works.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from monitoring_record.loading import field_rules, text_rules
from monitoring_record.source import syntax_rules, unsupported_yaml, yaml_values
from monitoring_record.source.changed_text import ChangedText
from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.problems import Problem
from monitoring_record.source.repairs.in_order import OF_QUOTES, OF_STRUCTURE, OF_SYNTAX
from monitoring_record.source.repairs.repair import Broken, FieldNames, Repair, Repairer
from monitoring_record.source.yaml_file import FileText, Positions, ValuePosition, YamlFile

_MOST_REPAIRS = 150
_MOST_CHARACTERS = 1_500_000
"""How much is read in search of one mistake: of a large file, fewer repairs are tried."""

_LEAST_PART = 2
"""To try a repair costs at least as much as to read this part of the file (a half), however early the parser gives up."""

_MOST_OF_ONE_KIND = 24
_KINDS = 6
"""How many repairs of one kind are tried, except the last: those of a large file would leave none of the others.

If few can be tried, they are divided among so many kinds.
"""

_MOST_MISTAKES = 10
_CHARACTERS_OF_MISTAKES = 400_000
"""How many mistakes of a file are looked for;
of a large one fewer: so many that to read it as often is to read so many characters, and one at least."""

_REPAIRABLE = (
    *(yaml_values.NOT_A_MAPPING, yaml_values.EMPTY_FILE),
    *(unsupported_yaml.ALIAS_AND_ANCHOR, unsupported_yaml.FOREIGN_TAG),
)
"""Rules about a whole file whose violation can be a slip in a line."""

Read = Callable[[str], YamlFile]
"""Reads a changed text of the file, with all problems of the file."""


def diagnosed(file: YamlFile, fields: FieldNames, read: Read) -> YamlFile:
    """Return the file with its mistakes for problems, each with a cure; what follows from a mistake is left out."""
    if not _may_be_repaired(file):
        return file
    now = read(file.text)
    others = {str(problem) for problem in now.problems}
    found = [problem for problem in file.problems if str(problem) not in others]
    changes: list[ChangedText] = []
    size = len(file.text) + 1
    most = min(_MOST_MISTAKES, max(_CHARACTERS_OF_MISTAKES // size, 1), _MOST_CHARACTERS // size)
    while len(changes) < most and (better := _best_repair(now, fields, read)):
        repair, repaired = better
        if not _is_told_otherwise(repair, repaired):
            found.append(_before(repair.problem, changes))
        changes.append(ChangedText(now, repaired))
        now = repaired
        if repair.adds_lines:  # The messages of further repairs may name lines, which are no longer those of the file.
            return _with_places_before(file, now, changes, found)
    return _with_places_before(file, now, changes, [*found, *(_before(problem, changes) for problem in now.problems)])


def _with_places_before(
    file: YamlFile, repaired: YamlFile, changes: list[ChangedText], problems: list[Problem]
) -> YamlFile:
    """Return the values of the repaired file, with their places in the file as it is."""

    def find_positions(_: FileText) -> Positions:
        return {location: _value_before(position, changes) for location, position in repaired.positions.items()}

    return YamlFile(file.path, file.text, find_positions, repaired.values, problems)


def _before(problem: Problem, changes: list[ChangedText]) -> Problem:
    """Return a problem with its place in the file as it is."""
    line, column = _place_before(problem.position.line - 1, problem.position.column - 1, changes)
    return replace(problem, position=replace(problem.position, line=line + 1, column=column + 1))


def _value_before(position: ValuePosition, changes: list[ChangedText]) -> ValuePosition:
    value = _place_before(position.line, position.column, changes)
    key = _place_before(position.key_line, position.key_column, changes)
    return ValuePosition(*value, *key, position.raw)


def _place_before(line: int, column: int, changes: list[ChangedText]) -> tuple[int, int]:
    for change in reversed(changes):
        line, column = change.place_before(line, column)
    return line, column


def _best_repair(file: YamlFile, fields: FieldNames, read: Read) -> tuple[Repair, YamlFile] | None:
    """Return the first repair after which nothing is wrong; else the one after which least is; None if none helps."""
    best: tuple[Repair, YamlFile] | None = None
    left = _MOST_CHARACTERS
    for repair in islice(_repairs(file, fields), _MOST_REPAIRS):
        repaired = read(repair.text)
        if _is_better(repaired, file, repair) and (best is None or _badness(repaired, file) < _badness(best[1], file)):
            best = repair, repaired
            if not repaired.problems:
                break
        left -= _read(repaired)
        if left < len(file.text):
            break
    return best


def _read(file: YamlFile) -> int:
    """Return how many characters of a file were read: up to where the parser gave up."""
    lines = len(file.lines)
    return max(len(file.text) * (file.stopped_at or lines) // lines, len(file.text) // _LEAST_PART)


def _repairs(file: YamlFile, fields: FieldNames) -> Iterator[Repair]:
    if not file.problems or not _may_be_repaired(file):
        return
    lines = FileLines(file.text)
    of_one_kind = min(_MOST_OF_ONE_KIND, max(_MOST_CHARACTERS // (len(file.text) + 1) // _KINDS, 2))
    stopped = file.stopped_at
    at = [stopped] if stopped is not None else sorted({problem.position.line - 1 for problem in file.problems})[:3]
    for near in at:
        broken = Broken(file.path, lines, fields, near)
        *repairers, last = _repairers(file)
        for repairer in repairers:
            yield from islice(repairer(broken), of_one_kind)
        yield from last(broken)


def _repairers(file: YamlFile) -> tuple[Repairer, ...]:
    if any(problem.rule is syntax_rules.BACKSLASH for problem in file.problems):
        return OF_QUOTES
    return OF_SYNTAX if file.values is None else OF_STRUCTURE


def _may_be_repaired(file: YamlFile) -> bool:
    if file.values is not None or file.stopped_at is not None:
        return True
    return any(problem.rule in _REPAIRABLE for problem in file.problems)


def _badness(repaired: YamlFile, file: YamlFile) -> tuple[int, int]:
    """Return how far a repaired file is from being sound: the later the parser gives up, the better."""
    return (0, len(repaired.problems)) if repaired.values is not None else (1, -_stopped_at(repaired, file))


def _stopped_at(repaired: YamlFile, file: YamlFile) -> int:
    """Return where the parser gave up; lines that the repair added do not count."""
    return (repaired.stopped_at or 0) - (len(repaired.lines) - len(file.lines))


_NEAR = 3
"""If something is still wrong in as many lines around a repair, it was not what is meant."""

_ALMOST_ANYWHERE = (syntax_rules.INDENTATION, syntax_rules.NO_HYPHEN, syntax_rules.OWN_LINE)
"""What can be repaired in many ways, so that most of them only move the mistake."""


_OF_A_NAME = (syntax_rules.NO_PARENT, syntax_rules.NO_KEY, syntax_rules.NO_NAME_OF_A_TEXT)
"""What is wrong if what is below the name, or the group around it, does not fit."""


_NUMBERS = re.compile(r"\d+")


def _without_lines(problem: Problem) -> str:
    """Return the message without numbers: where a repair adds lines, others name other lines than before."""
    return _NUMBERS.sub("", problem.message)


def _moves_the_mistake(repaired: YamlFile, file: YamlFile, repair: Repair) -> bool:
    if repair.problem.rule in _OF_A_NAME and repaired.values is not None:
        return _is_wrong_nearby(repaired, repair)
    if repair.problem.rule not in _ALMOST_ANYWHERE:
        return False
    if file.values is None:
        return bool(repaired.problems) and repair.problem.rule is not syntax_rules.OWN_LINE
    return _is_wrong_nearby(repaired, repair)


def _is_wrong_nearby(repaired: YamlFile, repair: Repair) -> bool:
    line = repair.problem.position.line
    return any(abs(problem.position.line - line) <= _NEAR for problem in repaired.problems)


_OF_ANOTHER_KIND = (
    *(field_rules.not_a_list, field_rules.not_a_group, field_rules.list_for_keys, field_rules.not_a_number),
    *(field_rules.not_true_or_false, field_rules.not_a_day, text_rules.list_for_text),
)
"""Rules about a value that is a text where it should be a list, for example."""


_WITHOUT_A_PROBLEM = (syntax_rules.TEXT_WITHOUT_A_BAR, syntax_rules.NO_PARENT)
"""What is right only if nothing is wrong with the field that it makes."""


def _is_told_otherwise(repair: Repair, repaired: YamlFile) -> bool:
    """Whether a value with a backslash is also wrong without its quotes, so that another is to be written."""
    lines = (problem.position.line for problem in repaired.problems)
    return repair.problem.rule is syntax_rules.BACKSLASH and repair.problem.position.line in lines


def _makes_a_misfit(repaired: YamlFile, repair: Repair) -> bool:
    """Whether the repair makes a text of what should be none, or the other way round."""
    line, rule = repair.problem.position.line, repair.problem.rule
    here = [problem for problem in repaired.problems if problem.position.line == line]
    return any(problem.rule in _OF_ANOTHER_KIND or rule in _WITHOUT_A_PROBLEM for problem in here)


def _is_better(repaired: YamlFile, file: YamlFile, repair: Repair) -> bool:
    if _moves_the_mistake(repaired, file, repair) or _makes_a_misfit(repaired, repair):
        return False
    if file.values is None:
        further = _stopped_at(repaired, file) > max(file.stopped_at or 0, repair.problem.position.line)
        return repaired.values is not None or (file.stopped_at is not None and further)
    before, after = (Counter(map(_without_lines, each.problems)) for each in (file, repaired))
    # A line that only has to move leaves a gap, and is in the way elsewhere.
    least = 2 if repair.problem.rule is syntax_rules.INDENTATION and not repair.completes_what_is_above else 1
    return repaired.values is not None and after < before and before.total() - after.total() >= least
