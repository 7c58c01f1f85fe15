"""What the checks of the settings read: the settings, the pages written by hand, and the names of the reports."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Unpack

from monitoring_record import addresses
from monitoring_record.checks.check import Check, Find
from monitoring_record.project_folder import DATA
from monitoring_record.settings.settings_file import SettingsFile
from monitoring_record.settings.written_page import WrittenPage
from monitoring_record.source.problems import Location, Position
from monitoring_record.source.rules import RuleWords

CONTENT = "content"
"""The folder with the pages that are written by hand."""

METHODOLOGY_PAGE = addresses.written_name(addresses.METHODOLOGY)
GLOSSARY_PAGE = addresses.written_name(addresses.GLOSSARY)
NO_GLOSSARY = "it is made from data/glossary.yml; write that file, or delete"
"""What to say of what leads to the page while there is no glossary; at the end, what to delete."""


@dataclass(frozen=True)
class CheckedSettings:
    """The settings of a site, and its pages written by hand."""

    project: Path
    files: tuple[SettingsFile, ...]
    """mkdocs.yml, and the files that it inherits."""
    reports: frozenset[str]
    """The names of the folders of all reports."""

    def get(self, *location: str) -> Any:
        """Return the value of a setting; None if it is set nowhere. Groups of several files are not merged."""
        return next((_value(file, location) for file in self.files if location in file.positions), None)

    def at(self, *location: str | int) -> Position:
        """Return where the value of a setting begins; of one that is not set, where its group does."""
        return self._found(location, lambda file: file.positions)

    def at_key(self, *location: str | int) -> Position:
        """Return where the key of a setting begins."""
        return self._found(location, lambda file: file.keys)

    def _found(self, location: Location, places: Callable[[SettingsFile], Any]) -> Position:
        while location:
            for file in self.files:
                if location in places(file):
                    position: Position = places(file)[location]
                    return position
            location = location[:-1]
        return Position(self.files[0].path)

    @cached_property
    def content(self) -> tuple[str, ...]:
        """The names of all files in the folder of the pages written by hand, without hidden ones, in order."""
        folder = self.project / CONTENT
        names = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file())
        return tuple(name for name in names if not any(step.startswith(".") for step in name.split("/")))

    @cached_property
    def pages(self) -> tuple[WrittenPage, ...]:
        """The pages written by hand. MkDocs publishes nothing of a folder `templates`."""
        names = (name for name in self.content if name.endswith(".md") and not name.startswith("templates/"))
        paths = ((name, self.project / CONTENT / name) for name in names)
        return tuple(WrittenPage.of(name, f"{CONTENT}/{name}", path.read_bytes()) for name, path in paths)

    def page(self, name: str) -> WrittenPage | None:
        """Return the page of a name; None if there is none."""
        return next((page for page in self.pages if page.name == name), None)

    @cached_property
    def methodology_elsewhere(self) -> str | None:
        """The name of the page with the sections that ratings link to, if it has another one than it must have."""
        if METHODOLOGY_PAGE in self.content:
            return None
        wanted = set(addresses.METHODOLOGY_ANCHORS)
        return next((page.name for page in self.pages if wanted <= set(page.anchors)), None)

    @cached_property
    def named_paths(self) -> tuple[Path, ...]:
        """The files and folders of the project that the settings name: its templates, its hooks, and what else is watched."""
        lists = (self.get("hooks"), self.get("watch"), [self.get("theme", "custom_dir")])
        return tuple(
            self.project / name for each in lists if isinstance(each, list) for name in each if isinstance(name, str)
        )

    @cached_property
    def has_glossary(self) -> bool:
        """Whether the site has a page with the glossary."""
        return (self.project / DATA / "glossary.yml").exists()


def _value(file: SettingsFile, location: Location) -> Any:
    value: Any = file.values
    for step in location:
        value = value[step]
    return value


class SettingsCheck(Check[CheckedSettings]):
    """A rule about the settings or the pages written by hand."""


def settings_check(**words: Unpack[RuleWords]) -> Callable[[Find[CheckedSettings]], SettingsCheck]:
    """Make a check of a function that yields every violation."""
    return lambda find: SettingsCheck(find=find, **words)
