"""Reads mkdocs.yml and the files that it inherits: each value with its position."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from monitoring_record.settings.settings_diagnosis import problems_of_sentences, problems_of_syntax
from monitoring_record.source import yaml_values
from monitoring_record.source.problems import Location, Position, Problem
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_loader import LOADER
from monitoring_record.source.yaml_syntax import encoding_problem, syntax_problem

ENGINE_SETTINGS = Path(__file__).parents[1] / "mkdocs_settings.yml"
"""The engine's part of the settings, which a site inherits."""

_INHERITED = "INHERIT"

NO_SETTINGS = Rule(
    id="no-settings",
    demand="The settings inherit files that exist.",
    reason="Without the engine’s settings, there is no theme.",
    wrong="# mkdocs.yml\nINHERIT: hooks/monitoring_record/settings.yml\n",
    right="# mkdocs.yml\nINHERIT: !ENV [MONITORING_RECORD_SETTINGS, hooks/monitoring_record/mkdocs_settings.yml]\n",
)


@dataclass(frozen=True)
class SettingsFile:
    """One file with settings."""

    path: str
    """Its path in messages."""
    values: Mapping[str, Any]
    keys: Mapping[Location, Position] = field(repr=False)
    """Where the key of each value is; of an item of a list, where the item is."""
    positions: Mapping[Location, Position] = field(repr=False)
    """Where each value begins."""


@dataclass(frozen=True)
class ReadSettings:
    """What was read of the settings of a site."""

    paths: tuple[Path, ...]
    """mkdocs.yml, and the files that it inherits, whether they could be read or not."""
    files: tuple[SettingsFile, ...]
    """Those that could be read, up to the first that could not."""
    problems: tuple[Problem, ...]


def read_settings(path: Path, environment: Mapping[str, str]) -> ReadSettings:
    """Read a mkdocs.yml and all that it inherits, the nearest first."""
    project = path.parent
    paths: dict[Path, None] = {}
    files: list[SettingsFile] = []
    problems: list[Problem] = []
    while path not in paths and not problems:
        paths[path] = None
        name = path.relative_to(project) if path.is_relative_to(project) else path
        file, problems = _read(path, name.as_posix(), environment, files[-1:])
        if file is not None:
            files.append(file)
            path = (path.parent / str(file.values.get(_INHERITED, path.name))).resolve()
    return ReadSettings(tuple(paths), tuple(files), tuple(problems))


def _read(
    path: Path, name: str, variables: Mapping[str, str], heirs: Sequence[SettingsFile]
) -> tuple[SettingsFile | None, list[Problem]]:
    if not path.is_file():
        message = f"there is no file `{name}`; write it, or correct its path: it begins in the folder of this file"
        return None, [Problem(heirs[0].positions[_INHERITED,] if heirs else Position(name), message, NO_SETTINGS)]
    content, text = path.read_bytes(), ""
    try:
        text = content.decode("utf-8-sig")
        loader = _loader(text, variables)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            message = "the file must consist of `key: value` lines at its left edge; write them, or put an earlier version of the file back"
            return None, [Problem(Position(name), message, yaml_values.NOT_A_MAPPING)]
        keys: dict[Location, Position] = {}
        positions: dict[Location, Position] = {}
        problems = list(_find_positions(name, node, (), keys, positions))
        values = loader.construct_document(node)
        problems += problems_of_sentences(name, text, values, keys, lambda changed: _values_of(changed, variables))
        return SettingsFile(name, values, keys, positions), problems
    except UnicodeDecodeError as error:
        return None, [encoding_problem(name, error.object, error.start)]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        of_the_parser = _error_of_the_parser(text)
        if of_the_parser is None:
            return None, [syntax_problem(name, text, yaml.YAMLError(str(error)))]
        return None, problems_of_syntax(name, text, of_the_parser, lambda changed: _values_of(changed, variables))


def _error_of_the_parser(text: str) -> yaml.YAMLError | None:
    """Return the error in the words of the parser that reads the data, if it finds one."""
    try:
        for _ in yaml.parse(text, Loader=LOADER):
            pass
    except yaml.YAMLError as error:
        return error
    return None


def _values_of(text: str, variables: Mapping[str, str]) -> dict[str, Any] | None:
    """Return the settings in a text; None if it is no YAML, or has none."""
    try:
        values = _loader(text, variables).get_single_data()
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _loader(text: str, variables: Mapping[str, str]) -> Any:
    class Loader(yaml.SafeLoader):
        """Reads the tags of MkDocs; what other tags make is unknown here."""

    Loader.add_constructor("!ENV", lambda loader, node: _from_environment(loader, node, variables))
    for prefix in ("!", "tag:yaml.org,2002:python/"):
        Loader.add_multi_constructor(prefix, lambda *_: None)
    return Loader(text)


def _from_environment(loader: Any, node: yaml.Node, variables: Mapping[str, str]) -> Any:
    """Return the first of the environment variables that is set, or else the last item, as MkDocs does."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names, default = (items[:-1], items[-1:]) if len(items) > 1 else (items, [])
    for name in names:
        if name.value in variables:
            value = variables[name.value]
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return loader.construct_object(default[0]) if default else None


def _find_positions(
    name: str, node: yaml.Node, location: Location, keys: dict[Location, Position], positions: dict[Location, Position]
) -> Iterator[Problem]:
    """Find the position of each value below a node; yields a problem for each key that is there twice."""
    if location in positions:
        message = f"the key `{location[-1]}` appears here a second time; keep one of them"
        yield Problem(_position(name, node), message, yaml_values.DUPLICATE_KEY)
    positions[location] = _position(name, node)
    pairs: list[Any] = []
    if isinstance(node, yaml.MappingNode):
        pairs = [(key.value, key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
    elif isinstance(node, yaml.SequenceNode):
        pairs = [(index, value, value) for index, value in enumerate(node.value)]
    for key, at, value in pairs:
        yield from _find_positions(name, value, (*location, key), keys, positions)
        keys[*location, key] = _position(name, at)


def _position(name: str, node: yaml.Node) -> Position:
    return Position(name, node.start_mark.line + 1, node.start_mark.column + 1)
