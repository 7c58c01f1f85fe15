"""Checks the data as it would be with what was collected: each problem is told at its place in the form."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from monitoring_record.library import load
from monitoring_record.packs.filled_form import Doubt
from monitoring_record.packs.merge import MergedUpdate
from monitoring_record.source.problems import Location, Problem
from monitoring_record.source.yaml_reader import read_yaml


def doubts_about(updates: Sequence[MergedUpdate], data: Path, report: str) -> Iterator[Doubt]:
    """Yield a doubt for each problem that the data would have with these updates."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / data.resolve().name
        shutil.copytree(data, copy)
        for update in updates:
            file = copy / update.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(update.text, encoding="utf-8")
        for problem in load(copy, only=report).problems:
            yield _doubt(problem, updates, copy.name)


def _doubt(problem: Problem, updates: Sequence[MergedUpdate], folder: str) -> Doubt:
    """Return a problem of a file as a doubt about the field of the form that it comes from."""
    for update in updates:
        if problem.position.file == f"{folder}/{update.path}":
            return Doubt(_place(problem, update), problem.message, problem.rule)
    return Doubt(str(problem.position), problem.message, problem.rule)


def _place(problem: Problem, update: MergedUpdate) -> str:
    """Return the place in the form of what a line of the new file says."""
    file = read_yaml(update.path, update.text.encode())
    begins = [(file.line(at) or 0, at) for at in file.positions]
    _, at = max((each for each in begins if each[0] <= problem.position.line), default=(0, ()))
    found = _fields_of(at, file.values or {}, update)
    name = str(at[2]) if len(at) > 2 else ""  # noqa: PLR2004 – the voice, the index, the field
    return found.get(name) or next(iter(found.values()), update.path)


def _fields_of(at: Location, values: dict[str, object], update: MergedUpdate) -> dict[str, str]:
    """Return the places of the fields of a text or a document."""
    match at:
        case (str() as voice, int() as index, *_):
            entries = values.get(voice)
            entry = entries[index] if isinstance(entries, list) else {}
            return dict(update.places.get((voice, str(entry.get("part", "")))) or {})
        case (str() as group, str() as key, *_):
            return dict(update.places.get((group, key)) or {})
    return {}
