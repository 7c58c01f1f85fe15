"""Reads a YAML file: each value with its position, and only values that all YAML parsers read alike."""

import re

import yaml

from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule
from monitoring_record.source.unsupported_yaml import unsupported_yaml
from monitoring_record.source.yaml_file import YamlFile
from monitoring_record.source.yaml_syntax import LOADER, encoding_problem, position_of_node, syntax_problem
from monitoring_record.source.yaml_tree import tree_of
from monitoring_record.source.yaml_values import read_values

EMPTY_FILE = Rule(
    id="empty-file",
    demand="No file is empty.",
    reason="An empty file says nothing about what its name announces.",
    wrong="# data/ruritania/recommendations/02.yml (empty)\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
)

NOT_A_MAPPING = Rule(
    id="not-a-mapping",
    demand="A file consists of `key: value` lines that begin at its left edge.",
    reason="The keys say what each value is.",
    wrong="- Fill the moats\n- Fill every moat with water.\n",
    right="title: Fill the moats\ntext: Fill every moat with water.\n",
)

TOO_DEEP = Rule(
    id="too-deep",
    demand="Brackets are not nested hundreds of times.",
    reason="No file of the data needs it, and programs cannot read it.",
    wrong="title: [[[[[[[[ … and hundreds more … ]]]]]]]]\n",
    right="title: Fill the moats\n",
)

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""


def read_yaml(path: str, content: bytes) -> YamlFile:
    """Read one file; `path` is its path in messages."""
    file = YamlFile(path)
    try:
        text = content.decode("utf-8-sig")
        file.lines = _LINE_BREAK.split(text)
        events = list(yaml.parse(text, Loader=LOADER))
        file.problems.extend(unsupported_yaml(path, events))
        if not file.problems:
            _read_top(file, tree_of(events))
    except UnicodeDecodeError as error:
        file.problems.append(encoding_problem(path, content, error.start))
    except yaml.YAMLError as error:
        file.problems.append(syntax_problem(path, text, error))
    except RecursionError:
        message = "there are too many brackets within brackets; delete those not meant"
        file.problems.append(Problem(Position(path), message, TOO_DEEP))
    return file


def _read_top(file: YamlFile, node: yaml.Node | None) -> None:
    if isinstance(node, yaml.MappingNode):
        read_values(file, node)
    elif node is None:
        message = "the file is empty; copy a neighbouring file to see what it must contain"
        file.problems.append(Problem(Position(file.path), message, EMPTY_FILE))
    else:
        message = "the file must consist of `key: value` lines at its left edge"
        file.problems.append(Problem(position_of_node(file.path, node), message, NOT_A_MAPPING))
