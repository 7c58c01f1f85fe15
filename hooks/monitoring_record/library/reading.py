"""Reads every file of the data."""

import re
from pathlib import Path

from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.checked_site import CheckedSite
from monitoring_record.library.report_folders import (
    GLOSSARY,
    INSTITUTIONS,
    PROGRAMMES,
    SCALES,
    SYNONYMS,
    TRANSLATIONS,
    is_name,
)
from monitoring_record.loading import edition_files
from monitoring_record.loading.copied_files import cure_of_a_file_too_high
from monitoring_record.loading.entries import paths_in
from monitoring_record.loading.folder_rules import MISNAMED_FILE, MISNAMED_FOLDER, NO_REPORT_FILE, misnamed, wrong_kind
from monitoring_record.loading.record_files import NUMBERED, AnyRecord, RecordFiles, RecordReader, read_numbered_files
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.records import (
    Glossary,
    Institutions,
    Meeting,
    Programme,
    Recommendation,
    Report,
    Scale,
    Synonyms,
    Translations,
    Update,
)
from monitoring_record.source.problems import Position, Problem

_MEETING = re.compile(r"[1-9][0-9]{0,5}")


def read_site(reader: RecordReader, data: Path, folders: list[Path]) -> CheckedSite:
    """Read what all reports share, and the reports in these folders."""
    reader.begin()
    cure = "the name of a scale’s file has small letters, as in five-steps.yml"
    scales = _read_shared(reader, data / SCALES, data, Scale, cure)
    cure = "the name of a programme’s file has small letters, as in castles.yml"
    programmes = _read_shared(reader, data / PROGRAMMES, data, Programme, cure)
    return CheckedSite(
        glossaries=_read_optional(reader, data / GLOSSARY, data, Glossary),
        synonyms=_read_optional(reader, data / SYNONYMS, data, Synonyms),
        translations=_read_optional(reader, data / TRANSLATIONS, data, Translations),
        reports=tuple(
            CheckedReport(_read_report(reader, folder, data), programmes, scales, reader) for folder in folders
        ),
        programmes=programmes,
        scales=scales,
        reader=reader,
    )


def _read_optional(reader: RecordReader, path: Path, data: Path, record: type[AnyRecord]) -> RecordFiles[AnyRecord]:
    """Read a file that the data, or a report, may contain once."""
    files: RecordFiles[AnyRecord] = RecordFiles()
    if path.is_file():
        files.add(reader.read(path, data, record))
    return files


def _read_shared(
    reader: RecordReader, folder: Path, data: Path, record: type[AnyRecord], expected: str
) -> RecordFiles[AnyRecord]:
    """Read a folder in which the name of each file is the id of its record."""
    files: RecordFiles[AnyRecord] = RecordFiles()
    for path in paths_in(folder):
        if path.suffix == ".yml" and is_name(path.stem):
            if path.is_dir():
                files.problems.extend(wrong_kind(path, data))
                continue
            files.add(reader.read(path, data, record, id=path.stem))
        else:
            files.problems.append(misnamed(path, data, expected, MISNAMED_FILE))
    return files


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
        _read_optional(reader, folder / INSTITUTIONS, data, Institutions),
        read_numbered_files(reader, folder / "meetings", data, Meeting, key="number"),
        read_numbered_files(reader, folder / "recommendations", data, Recommendation, key="number"),
        _read_updates(reader, folder / "updates", data),
        edition_files.read_edition_files(folder / edition_files.FOLDER, data),
    )


def _read_updates(reader: RecordReader, folder: Path, data: Path) -> RecordFiles[Update]:
    updates: RecordFiles[Update] = RecordFiles()
    folders = [path for path in paths_in(folder) if path.is_dir() and _MEETING.fullmatch(path.name)]
    for path in paths_in(folder):
        if path in folders:
            of_meeting = read_numbered_files(reader, path, data, Update, key="recommendation", meeting=int(path.name))
            updates.files.extend(of_meeting.files)
            updates.problems.extend(of_meeting.problems)
        else:
            of_folder = "each meeting has a folder, whose name is its number without a leading 0, as in 20"
            cure = cure_of_a_file_too_high(path, folders) if NUMBERED.fullmatch(path.name) else of_folder
            updates.problems.append(misnamed(path, data, cure, MISNAMED_FOLDER))
    return updates
