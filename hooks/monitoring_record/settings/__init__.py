"""The settings of a site, `mkdocs.yml`, and the pages that are written by hand: what the engine requires of them."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from monitoring_record import settings
from monitoring_record.project_folder import DATA, SETTINGS
from monitoring_record.settings.checked_settings import CONTENT, CheckedSettings, SettingsCheck
from monitoring_record.settings.named_files import can_be_emptied
from monitoring_record.settings.options import Options
from monitoring_record.settings.page_links import Target, targets_in_the_record
from monitoring_record.settings.settings_file import ENGINE_SETTINGS, read_settings
from monitoring_record.source.problems import Problem
from monitoring_record.source.rules import rules_in

__all__ = ["Findings", "Options", "can_be_emptied", "settings_findings", "source_paths"]


@dataclass(frozen=True)
class Findings:
    """What is found in the settings of a site and in its hand-written pages."""

    problems: tuple[Problem, ...]
    targets: tuple[Target, ...] = ()
    """What the pages link to that only the values of the data tell."""


def settings_findings(
    project: Path, reports: Collection[str], environment: Mapping[str, str] | None = None
) -> Findings:
    """Return every problem of the settings and of the hand-written pages; `reports` are the names of the reports.

    `environment` is that of the build; by default, it is that of the commands, which name the engine's settings.
    """
    read = read_settings(project / SETTINGS, environment or _environment())
    if read.problems:
        return Findings(read.problems)
    checked = CheckedSettings(project, read.files, frozenset(reports))
    found = {problem for check in rules_in(settings, SettingsCheck) for problem in check.problems(checked)}
    unreadable = {page.problem for page in checked.pages if page.problem}
    return Findings(tuple(sorted(found | unreadable)), tuple(targets_in_the_record(checked)))


def source_paths(project: Path) -> tuple[Path, ...]:
    """Return the files and folders of a project that its site is made from, whether they exist or not."""
    read = read_settings(project / SETTINGS, _environment())
    named = CheckedSettings(project, read.files, frozenset()).named_paths if read.files else ()
    return (*read.paths, project / DATA, project / CONTENT, *named)


def _environment() -> Mapping[str, str]:
    return {**os.environ, "MONITORING_RECORD_SETTINGS": str(ENGINE_SETTINGS)}
