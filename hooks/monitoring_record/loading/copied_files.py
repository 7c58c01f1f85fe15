"""A file that is a copy of another, or another version of it: whether the two say the same, or in which fields they differ."""

from collections.abc import Sequence
from pathlib import Path

from monitoring_record.loading.entries import content_of
from monitoring_record.source.differing_fields import how_groups_differ


def cure_of_a_copy(path: Path, kept: Path) -> str:
    """Say what to do with a copy of a file that stays."""
    is_there = f"there is a `{kept.name}` already"
    one, other = _text(kept), _text(path)
    if one.split() == other.split() != []:
        return f"{is_there}, which says the same: delete this file"
    fields = _differing_fields(one, other)
    if not fields:
        return f"{is_there}: put into it what it lacks, and delete this file"
    first = f"if not, put into `{kept.name}` what is right here first"
    return f"{is_there}; it and this file (the second) differ in {fields}; delete this file if `{kept.name}` is right; {first}"


def _differing_fields(one: str, other: str) -> str:
    """Return the fields at the left edge in which two texts differ, as messages say it; "" if that cannot be told."""
    first, second = (["", *text.splitlines()] for text in (one, other))
    passages = (range(len(first)), range(len(first), len(first) + len(second)))
    differ = how_groups_differ([*first, *second], passages)
    return differ.partition(" differ in ")[2]


_LEAST_ALIKE = 0.5
"""Which share of its lines a file has in common with another version of it, at least."""


def cure_of_a_file_too_high(path: Path, folders: Sequence[Path]) -> str:
    """Say into which of the folders beside a file it belongs: one that has it nearly as it is, or the only one without it."""
    lines = set(_lines(path))
    there = [folder / path.name for folder in folders]
    alike = {other: len(lines.intersection(_lines(other))) / max(len(lines), 1) for other in there if other.is_file()}
    best = max(alike, key=alike.__getitem__, default=path)
    if alike.get(best, 0) >= _LEAST_ALIKE:
        name = f"{best.parent.name}/{best.name}"
        return f"it is much like `{name}`: if it is the newer of the two, move it there in its place; else delete it"
    without = [other for other in there if other not in alike]
    only = f"; only `{without[0].parent.name}` has no `{path.name}` yet" if len(without) == 1 else ""
    return f"move it into the folder of its meeting, whose name is a number, as in 20{only}"


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in _text(path).splitlines() if line.strip()]


def _text(path: Path) -> str:
    """Return the text of a file; nothing if it is none, or cannot be read, which is told as such."""
    try:
        return content_of(path).decode(errors="replace") if path.is_file() else ""
    except OSError:
        return ""
