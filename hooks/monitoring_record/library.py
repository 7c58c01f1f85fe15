"""Reads and checks the folder of the data: returns every dossier, or every problem."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitoring_record import checks
from monitoring_record.checks.check import ReportCheck
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.comparison import ChangeCheck, Comparison
from monitoring_record.loading.folder_rules import (
    MISNAMED_FILE,
    MISNAMED_FOLDER,
    MISPLACED_FILE,
    NO_DATA,
    NO_REPORT_FILE,
    misnamed,
)
from monitoring_record.loading.record_files import RecordFiles, entries, read_numbered_files
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.records import Dossier, Meeting, Recommendation, Report, Scale, Update
from monitoring_record.source.problems import Position, Problem, instead, quoted_list
from monitoring_record.source.rules import rules_in

_BELONGS = ("meetings", "recommendations", "report.yml", "updates")
_NAME = re.compile(r"[a-z][a-z0-9-]*")

_REPORT_CHECKS = rules_in(checks, ReportCheck)
_CHANGE_CHECKS = rules_in(checks, ChangeCheck)


@dataclass(frozen=True)
class Library:
    """All dossiers of a data folder; or, if anything is wrong with one of them, every problem and no dossier."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]
    files: tuple[ReportFiles, ...] = ()
    """The files that the dossiers were made from."""


def load(data: Path) -> Library:
    """Read every file below `data`. Paths in messages begin with that folder's own name."""
    if not data.is_dir():
        words = "there is no such folder; it must contain the records"
        return Library((), (Problem(Position(data.name), words, NO_DATA),))
    scales = _read_scales(data)
    problems = list(scales.problems)
    reports = []
    for folder in entries(data):
        if folder.name == "scales":
            continue
        if not folder.is_dir() or not _NAME.fullmatch(folder.name):
            cure = "each report has a folder, called by small letters, as in ruritania"
            problems.append(misnamed(folder, data, cure, MISNAMED_FOLDER))
            continue
        files = _read_report(folder, data)
        problems.extend(_misplaced(folder, data))
        problems.extend(files.problems())
        problems.extend(_check(files, scales))
        reports.append(files)
    if not reports and not problems:
        words = "there is no report; make a folder for one, with a file `report.yml`"
        problems.append(Problem(Position(data.name), words, NO_DATA))
    if problems:
        return Library((), tuple(sorted(set(problems))))
    by_name = {scale.id: scale for scale in scales.records()}
    return Library(tuple(_dossier(files, by_name) for files in reports), (), tuple(reports))


def silent_changes(earlier: Library, present: Library, data: Path) -> Iterator[Problem]:
    """What was published earlier and is now changed in silence; `data` is the folder of the present library."""
    files = {report.folder: report for report in present.files}
    for dossier in earlier.dossiers:
        folder = f"{data.name}/{dossier.report.slug}"
        for check in _CHANGE_CHECKS:
            yield from check.problems(Comparison(dossier, folder, files.get(folder)))


def _check(files: ReportFiles, scales: RecordFiles[Scale]) -> Iterator[Problem]:
    """Compare the files of a report with one another."""
    checked = CheckedReport(files, scales)
    for check in _REPORT_CHECKS:
        yield from check.problems(checked)


def _read_scales(data: Path) -> RecordFiles[Scale]:
    scales: RecordFiles[Scale] = RecordFiles()
    for path in entries(data / "scales"):
        if path.suffix == ".yml" and _NAME.fullmatch(path.stem):
            scales.read(path, data, Scale, id=path.stem)
        else:
            cure = "a scale’s file is called by small letters, as in five-steps.yml"
            scales.problems.append(misnamed(path, data, cure, MISNAMED_FILE))
    return scales


def _misplaced(folder: Path, data: Path) -> Iterator[Problem]:
    for path in entries(folder):
        if path.name not in _BELONGS:
            cure = instead(path.name, _BELONGS, f"a report contains {quoted_list(_BELONGS)}")
            yield misnamed(path, data, cure, MISPLACED_FILE)


def _read_report(folder: Path, data: Path) -> ReportFiles:
    report: RecordFiles[Report] = RecordFiles()
    path = folder / "report.yml"
    if path.is_file():
        report.read(path, data, Report, slug=folder.name)
    else:
        position = Position(path.relative_to(data.parent).as_posix())
        words = "this file is missing; write it: it says which country and round the report is of"
        report.problems.append(Problem(position, words, NO_REPORT_FILE))
    return ReportFiles(
        folder.relative_to(data.parent).as_posix(),
        report,
        read_numbered_files(folder / "meetings", data, Meeting, key="number"),
        read_numbered_files(folder / "recommendations", data, Recommendation, key="number"),
        _read_updates(folder / "updates", data),
    )


def _read_updates(folder: Path, data: Path) -> RecordFiles[Update]:
    updates: RecordFiles[Update] = RecordFiles()
    for path in entries(folder):
        if path.is_dir() and path.name.isdecimal() and not path.name.startswith("0"):
            of_meeting = read_numbered_files(path, data, Update, key="recommendation", meeting=int(path.name))
            updates.files.extend(of_meeting.files)
            updates.problems.extend(of_meeting.problems)
        else:
            cure = "each meeting has a folder, called by its number without a 0 before it, as in 20"
            updates.problems.append(misnamed(path, data, cure, MISNAMED_FOLDER))
    return updates


def _dossier(files: ReportFiles, scales: dict[str, Scale]) -> Dossier:
    (report,) = files.report.records()
    return Dossier(
        report=report,
        scale=scales[report.scale],
        meetings=tuple(sorted(files.meetings.records(), key=lambda meeting: meeting.number)),
        recommendations=tuple(sorted(files.recommendations.records(), key=lambda rec: rec.number)),
        updates=tuple(sorted(files.updates.records(), key=lambda update: (update.meeting, update.recommendation))),
        lines={file.path: file.beginnings() for file in files.files()},
    )
