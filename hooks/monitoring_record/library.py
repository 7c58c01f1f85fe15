"""Walk the data's folders and return every dossier, or every problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitoring_record.checks.cross_checks import cross_checks
from monitoring_record.checks.text_checks import text_checks
from monitoring_record.loading.record_files import AnyRecord, RecordFiles, entries, misnamed, read_numbered_files
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.records import Dossier, Meeting, Programme, Recommendation, Report, Scale, Update
from monitoring_record.source.problems import Position, Problem, instead, quoted_list

_BELONGS = ("meetings", "recommendations", "report.yml", "updates")
_SHARED = ("programmes", "scales")
"""Folders of what several reports share."""

_NAME = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True)
class Library:
    """All dossiers of a data folder; or, if anything is wrong with one of them, every problem and no dossier."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]


def load(data: Path) -> Library:
    """Read every file below `data`. Paths in messages begin with that folder's own name."""
    if not data.is_dir():
        return Library((), (Problem(Position(data.name), "there is no such folder; it must hold the records"),))
    scales = _read_shared(data, "scales", Scale, "a scale’s file is called by small letters, as in iap-progress.yml")
    programmes = _read_shared(
        data, "programmes", Programme, "a programme’s file is called by small letters, as in castles.yml"
    )
    problems = [*programmes.problems, *scales.problems]
    reports = []
    for folder in entries(data):
        if folder.name in _SHARED:
            continue
        if not folder.is_dir() or not _NAME.fullmatch(folder.name):
            problems.append(
                misnamed(folder, data, "each report has a folder, called by small letters, as in kazakhstan")
            )
            continue
        problems.extend(_strangers(folder, data))
        shelves = _read_report(folder, data)
        problems.extend(shelves.problems())
        problems.extend(
            cross_checks(shelves.report, shelves.meetings, shelves.recommendations, shelves.updates, scales, programmes)
        )
        problems.extend(
            text_checks(shelves.report, shelves.meetings, shelves.recommendations, shelves.updates, programmes)
        )
        reports.append(shelves)
    if not reports and not problems:
        problems.append(
            Problem(Position(data.name), "there is no report; make a folder for one, with a file `report.yml`")
        )
    if problems:
        return Library((), tuple(sorted(set(problems))))
    scale_by_id = {scale.id: scale for scale in scales.records()}
    programme_by_id = {programme.id: programme for programme in programmes.records()}
    return Library(tuple(_dossier(shelves, programme_by_id, scale_by_id) for shelves in reports), ())


def _read_shared(data: Path, folder: str, record: type[AnyRecord], expected: str) -> RecordFiles[AnyRecord]:
    """Read a folder whose files are called by the ids of what they hold."""
    shelf: RecordFiles[AnyRecord] = RecordFiles()
    for path in entries(data / folder):
        if path.suffix == ".yml" and _NAME.fullmatch(path.stem):
            shelf.position(path, data, record, id=path.stem)
        else:
            shelf.problems.append(misnamed(path, data, expected))
    return shelf


def _strangers(folder: Path, data: Path) -> Iterator[Problem]:
    for path in entries(folder):
        if path.name not in _BELONGS:
            yield misnamed(path, data, instead(path.name, _BELONGS, f"a report holds {quoted_list(_BELONGS)}"))


def _read_report(folder: Path, data: Path) -> ReportFiles:
    report: RecordFiles[Report] = RecordFiles()
    path = folder / "report.yml"
    if path.is_file():
        report.position(path, data, Report, slug=folder.name)
    else:
        position = Position(path.relative_to(data.parent).as_posix())
        report.problems.append(
            Problem(position, "this file is missing; it says which country and round the report is of")
        )
    return ReportFiles(
        report,
        read_numbered_files(folder / "meetings", data, Meeting, key="number"),
        read_numbered_files(folder / "recommendations", data, Recommendation, key="number"),
        _read_updates(folder / "updates", data),
    )


def _read_updates(folder: Path, data: Path) -> RecordFiles[Update]:
    updates: RecordFiles[Update] = RecordFiles()
    for path in entries(folder):
        if not (path.is_dir() and path.name.isdecimal() and not path.name.startswith("0")):
            updates.problems.append(
                misnamed(path, data, "each meeting has a folder, called by its number without a 0 before it, as in 20")
            )
            continue
        of_meeting = read_numbered_files(path, data, Update, key="recommendation", meeting=int(path.name))
        updates.filed.extend(of_meeting.filed)
        updates.problems.extend(of_meeting.problems)
    return updates


def _dossier(shelves: ReportFiles, programmes: dict[str, Programme], scales: dict[str, Scale]) -> Dossier:
    (report,) = shelves.report.records()
    return Dossier(
        report=report,
        programme=programmes[report.programme],
        scale=scales[report.scale],
        meetings=tuple(sorted(shelves.meetings.records(), key=lambda meeting: meeting.number)),
        recommendations=tuple(sorted(shelves.recommendations.records(), key=lambda rec: rec.number)),
        updates=tuple(sorted(shelves.updates.records(), key=lambda update: (update.meeting, update.recommendation))),
        lines={file.path: file.beginnings() for file in shelves.files()},
    )
