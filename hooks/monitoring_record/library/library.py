"""Reads and checks the folder of the data: returns every dossier, or every problem."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from monitoring_record import checks
from monitoring_record.checks.check import Check, ReportCheck
from monitoring_record.checks.checked_report import CheckedReport
from monitoring_record.checks.checked_site import CheckedSite, SiteCheck
from monitoring_record.checks.comparison import ChangeCheck, Comparison
from monitoring_record.checks.placed_text import placed_texts
from monitoring_record.checks.text_check import TextCheck, problems_of_texts
from monitoring_record.library.missing_ratings import with_ratings
from monitoring_record.library.reading import read_site
from monitoring_record.library.report_folders import SHARED, is_report, misnamed_report, misplaced, report_names
from monitoring_record.library.unread_files import without_what_is_in_unread_files
from monitoring_record.loading.cut_off import without_what_follows
from monitoring_record.loading.edition_files import FOLDER, EditionFile
from monitoring_record.loading.edition_rules import REPLACED_EDITION
from monitoring_record.loading.entries import entry_problems, paths_in
from monitoring_record.loading.folder_rules import NO_DATA, wrong_kind
from monitoring_record.loading.record_files import RecordReader
from monitoring_record.loading.report_files import ReportFiles
from monitoring_record.project_folder import DATA
from monitoring_record.records import Dossier, Glossary, Synonyms, Translations
from monitoring_record.settings import Findings, settings_findings
from monitoring_record.source.kept_with_file import kept_with_file
from monitoring_record.source.problems import Position, Problem, fewer
from monitoring_record.source.rules import rules_in
from monitoring_record.source.yaml_file import FileText, YamlFile
from monitoring_record.texts import References

_CHECKS = rules_in(checks, Check)
_ALL_REPORT_CHECKS = tuple(check for check in _CHECKS if isinstance(check, ReportCheck))
_REPORT_CHECKS = tuple(check for check in _ALL_REPORT_CHECKS if not check.is_reminder)
_REMINDERS = tuple(check for check in _ALL_REPORT_CHECKS if check.is_reminder)
_TEXT_CHECKS = tuple(check for check in _CHECKS if isinstance(check, TextCheck))
_SITE_CHECKS = tuple(check for check in _CHECKS if isinstance(check, SiteCheck))
_CHANGE_CHECKS = tuple(check for check in _CHECKS if isinstance(check, ChangeCheck))


@dataclass(frozen=True)
class Library:
    """All records of a data folder; or, if there are problems, every problem and no record."""

    dossiers: tuple[Dossier, ...]
    problems: tuple[Problem, ...]
    reminders: tuple[Problem, ...] = ()
    """What is still to be done; the records are sound with it."""
    glossary: Glossary | None = None
    synonyms: Synonyms | None = None
    translations: Translations | None = None
    files: tuple[ReportFiles, ...] = ()
    """The files that the dossiers were made from."""
    shared_files: Mapping[str, FileText] = field(default_factory=dict)
    """The text of each file that belongs to no single report, by path."""
    references: Mapping[str, References] = field(default_factory=dict)
    """What the texts of each report refer to, by the report's slug."""
    editions: Mapping[str, tuple[EditionFile, ...]] = field(default_factory=dict)
    """The files of the editions of each report, by the report's slug."""


def load(
    data: Path, reader: RecordReader | None = None, *, only: str | None = None, checked: Collection[str] = ()
) -> Library:
    """Read every file below `data`. Paths in messages begin with that folder's own name.

    Whoever loads the same data again passes the same reader: it reads only what has changed. `only` is the report that is
    read, if it is to be a single one: rules that need all reports are not checked then. The files of the reports in
    `checked` are known to fit together.
    """
    if not data.is_dir():
        return Library(
            (), (Problem(Position(data.name), "there is no such folder; it must contain the records", NO_DATA),)
        )
    entries = [path for path in paths_in(data) if path.name not in SHARED and only in (None, path.name)]
    folders = [path for path in entries if is_report(path)]
    site = read_site(reader or RecordReader(), data, folders)
    problems = [
        *entry_problems(data, data),
        *(problem for name in SHARED for problem in wrong_kind(data / name, data)),
        *(misnamed_report(path, data) for path in entries if path not in folders),
        *(problem for path in folders for problem in misplaced(path, data)),
        *_problems_in_files(site),
        *_problems_between_files(site, checked),
        *(problem for check in _SITE_CHECKS if only is None for problem in check.problems(site)),
    ]
    if not folders and not problems:
        message = "there is no report; make a folder for one, with a file `report.yml`"
        problems.append(Problem(Position(data.name), message, NO_DATA))
    if problems:
        return Library((), fewer(without_what_follows(without_what_is_in_unread_files(problems))))
    library = replace(_library(site), reminders=fewer(_found_in_reports(_REMINDERS, site, checked)))
    if reader is None:  # nobody checks these files again: what was found in them would only take room
        for file in site.files():
            file.found.clear()
    return library


def _problems_in_files(site: CheckedSite) -> Iterator[Problem]:
    for files in (site.programmes, site.scales, site.glossaries, site.synonyms, site.translations):
        yield from files.problems
    for report in site.reports:
        yield from with_ratings(report.files.problems(), report)


def _problems_between_files(site: CheckedSite, checked: Collection[str]) -> Iterator[Problem]:
    """Yield what the checks find, without the reports that are known to be sound."""
    yield from _found_in_reports(_REPORT_CHECKS, site, checked)
    for report in site.reports:
        if report.name not in checked:
            for file in report.files.files():
                yield from _problems_in_texts(file, report.references)
    for file in site.shared_files():
        yield from _problems_in_texts(file, site.references)


@kept_with_file
def _problems_in_texts(file: YamlFile, references: References) -> tuple[Problem, ...]:
    return tuple(problems_of_texts(placed_texts(file, references), _TEXT_CHECKS))


def _found_in_reports(
    of_a_report: Iterable[ReportCheck], site: CheckedSite, checked: Collection[str]
) -> Iterator[Problem]:
    """Yield what these checks find, without the reports that are known to be sound."""
    for report in site.reports:
        if report.name not in checked:
            for check in of_a_report:
                yield from check.problems(report)


def _library(site: CheckedSite) -> Library:
    """Return the records of files that have no problem."""
    return Library(
        dossiers=tuple(_dossier(report) for report in site.reports),
        problems=(),
        glossary=next(iter(site.glossaries.records()), None),
        synonyms=next(iter(site.synonyms.records()), None),
        translations=next(iter(site.translations.records()), None),
        files=tuple(report.files for report in site.reports),
        shared_files={read.file.path: read.file.only_text for read in site.glossaries.files},
        editions={report.name: tuple(report.files.editions.files) for report in site.reports},
        references={report.report.slug: report.references for report in site.reports if report.report},
    )


def project_findings(project: Path, environment: Mapping[str, str] | None = None) -> Findings:
    """Return what is found in a site's settings and in its pages that are written by hand.

    `environment` is that of the build; by default, it is that of the commands.
    """
    return settings_findings(project, report_names(project / DATA), environment)


def project_problems(project: Path, environment: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Return every problem of a site's settings and of its pages that are written by hand."""
    return project_findings(project, environment).problems


def silent_changes(earlier: Library, present: Library, data: Path) -> Iterator[Problem]:
    """Report changes to published updates that have no note, and to editions; `data` is the folder of the present library."""
    files = {report.folder: report for report in present.files}
    for dossier in earlier.dossiers:
        folder = f"{data.name}/{dossier.report.slug}"
        for check in _CHANGE_CHECKS:
            yield from check.problems(Comparison(dossier, folder, files.get(folder)))
        yield from _replaced_editions(earlier, present, folder)


def _replaced_editions(earlier: Library, present: Library, folder: str) -> Iterator[Problem]:
    report = folder.rpartition("/")[2]
    now = {file.name: file.content for file in present.editions.get(report, ())}
    for file in earlier.editions.get(report, ()):
        if now.get(file.name) != file.content:
            path = f"{folder}/{FOLDER}/{file.name}"
            fate = "is another one now" if file.name in now else "is gone"
            cure = f"put it back as it was; `git log -- {path}` lists the commits that have it"
            yield Problem(Position(path), f"this edition was published and {fate}; {cure}", REPLACED_EDITION)


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
        institutions=next(iter(files.institutions.records()), None),
        files={file.path: file.only_text for file in files.files()},
    )
