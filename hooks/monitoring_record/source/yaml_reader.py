"""Reads a YAML file: each value with its position, and only values that all YAML parsers read alike."""

import yaml

from monitoring_record.source.characters import beyond_ascii, may_mislead, named_invisible, without_misleading
from monitoring_record.source.control_characters import line_ends
from monitoring_record.source.limits import MOST_BYTES
from monitoring_record.source.merge_conflict import merge_conflict
from monitoring_record.source.plain_text import not_plain_text
from monitoring_record.source.size_rules import TooMuchError, too_large
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_syntax import encoding_problem, line_of_error, syntax_problem
from monitoring_record.source.yaml_values import positions_of, read_values


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Read one file; `path` is its path in messages."""
    other = not_plain_text(path, content)
    if other:
        return YamlFile(path, problems=[other])
    file = YamlFile(path)
    try:
        if len(content) > MOST_BYTES:
            raise too_large(path)
        file.text = content.decode("utf-8-sig")
        if may_mislead(beyond_ascii(content)):
            file.text, problems = without_misleading(path, file.text)
            file.problems.extend(problems)
        if b"\\" in content:
            file.problems.extend(named_invisible(path, file.text))
        file.problems.extend(read_values(file))
        file.find_positions = positions_of
    except UnicodeDecodeError as error:
        file.problems.append(encoding_problem(path, error.object, error.start))
    except yaml.YAMLError as error:
        file.stopped_at = line_of_error(error)
        file.problems.extend(list(line_ends(file)) or [syntax_problem(path, file.text, error)])
    except TooMuchError as error:
        file.problems.append(error.problem)
    conflict = merge_conflict(path, file.text) if file.problems else None
    return YamlFile(path, problems=[conflict]) if conflict else file
