"""The folders of the data and their names."""

import re
from collections.abc import Iterator
from pathlib import Path

from monitoring_record import addresses
from monitoring_record.loading.entries import paths_in
from monitoring_record.loading.folder_rules import MISNAMED_FOLDER, MISPLACED_FILE, misnamed, wrong_kind
from monitoring_record.source.problems import Problem, instead, ordinal, quoted_list

SCALES, PROGRAMMES, GLOSSARY, SYNONYMS, TRANSLATIONS = SHARED = (
    "scales",
    "programmes",
    "glossary.yml",
    "synonyms.yml",
    "translations.yml",
)
"""The files and folders that all reports share; they are beside the folders of the reports."""

INSTITUTIONS = "institutions.yml"

_REPORT_CONTENTS = ("editions", INSTITUTIONS, "meetings", "recommendations", "report.yml", "updates")

_RESERVED_BY_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""What Windows takes for a device, whatever the ending of the file."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,59}")


def is_name(name: str) -> bool:
    """Whether a scale or a programme can have this name, on every system."""
    return _NAME.fullmatch(name) is not None and name not in _RESERVED_BY_WINDOWS


def is_report_name(name: str) -> bool:
    """Whether the folder of a report can have this name."""
    return _NAME.fullmatch(name) is not None and not _is_taken(name)


def report_names(data: Path) -> tuple[str, ...]:
    """Return the names of the folders of all reports."""
    return tuple(path.name for path in paths_in(data) if is_report(path))


def is_report(path: Path) -> bool:
    """Whether this is the folder of a report."""
    return path.is_dir() and is_report_name(path.name)


def _is_taken(name: str) -> bool:
    """Whether the name is that of something else, on the site or on a computer with Windows."""
    return name in (*SHARED, *addresses.RESERVED) or name in _RESERVED_BY_WINDOWS


def misnamed_report(path: Path, data: Path) -> Problem:
    """Return the problem of a file or folder that is neither shared nor the folder of a report."""
    if path.is_dir() and _is_taken(path.name):
        cure = "the site, or Windows, has something else of this name; give the folder of the report another one"
        return misnamed(path, data, cure, MISNAMED_FOLDER)
    cure = "each report has a folder, whose name has small letters, as in ruritania"
    return misnamed(path, data, instead(path.name, SHARED, cure), MISNAMED_FOLDER)


def misplaced(folder: Path, data: Path) -> Iterator[Problem]:
    """Report what does not belong into the folder of a report."""
    for path in paths_in(folder):
        if path.name not in _REPORT_CONTENTS:
            yield misnamed(path, data, _place_of(path), MISPLACED_FILE)
        else:
            yield from wrong_kind(path, data)


def _place_of(path: Path) -> str:
    """Say where a file or folder belongs that is in the folder of a report: what has a number belongs into a folder there."""
    number = path.name.removesuffix(".yml")
    if number.isdecimal() and path.is_dir():
        return f"updates of the {ordinal(int(number))} meeting belong into `updates`: move the folder there, as `updates/{number}`"
    if number.isdecimal():
        places = "if it is an update, move it into the folder of its meeting in `updates`; if it is the wording, into `recommendations`"
        return f"{places}; if it is a meeting, into `meetings`"
    return instead(path.name, _REPORT_CONTENTS, f"a report contains {quoted_list(_REPORT_CONTENTS)}")
