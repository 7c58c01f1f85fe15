"""Reads a YAML file: each value with its position, and only values that all YAML parsers read alike."""

import yaml

from monitoring_record.source.characters import beyond_ascii, may_mislead, named_invisible, without_misleading
from monitoring_record.source.merge_conflict import merge_conflict
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_syntax import encoding_problem, line_of_error, syntax_problem
from monitoring_record.source.yaml_values import positions_of, read_values

TOO_DEEP = Rule(
    id="too-deep",
    demand="Brackets are not nested hundreds of times.",
    reason="No file of the data needs it, and programs cannot read it.",
    wrong="title: [[[[[[[[ … and hundreds more … ]]]]]]]]\n",
    right="title: Fill the moats\n",
)


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Read one file; `path` is its path in messages."""
    file = YamlFile(path)
    try:
        file.text = content.decode("utf-8-sig")
        if may_mislead(beyond_ascii(content)):
            file.text, problems = without_misleading(path, file.text)
            file.problems.extend(problems)
        if b"\\" in content:
            file.problems.extend(named_invisible(path, file.text))
        file.problems.extend(read_values(file))
        file.find_positions = positions_of
    except UnicodeDecodeError as error:
        file.problems.append(encoding_problem(path, content, error.start))
    except yaml.YAMLError as error:
        file.stopped_at = line_of_error(error)
        file.problems.append(syntax_problem(path, file.text, error))
    except RecursionError:
        message = "there are too many brackets within brackets; delete those not meant"
        file.problems.append(Problem(Position(path), message, TOO_DEEP))
    conflict = merge_conflict(path, file.text) if file.problems else None
    return YamlFile(path, problems=[conflict]) if conflict else file
