"""Corrections: what each commit changed in the record that was published up to a meeting with an edition."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from monitoring_record.diff import ChangedPassage
from monitoring_record.diff.record_values import Slot
from monitoring_record.editions.comparison import changes_between
from monitoring_record.editions.data_history import DataHistory, meeting_of
from monitoring_record.git import Commit, FileChange
from monitoring_record.kept.corrections import Correction, Corrections, History
from monitoring_record.kept.editions import CorrectedPassage, Edition
from monitoring_record.records import Dossier, Meeting, Programme, Recommendation, Record, Report, Scale, Update

_Files = dict[str, Record]
"""The records of a report at some time, by the paths of their files."""


def corrections(dossier: Dossier, editions: Sequence[Edition], history: DataHistory) -> Corrections:
    """Return the corrections of a report; `dossier` is all of it, published or not."""
    if history.known is not History.WHOLE:
        passages = tuple(corrected.passage for edition in editions[-1:] for corrected in edition.corrected)
        return Corrections(history.known, (Correction(None, "", "", passages),) if passages else ())
    return Corrections(history.known, tuple(_found(dossier, editions, history)))


def with_causes(edition: Edition, found: Corrections, history: DataHistory) -> Edition:
    """Return an edition with the correction that gave each value what it says now, where the history tells."""
    later = {commit.name for commit in history.commits[: history.age_of(edition.path)]}
    causes: dict[tuple[str, Slot], Correction] = {}
    for correction in found.found:
        for passage in correction.passages if correction.commit in later else ():
            for value in passage.values:
                causes.setdefault((passage.title, value.slot), correction)
    return replace(edition, corrected=tuple(_caused(corrected.passage, causes) for corrected in edition.corrected))


def _caused(passage: ChangedPassage, causes: Mapping[tuple[str, Slot], Correction]) -> CorrectedPassage:
    return CorrectedPassage(passage, tuple(causes.get((passage.title, value.slot)) for value in passage.values))


@dataclass(frozen=True)
class _Step:
    """A commit, the last edition before it, and the files that it changed of what that may contain."""

    commit: Commit
    edition: Edition
    changes: tuple[FileChange, ...]


def _found(dossier: Dossier, editions: Sequence[Edition], history: DataHistory) -> Iterator[Correction]:
    """Go back from the present, commit by commit: what a commit did not change was the same before."""
    steps = tuple(_steps(dossier, editions, history))
    history.read(change for step in steps for change in step.changes)
    files = _present(dossier, steps, history)
    after = _dossier(files)
    for step in steps:
        files = _before(files, step.changes, history)
        before = _dossier(files)
        passages = _passages(before, after, step.edition)
        if passages:
            yield Correction(step.commit.day, step.commit.name, " ".join(step.commit.trailers), passages)
        after = before


def _steps(dossier: Dossier, editions: Sequence[Edition], history: DataHistory) -> Iterator[_Step]:
    """Yield the commits that may have corrected something, the latest first."""
    ages = [(history.age_of(edition.path), edition) for edition in reversed(editions)]
    for index, commit in enumerate(history.commits):
        edition = next((edition for age, edition in ages if index < age), None)
        if edition is not None:
            meeting = edition.meeting.number
            changes = tuple(change for change in commit.files if _concerns(change.path, dossier, meeting))
            yield from (_Step(commit, edition, changes),) if changes else ()


def _concerns(path: str, dossier: Dossier, meeting: int) -> bool:
    """Whether a file may contain what is published up to a meeting."""
    if path in (dossier.programme.file, dossier.scale.file):
        return True
    folder, _, _ = dossier.report.file.rpartition("/")
    return path.startswith(f"{folder}/") and path.endswith(".yml") and (meeting_of(path) or 0) <= meeting


def _present(dossier: Dossier, steps: Iterable[_Step], history: DataHistory) -> _Files:
    """Return the records as they were committed last; those that no step changed are as they are now."""
    files: _Files = {
        dossier.report.file: dossier.report,
        dossier.programme.file: dossier.programme,
        dossier.scale.file: dossier.scale,
        **{meeting.file: meeting for meeting in dossier.meetings},
        **{recommendation.file: recommendation for recommendation in dossier.recommendations},
        **{update.file: update for update in dossier.updates},
    }
    seen: set[str] = set()
    for change in (change for step in steps for change in step.changes):
        if change.path not in seen:
            seen.add(change.path)
            _put(files, change.path, change.after, history)
    return files


def _before(files: _Files, changes: Iterable[FileChange], history: DataHistory) -> _Files:
    """Return the records before some changes."""
    before = dict(files)
    for change in changes:
        _put(before, change.path, change.before, history)
    return before


def _put(files: dict[str, Record], path: str, name: str, history: DataHistory) -> None:
    """Put a record into its place; one that the engine of today cannot read leaves what is there."""
    record = history.record(path, name) if name else None
    if record is not None:
        files[path] = record
    elif not name:
        files.pop(path, None)


def _passages(before: Dossier | None, after: Dossier | None, edition: Edition) -> tuple[ChangedPassage, ...]:
    """Return what changed of what an edition may contain; what is unpublished in a state is no part of it."""
    if before is None or after is None:
        return ()
    old, new = (edition.of(state) for state in (before, after))
    return changes_between(old, new, with_promises=edition.has_promises)


def _dossier(files: _Files) -> Dossier | None:
    """Return the records of a report as a dossier; None where one that it needs is missing."""
    of_kind: dict[type[Record], list[Any]] = {}
    for record in files.values():
        of_kind.setdefault(type(record), []).append(record)
    if not all(kind in of_kind for kind in (Report, Programme, Scale)):
        return None
    return Dossier(
        report=of_kind[Report][0],
        programme=of_kind[Programme][0],
        scale=of_kind[Scale][0],
        meetings=tuple(sorted(of_kind.get(Meeting, ()), key=lambda meeting: meeting.number)),
        recommendations=tuple(sorted(of_kind.get(Recommendation, ()), key=lambda of: of.number)),
        updates=tuple(sorted(of_kind.get(Update, ()), key=lambda update: (update.meeting, update.recommendation))),
        files={},
    )
