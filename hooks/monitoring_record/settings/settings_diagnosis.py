"""Finds the mistake in settings that are not YAML, as in the files of the data: it tries repairs of lines."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import yaml
from pydantic import BaseModel

from monitoring_record.settings.options import HomeText, Options, SharePicture
from monitoring_record.settings.setting_names import MKDOCS_SETTINGS, TEXT
from monitoring_record.source import syntax_rules
from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.problems import Location, Position, Problem
from monitoring_record.source.repairs.repair import FieldNames, GroupNames
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_syntax import line_of_error, syntax_problem

_OPTIONS = (Options, HomeText, SharePicture)
_TEXTS = (name for name, kind in MKDOCS_SETTINGS.items() if kind is TEXT)


def _within(group: type[BaseModel], groups: Mapping[str, GroupNames]) -> GroupNames:
    names = frozenset(group.model_fields)
    return GroupNames(FieldNames(names, names, {}, names, groups), is_list=False, has_names=False)


_GROUPS = {
    "extra": _within(Options, {"home": _within(HomeText, {}), "share_picture": _within(SharePicture, {})}),
}
_NAMES = FieldNames(
    known=frozenset((*MKDOCS_SETTINGS, *(name for group in _OPTIONS for name in group.model_fields))),
    texts=frozenset((*_TEXTS, *HomeText.model_fields, *SharePicture.model_fields)),
    lists={},
    own=frozenset(MKDOCS_SETTINGS),
    groups=_GROUPS,
)


ValuesOf = Callable[[str], Mapping[str, Any] | None]
"""Reads the settings in a text; None if it is no YAML."""


def problems_of_syntax(name: str, text: str, error: yaml.YAMLError, values_of: ValuesOf) -> list[Problem]:
    """Return the mistakes behind an error of the parser, each with a cure."""
    problem = syntax_problem(name, text, error)
    return _diagnosed(YamlFile(name, text, problems=[problem], stopped_at=line_of_error(error)), values_of)


def problems_of_sentences(
    name: str, text: str, values: Mapping[str, Any], keys: Mapping[Location, Position], values_of: ValuesOf
) -> list[Problem]:
    """Return the mistakes behind names of settings that are words of a text; none if no repair makes them part of one."""
    sentences = [other for other in values if " " in str(other)]
    if not sentences:
        return []
    problems = [
        Problem(keys[other,], "these words are no name of a setting", syntax_rules.NOT_YAML) for other in sentences
    ]
    found = _diagnosed(YamlFile(name, text, values=dict(values), problems=problems), values_of)
    return [] if any(problem in problems for problem in found) else found


def _diagnosed(file: YamlFile, values_of: ValuesOf) -> list[Problem]:
    """Return the mistakes of a file, each with a cure; a repair is right if the settings are then usual ones."""
    from monitoring_record.loading.diagnosis import diagnosed  # noqa: PLC0415 (few files need it)

    def read_again(changed: str) -> YamlFile:
        values = None if changed == file.text else values_of(changed)
        if values is None or not _is_usual(values):
            return replace(file, text=changed, problems=list(file.problems))
        return YamlFile(file.path, changed, values=dict(values))

    return diagnosed(file, _names_in(file), read_again).problems


def _names_in(file: YamlFile) -> FieldNames:
    """Return the names of the settings; the titles in the file are those of the navigation."""
    titles = {line.key for line in FileLines(file.text).structure if line.is_item and line.key}
    return replace(_NAMES, lists=dict.fromkeys(titles, ("nav",)))


def _is_usual(values: Mapping[str, Any]) -> bool:
    """Whether the settings have the names and the kinds that they should have."""
    kinds = {name: MKDOCS_SETTINGS[name][1] for name in values if name in MKDOCS_SETTINGS}
    fit = (value is None or isinstance(value, kinds.get(name, ())) for name, value in values.items())
    nav = values.get("nav") or ()
    return all(fit) and all(isinstance(entry, str) or (isinstance(entry, dict) and len(entry) == 1) for entry in nav)
