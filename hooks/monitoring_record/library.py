"""Reads and checks the folder of the data: returns every dossier, or every problem."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from monitoring_record import addresses, checks
from monitoring_record.checks.check import ReportCheck
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.checked_site import CheckedSite, SiteCheck
from monitoring_record.checks.comparison import ChangeCheck, Comparison
from monitoring_record.checks.placed_text import PlacedText
from monitoring_record.checks.text_check import TextCheck, problems_of_texts
from monitoring_record.loading.entries import entry_problems, paths_in
from monitoring_record.loading.folder_rules import (
    MISNAMED_FILE,
    MISNAMED_FOLDER,
    MISPLACED_FILE,
    NO_DATA,
    NO_REPORT_FILE,
    misnamed,
    wrong_kind,
)
from monitoring_record.loading.record_files import (
    AnyRecord,
    RecordFiles,
    RecordReader,
    read_numbered_files,
)
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.project_folder import DATA
from monitoring_record.records import (
    Dossier,
    Glossary,
    Meeting,
    Programme,
    Recommendation,
    Report,
    Scale,
    Synonyms,
    Update,
)
from monitoring_record.settings import settings_problems
from monitoring_record.source.problems import Position, Problem, fewer, instead, quoted_list
from monitoring_record.source.rules import rules_in
from monitoring_record.source.yaml_file import FileText
from monitoring_record.texts import References

_SCALES, _PROGRAMMES, _GLOSSARY, _SYNONYMS = SHARED = ("scales", "programmes", "glossary.yml", "synonyms.yml")
"""The files and folders that all reports share; they are beside the folders of the reports."""

_REPORT_CONTENTS = ("meetings", "recommendations", "report.yml", "updates")
RESERVED_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""What Windows takes for a device, whatever the ending of the file."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,59}")
_MEETING = re.compile(r"[1-9][0-9]{0,5}")

_REPORT_CHECKS = rules_in(checks, ReportCheck)
_TEXT_CHECKS = rules_in(checks, TextCheck)
_SITE_CHECKS = rules_in(checks, SiteCheck)
_CHANGE_CHECKS = rules_in(checks, ChangeCheck)


@dataclass(frozen=True)
class Library:
    """All records of a data folder; or, if there are problems, every problem and no record."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]
    glossary: Glossary | None = None
    synonyms: Synonyms | None = None
    files: tuple[ReportFiles, ...] = ()
    """The files that the dossiers were made from."""
    shared_files: Mapping[str, FileText] = field(default_factory=dict)
    """The text of each file that belongs to no single report, by path."""
    references: Mapping[str, References] = field(default_factory=dict)
    """What the texts of each report refer to, by the report's slug."""


def load(
    data: Path, reader: RecordReader | None = None, *, only: str | None = None, checked: Collection[str] = ()
) -> Library:
    """Read every file below `data`. Paths in messages begin with that folder's own name.

    Whoever loads the same data again passes the same reader: it reads only what has changed. `only` is the report that is
    read, if it is to be a single one: rules that need all reports are not checked then. The files of the reports in
    `checked` are known to fit together.
    """
    reader = reader or RecordReader()
    if not data.is_dir():
        message = "there is no such folder; it must contain the records"
        return Library((), (Problem(Position(data.name), message, NO_DATA),))
    reader.begin()
    scales = _read_shared(
        reader, data / _SCALES, data, Scale, "the name of a scale’s file has small letters, as in five-steps.yml"
    )
    cure = "the name of a programme’s file has small letters, as in castles.yml"
    programmes = _read_shared(reader, data / _PROGRAMMES, data, Programme, cure)
    glossaries, synonyms = (
        _read_optional(reader, data / _GLOSSARY, Glossary),
        _read_optional(reader, data / _SYNONYMS, Synonyms),
    )
    folders = [path for path in paths_in(data) if path.name not in SHARED and only in (None, path.name)]
    reports = tuple(
        CheckedReport(_read_report(reader, path, data), programmes, scales, reader)
        for path in folders
        if _is_report(path)
    )
    site = CheckedSite(glossaries, synonyms, reports, (programmes, scales))
    problems = [
        *entry_problems(data, data),
        *(problem for name in SHARED for problem in wrong_kind(data / name, data)),
        *(problem for files in (programmes, scales, glossaries, synonyms) for problem in files.problems),
        *(_misnamed_report(path, data) for path in folders if not _is_report(path)),
        *(problem for path in folders if _is_report(path) for problem in _misplaced(path, data)),
        *(problem for report in reports for problem in report.files.problems()),
        *(
            problem
            for report in reports
            if report.name not in checked
            for check in _REPORT_CHECKS
            for problem in check.problems(report)
        ),
        *(problem for texts in _unchecked_texts(site, checked) for problem in problems_of_texts(texts, _TEXT_CHECKS)),
        *(problem for check in _SITE_CHECKS if only is None for problem in check.problems(site)),
    ]
    if not reports and not problems:
        message = "there is no report; make a folder for one, with a file `report.yml`"
        problems.append(Problem(Position(data.name), message, NO_DATA))
    return Library((), fewer(problems)) if problems else _library(site)


def _unchecked_texts(site: CheckedSite, checked: Collection[str]) -> Iterator[Sequence[PlacedText]]:
    """Yield the texts of each file, without the reports that are known to be sound."""
    for report in site.reports:
        if report.name not in checked:
            yield from (report.texts_of(file) for file in report.files.files())
    yield from site.shared_texts


def _library(site: CheckedSite) -> Library:
    """Return the records of files that have no problem."""
    return Library(
        dossiers=tuple(_dossier(report) for report in site.reports),
        problems=(),
        glossary=next(iter(site.glossaries.records()), None),
        synonyms=next(iter(site.synonyms.records()), None),
        files=tuple(report.files for report in site.reports),
        shared_files={read.file.path: read.file.only_text for read in site.glossaries.files},
        references={report.report.slug: report.references for report in site.reports if report.report},
    )


def report_names(data: Path) -> tuple[str, ...]:
    """Return the names of the folders of all reports."""
    return tuple(path.name for path in paths_in(data) if _is_report(path))


def project_problems(project: Path, environment: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Return every problem of a site's settings and of its pages that are written by hand.

    `environment` is that of the build; by default, it is that of the commands.
    """
    return settings_problems(project, report_names(project / DATA), environment)


def is_report_name(name: str) -> bool:
    """Whether the folder of a report can have this name."""
    return _NAME.fullmatch(name) is not None and not _is_taken(name)


def _is_taken(name: str) -> bool:
    """Whether the name is that of something else, on the site or on a computer with Windows."""
    return name in (*SHARED, *addresses.RESERVED) or name in RESERVED_BY_WINDOWS


def _is_report(path: Path) -> bool:
    return path.is_dir() and is_report_name(path.name)


def _misnamed_report(path: Path, data: Path) -> Problem:
    if path.is_dir() and _is_taken(path.name):
        cure = "the site, or Windows, has something else of this name; give the folder of the report another one"
        return misnamed(path, data, cure, MISNAMED_FOLDER)
    cure = "each report has a folder, whose name has small letters, as in ruritania"
    return misnamed(path, data, instead(path.name, SHARED, cure), MISNAMED_FOLDER)


def _read_optional(reader: RecordReader, path: Path, record: type[AnyRecord]) -> RecordFiles[AnyRecord]:
    """Read a file that the data may contain once."""
    files: RecordFiles[AnyRecord] = RecordFiles()
    if path.is_file():
        files.add(reader.read(path, path.parent, record))
    return files


def silent_changes(earlier: Library, present: Library, data: Path) -> Iterator[Problem]:
    """Report changes to published updates that have no note; `data` is the folder of the present library."""
    files = {report.folder: report for report in present.files}
    for dossier in earlier.dossiers:
        folder = f"{data.name}/{dossier.report.slug}"
        for check in _CHANGE_CHECKS:
            yield from check.problems(Comparison(dossier, folder, files.get(folder)))


def _read_shared(
    reader: RecordReader, folder: Path, data: Path, record: type[AnyRecord], expected: str
) -> RecordFiles[AnyRecord]:
    """Read a folder in which the name of each file is the id of its record."""
    files: RecordFiles[AnyRecord] = RecordFiles()
    for path in paths_in(folder):
        if path.suffix == ".yml" and _NAME.fullmatch(path.stem) and path.stem not in RESERVED_BY_WINDOWS:
            if path.is_dir():
                files.problems.extend(wrong_kind(path, data))
                continue
            files.add(reader.read(path, data, record, id=path.stem))
        else:
            files.problems.append(misnamed(path, data, expected, MISNAMED_FILE))
    return files


def _misplaced(folder: Path, data: Path) -> Iterator[Problem]:
    for path in paths_in(folder):
        if path.name not in _REPORT_CONTENTS:
            cure = instead(path.name, _REPORT_CONTENTS, f"a report contains {quoted_list(_REPORT_CONTENTS)}")
            yield misnamed(path, data, cure, MISPLACED_FILE)
        else:
            yield from wrong_kind(path, data)


def _read_report(reader: RecordReader, folder: Path, data: Path) -> ReportFiles:
    report: RecordFiles[Report] = RecordFiles()
    path = folder / "report.yml"
    if path.is_file():
        report.add(reader.read(path, data, Report, slug=folder.name))
    elif not path.is_dir():
        position = Position(path.relative_to(data.parent).as_posix())
        message = "this file is missing; write it: it says which country and round the report is about"
        report.problems.append(Problem(position, message, NO_REPORT_FILE))
    return ReportFiles(
        folder.relative_to(data.parent).as_posix(),
        report,
        read_numbered_files(reader, folder / "meetings", data, Meeting, key="number"),
        read_numbered_files(reader, folder / "recommendations", data, Recommendation, key="number"),
        _read_updates(reader, folder / "updates", data),
    )


def _read_updates(reader: RecordReader, folder: Path, data: Path) -> RecordFiles[Update]:
    updates: RecordFiles[Update] = RecordFiles()
    for path in paths_in(folder):
        if path.is_dir() and _MEETING.fullmatch(path.name):
            of_meeting = read_numbered_files(reader, path, data, Update, key="recommendation", meeting=int(path.name))
            updates.files.extend(of_meeting.files)
            updates.problems.extend(of_meeting.problems)
        else:
            cure = "each meeting has a folder, whose name is its number without a leading 0, as in 20"
            updates.problems.append(misnamed(path, data, cure, MISNAMED_FOLDER))
    return updates


def _dossier(checked: CheckedReport) -> Dossier:
    files = checked.files
    assert checked.report is not None, "its files have no problem"  # noqa: S101
    assert checked.programme is not None, "its files have no problem"  # noqa: S101
    assert checked.scale is not None, "its files have no problem"  # noqa: S101
    return Dossier(
        report=checked.report,
        programme=checked.programme,
        scale=checked.scale,
        meetings=tuple(sorted(files.meetings.records(), key=lambda meeting: meeting.number)),
        recommendations=tuple(sorted(files.recommendations.records(), key=lambda rec: rec.number)),
        updates=tuple(sorted(files.updates.records(), key=lambda update: (update.meeting, update.recommendation))),
        files={file.path: file.only_text for file in files.files()},
    )
