"""Makes the mutants of a copy of the project, and tries the tests on each. `mutation.py` starts it in the copy.

mutmut makes the mutants: for each function of a module its versions with one small change, of which one is switched on. Its
own runner chooses tests by function and collects them again for each mutant, which takes hours for a folder. Here each
mutant gets a fork of one process that has collected the tests, and the quickest tests that reach the changed line.
"""

import ast
import difflib
import functools
import gc
import json
import multiprocessing
import os
import resource
import signal
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

import coverage
import pytest
from _pytest.runner import runtestprotocol
from mutmut import __main__ as mutmut
from mutmut.mutation.trampoline import set_mutant_under_test

TESTS = ("tests/unit", "tests/fuzz", "tests/outputs", "tests/golden", "tests/site")
TIME_OF_A_MUTANT = 8
"""How long the tests of one mutant take without it, in seconds."""
LONGEST_TEST = 5
"""Slower tests are left out; in seconds."""
PATIENCE = 120
"""What takes longer hangs; in seconds."""
MEMORY = 6 << 30

_NO_MUTANT = ""


class Mutant:
    """A function with one small change."""

    def __init__(self, name: str) -> None:
        """Find the mutant that mutmut calls, for example, `monitoring_record.source.limits.x_depth__mutmut_3`."""
        module, _, function = name.rpartition(".")
        self.name = name
        self.module = module.removeprefix("monitoring_record.")
        folder = Path("src", *module.split(".")).absolute()
        self.path = str(folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py"))
        functions = _functions(self.path)
        self.start, before = functions[f"{function.rpartition('__mutmut_')[0]}__mutmut_orig"]
        _, after = functions[function]
        changed = (at for at, (old, new) in enumerate(zip(before, after, strict=False)) if old != new)
        self.line = self.start + next(changed, 0)
        self.change = [line for line in difflib.unified_diff(before, after, n=0, lineterm="") if line[1:2] == " "]


@functools.cache
def _functions(path: str) -> Mapping[str, tuple[int, list[str]]]:
    """Return the functions of a file by name, each with the number of the first line of its body, and the lines."""
    source = Path(path).read_text(encoding="utf-8")
    lines = source.splitlines()
    found = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    return {node.name: (node.lineno + 1, lines[node.lineno : node.end_lineno]) for node in found}


class Trials:
    """A plugin of pytest: runs the collected tests once, then for each mutant those that may notice it; prints the others."""

    mutants: Sequence[Mutant]
    survived: Counter[str]
    """How many mutants of each module no test noticed."""

    def __init__(self, mutants: Sequence[Mutant]) -> None:
        self.mutants = mutants
        self.survived = Counter()
        self._seconds: dict[str, float] = {}
        self._reaching: Mapping[tuple[str, int], Sequence[pytest.Item]] = {}
        self._noticed = Counter[str]()
        """How many mutants each test noticed: what noticed most is tried first."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of the loop over all tests."""
        self._reaching = self._run_on_the_original(session.items)
        gc.collect()
        gc.freeze()
        with multiprocessing.get_context("fork").Pool(initializer=_share, initargs=(self,)) as pool:
            noticed = pool.imap(_is_noticed, range(len(self.mutants)), chunksize=4)
            for mutant in (mutant for mutant, is_noticed in zip(self.mutants, noticed, strict=True) if not is_noticed):
                self.survived[mutant.module] += 1
                sys.stdout.write("\n".join((mutant.name, *mutant.change, "\n")))
                sys.stdout.flush()
        return True

    def is_noticed(self, mutant: Mutant) -> bool:
        """Return whether a test fails with a mutant, and passes at the same place without it; or hangs or crashes."""
        tests = list(self._tests_of(mutant))
        while not (outcome := _outcome(mutant.name, tests)).is_passed:
            if outcome.failed is None or self._is_reliable(outcome.failed, tests):
                return True
            del tests[outcome.failed]
        return False

    def _is_reliable(self, place: int, tests: Sequence[pytest.Item]) -> bool:
        """Return whether a test passes after those before it: not every test can be run a second time."""
        name = tests[place].nodeid
        if name in self._noticed or _outcome(_NO_MUTANT, tests[: place + 1]).is_passed:
            self._noticed[name] += 1
            return True
        return False

    def _run_on_the_original(self, tests: Sequence[pytest.Item]) -> Mapping[tuple[str, int], Sequence[pytest.Item]]:
        """Run the tests, and return those that reach each line of each file."""
        usable = {}
        measured = coverage.Coverage(
            data_file=None, include={mutant.path for mutant in self.mutants}, config_file=False
        )
        measured.start()
        for test, other in _each_with_another(tests):
            measured.switch_context(test.nodeid)
            reports = runtestprotocol(test, log=False, nextitem=other)
            self._seconds[test.nodeid] = sum(report.duration for report in reports)
            if any(report.failed for report in reports):
                sys.stderr.write(f"Left out, because it fails without a mutant: {test.nodeid}\n")
            elif self._seconds[test.nodeid] <= LONGEST_TEST:
                usable[test.nodeid] = test
        measured.stop()
        reaching: dict[tuple[str, int], list[pytest.Item]] = defaultdict(list)
        for path in measured.get_data().measured_files():
            for line, names in measured.get_data().contexts_by_lineno(path).items():
                reaching[path, line] += [usable[name] for name in names if name in usable]
        return reaching

    def _tests_of(self, mutant: Mutant) -> Iterator[pytest.Item]:
        """Yield the tests for a mutant, those that noticed most first, then the quickest, until the time is used up."""
        # What reaches a statement of several lines is counted at one of them.
        lines = [(mutant.path, line) for line in range(mutant.line, mutant.start - 1, -1)]
        tests = self._reaching[next((line for line in lines if line in self._reaching), lines[0])]
        left: float = TIME_OF_A_MUTANT
        for test in sorted(tests, key=lambda test: (-self._noticed[test.nodeid], self._seconds[test.nodeid])):
            yield test
            left -= self._seconds[test.nodeid]
            if left < 0:
                return


def _each_with_another(tests: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Yield each test with another that comes after it, so that what all of them share is kept."""
    yield from zip(tests, [*tests[1:], tests[0]] if len(tests) > 1 else [None], strict=True)


class Outcome(NamedTuple):
    """What became of tests that were run in a process of their own, until one failed."""

    is_passed: bool
    failed: int | None
    """The place of the test that failed; None if the process hung or crashed."""


def _outcome(mutant: str, tests: Sequence[pytest.Item]) -> Outcome:
    """Run tests with a mutant switched on."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _run(mutant, tests, writer)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as answer:
        failed = answer.read()
    return Outcome(os.waitpid(child, 0)[1] == 0, int(failed) if failed else None)


def _run(mutant: str, tests: Sequence[pytest.Item], writer: int) -> NoReturn:
    """Run tests until one fails, write its place, and end the process: with 0 if none failed."""
    status = 1
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.dup2(nowhere, sys.stderr.fileno())
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(PATIENCE)
        set_mutant_under_test(mutant)
        for place, (test, other) in enumerate(_each_with_another(tests)):
            if any(report.failed for report in runtestprotocol(test, log=False, nextitem=other)):
                os.write(writer, str(place).encode())
                break
        else:
            status = 0
    finally:
        os._exit(status)


_shared: list[Trials] = []
"""What a process of the pool has from its parent: tests cannot be sent to it."""


def _share(trials: Trials) -> None:
    _shared.append(trials)


def _is_noticed(number: int) -> bool:
    (trials,) = _shared
    return trials.is_noticed(trials.mutants[number])


def _make_mutants() -> list[Mutant]:
    set_mutant_under_test("mutant_generation")
    Path("mutants").mkdir()
    mutmut.copy_src_dir()
    mutmut.copy_also_copy_files()
    mutmut.setup_source_paths()
    mutmut.store_lines_covered_by_tests()
    mutmut.create_mutants(multiprocessing.cpu_count())
    os.chdir("mutants")
    lists = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path("src").rglob("*.meta"))]
    return [Mutant(name) for found in lists for name in found["exit_code_by_key"]]


def _report(trials: Trials) -> Iterator[str]:
    """Yield how many mutants of each module were noticed."""
    for module, count in sorted(Counter(mutant.module for mutant in trials.mutants).items()):
        noticed = count - trials.survived[module]
        yield f"{module:40} {noticed:5} of {count:5} noticed, {noticed / count:.0%}\n"


def main() -> None:
    """Make the mutants of what the settings of mutmut name, try the tests on each, and print those that no test noticed."""
    trials = Trials(_make_mutants())
    options = ["-q", "--tb=native", "-p", "no:xdist", "-p", "no:cacheprovider", "-o", "pythonpath=src ."]
    markers = "--import-mode=importlib --strict-markers -m 'not slow and not browser'"
    status = pytest.main([*options, "-o", f"addopts={markers}", *TESTS], plugins=[trials])
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        sys.exit(status)
    sys.stdout.writelines(_report(trials))


if __name__ == "__main__":
    main()
