"""Reads a YAML file: each value with its position, and only values that all YAML parsers read alike."""

import yaml

from monitoring_record.source.control_characters import line_ends
from monitoring_record.source.limits import MOST_BYTES
from monitoring_record.source.size_rules import TooMuchError, too_large
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_syntax import encoding_problem, syntax_problem
from monitoring_record.source.yaml_values import positions_of, read_values


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Read one file; `path` is its path in messages."""
    file = YamlFile(path)
    try:
        if len(content) > MOST_BYTES:
            raise too_large(path)
        file.text = content.decode("utf-8-sig")
        file.problems.extend(read_values(file))
        file.find_positions = positions_of
    except UnicodeDecodeError as error:
        file.problems.append(encoding_problem(path, error.object, error.start))
    except yaml.YAMLError as error:
        file.problems.extend(list(line_ends(file)) or [syntax_problem(path, file.text, error)])
    except TooMuchError as error:
        file.problems.append(error.problem)
    return file
