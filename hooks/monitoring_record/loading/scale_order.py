"""The entry of a scale for what was given no rating: there is one, it has `assessed: false`, and it is the last."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from monitoring_record.source.file_lines import lines_of_value
from monitoring_record.source.problems import Position, line_numbers
from monitoring_record.source.yaml_file import YamlFile

_NO_RATING = re.compile(
    r"\b(?:not|un|no|non)[ -]?(?:assessed|assessment|rated|rating|evaluated|evaluation|graded|grade|scored|score|applicable"
    r"|available|considered|examined|reviewed)\b|\bn/?a\b",
    re.IGNORECASE,
)
"""What an entry for no rating is called; “not begun” and “no progress” are ratings."""


class _Entry(NamedTuple):
    id: str
    """As messages show it."""
    place: int
    lines: range
    """Counted from 0."""
    column: int
    is_called_so: bool
    """Whether its id or its label is one for no rating."""
    has_assessed_false: bool


def wrong_order(file: YamlFile) -> tuple[Position, str]:
    """Return where the entries of a scale are wrong, and how to correct them."""
    entries = list(_entries(file))
    without_a_rating = _for_not_assessed(entries)
    if without_a_rating is None:
        return file.at(("ratings", entries[-1].place)), _none(entries[-1], file)
    others = [entry for entry in entries if entry.has_assessed_false and entry is not without_a_rating]
    faults = [_too_many(others, without_a_rating, file)] if others else []
    at = file.at_key(("ratings", others[0].place, "assessed")) if others else None
    if not without_a_rating.has_assessed_false:
        faults.append(f"`{without_a_rating.id}` lacks `assessed: false`: {_add(without_a_rating, file)}")
        at = at or file.at(("ratings", without_a_rating.place))
    later = entries[without_a_rating.place + 1 :]
    if later:
        faults.append(_move(entries[: without_a_rating.place], without_a_rating, later))
        at = at or file.at(("ratings", _out_of_place(without_a_rating, later).place))
    return at or file.at(("ratings",)), "; ".join(faults)


def _entries(file: YamlFile) -> Iterator[_Entry]:
    ratings: list[Mapping[str, Any]] = (file.values or {})["ratings"]
    for place, rating in enumerate(ratings):
        at = file.position_of(("ratings", place))
        called = any(_NO_RATING.search(str(rating.get(name, ""))) for name in ("id", "label"))
        lines = lines_of_value(file.lines, at.line, at.column - 1)
        yield _Entry(str(rating["id"]), place, lines, at.column, called, rating.get("assessed") is False)


def _for_not_assessed(entries: list[_Entry]) -> _Entry | None:
    """Return the entry that is meant to be the one for no rating; None if that cannot be told."""
    marked = [entry for entry in entries if entry.has_assessed_false]
    called = [entry for entry in entries if entry.is_called_so]
    if len(called) == 1:
        return called[0]
    return next((entry for entry in reversed(marked) if entry.is_called_so), marked[-1] if marked else None)


def _none(last: _Entry, file: YamlFile) -> str:
    if file.is_in_braces(("ratings", last.place)):
        new = "another entry in braces below it"
    else:
        spaces = (last.column - 2) * " "
        new = f"an entry of its own below line {last.lines[-1] + 1}, which begins `{spaces}- id: not-assessed`"
    return (
        f"the scale has no entry for what was given no rating, which comes last and has `assessed: false`; if `{last.id}` "
        f"is not a rating but that entry, {_add(last, file)}; if it is a rating, add {new}"
    )


def _add(entry: _Entry, file: YamlFile) -> str:
    if file.is_in_braces(("ratings", entry.place)):
        return f"add `, assessed: false` before the brace `}}` at its end, in line {entry.lines[-1] + 1}"
    return f"add `{entry.column * ' '}assessed: false` below line {entry.lines[-1] + 1}"


def _too_many(others: Iterable[_Entry], without_a_rating: _Entry, file: YamlFile) -> str:
    """Say which `assessed: false` to delete."""
    listed = [f"`{other.id}` (line {file.at_key(('ratings', other.place, 'assessed')).line})" for other in others]
    what = f"delete `assessed: false` there; only `{without_a_rating.id}` is the entry for what was given no rating"
    return f"{' and '.join(listed)} should be a rating that experts give: {what}"


_MOST_SHOWN = 7


def _out_of_place(without_a_rating: _Entry, later: list[_Entry]) -> _Entry:
    """Return the entry to move: what was added below the one for no rating; or that one, if several are below it."""
    return later[0] if len(later) == 1 and without_a_rating.place else without_a_rating


def _move(ratings: list[_Entry], without_a_rating: _Entry, later: list[_Entry]) -> str:
    """Say which lines to move where."""
    wrong = _out_of_place(without_a_rating, later)
    said = (
        f"`{wrong.id}` is out of place: the best rating comes first, and `{without_a_rating.id}`, for no rating, last: "
        f"move {line_numbers([line + 1 for line in wrong.lines])}"
    )
    if wrong is without_a_rating:
        return f"{said} to the end of the list, below line {later[-1].lines[-1] + 1}"
    worse = [f"`{entry.id}` (line {entry.lines[0] + 1})" for entry in ratings[:_MOST_SHOWN]]
    last = f"`{without_a_rating.id}` (line {without_a_rating.lines[0] + 1})"
    return f"{said} above the first of these that is worse: {', '.join(worse)}; or, if none is, above {last}"
