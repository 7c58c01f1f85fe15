"""Makes a problem of an error of the YAML parser: a plain message at the mistake, which is often further up."""

import re
from typing import Any

import yaml

from monitoring_record.source import syntax_rules as rules
from monitoring_record.source.columns import too_far_in, where_to_begin
from monitoring_record.source.file_lines import FileLines
from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.quoting import to_write
from monitoring_record.source.rules import Rule
from monitoring_record.source.unsupported_yaml import SECOND_DOCUMENT
from monitoring_record.source.yaml_file import FileText, YamlFile
from monitoring_record.source.yaml_loader import LOADER

"""The C loader if it is installed: it is faster."""

_REPORTED_AT_THEIR_BEGINNING = ("a simple key", "a quoted scalar", "a flow")
"""Errors that are reported where the line, the quotation or the bracket begins, not where the parser stopped."""


def position_of_node(path: str, at: Any) -> Position:
    """Return the position of a node or an event."""
    return Position(path, at.start_mark.line + 1, at.start_mark.column + 1)


def encoding_problem(path: str, content: bytes, offset: int) -> Problem:
    """Return the problem of a character that is not UTF-8, at an offset in the bytes without their mark."""
    before = content[:offset].decode()  # up to there, it is UTF-8
    position = FileText(path, before).position_at(len(before))
    page, sign = _probable(content[offset:])
    which = f", probably `{sign}`," if sign else ""
    message = (
        f"this character{which} is not in the encoding UTF-8; save the file as UTF-8 (in most editors: “Save as”, “Encoding”); "
        f"if your editor shows it as `�`, open the file anew as “{page}” before you save"
    )
    return Problem(position, message, rules.UNREADABLE_CHARACTER)


def _probable(content: bytes) -> tuple[str, str]:
    """Return the encoding in which Windows probably saved what begins here, and the first character; "" if that has none.

    Words in Cyrillic letters have several characters in a row that are not ASCII.
    """
    foreign = next((at for at, byte in enumerate(content) if byte < _FIRST_FOREIGN), len(content))
    page = "Windows-1251" if foreign >= _FEWEST_LETTERS else "Windows-1252"
    sign = content[:1].decode(page, "ignore")
    return page, sign if sign.isprintable() else ""


_FIRST_FOREIGN = 0x80
_FEWEST_LETTERS = 3


def line_of_error(error: yaml.YAMLError) -> int:
    """Return the line, counted from 0, at which the parser gave up."""
    mark: Any = getattr(error, "problem_mark", None)
    return mark.line if mark is not None else 0


def syntax_problem(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Return the problem of an error of the parser."""
    said = " ".join(str(getattr(error, name, None) or "") for name in ("context", "problem", "reason")).strip()
    offset = _offset(text, error, said)
    position = _position_at(path, text, offset)
    if text[offset : offset + 1] == "\t":
        after_a_hyphen = _TAB_AFTER_A_HYPHEN.fullmatch(FileLines(text).written[position.line - 1])
        if after_a_hyphen:
            new = f"{after_a_hyphen['before']} {after_a_hyphen['value']}"
            return Problem(position, f"after the hyphen is a tab; write {to_write(new)}, with one space", rules.TAB)
        return Problem(position, "indentation must be spaces, but here is a tab; replace it by spaces", rules.TAB)
    if "while parsing a flow" in said:
        return _problem_in_brackets(path, text, error)
    marked = _problem_of_a_mark(path, text, position) if "expected <document start>" in said else None
    return marked or _problem_of_a_block(path, text, offset, said)


_TAB_AFTER_A_HYPHEN = re.compile(r"(?P<before> *-)[ \t]+(?P<value>\S.*)")


def _problem_of_a_block(path: str, text: str, offset: int, said: str) -> Problem:
    position, before = _position_at(path, text, offset), text[:offset]
    in_mid_line = before.rpartition("\n")[2].strip()
    opened = _opened_above(before.rstrip())
    if opened is not None:
        message = "a quotation mark is opened here but never closed; close it"
        return Problem(_position_at(path, text, opened), message, rules.OPEN_QUOTE)
    if in_mid_line and ("expected <block end>" in said or "did not find expected key" in said):
        message = "something follows a closed quotation mark or bracket; put the whole value in quotes"
        return Problem(position, message, rules.AFTER_A_QUOTE)
    if "mapping values are not allowed" in said and ":" not in in_mid_line and in_mid_line:
        return _problem_above(path, text, position)
    message, rule = _cure(said)
    if rule is rules.INDENTATION:
        message = where_to_begin(FileLines(text), position.line - 1) or message
    return Problem(position, message, rule)


def _problem_of_a_mark(path: str, text: str, position: Position) -> Problem | None:
    """Return the problem of a line above that ends a document, or of one that is for programs; None without one."""
    lines = YamlFile(path, text).lines
    for number in range(position.line, 0, -1):
        line = lines[number - 1].rstrip()
        if line == "..." or line.startswith("%"):
            reason = "a line `...` ends a file" if line == "..." else "a line that begins with `%` is for programs"
            return Problem(Position(path, number), f"{reason}; delete the line", SECOND_DOCUMENT)
    return None


def _problem_in_brackets(path: str, text: str, error: Any) -> Problem:
    """Return the problem of brackets that are not closed, or of what should not be within them."""
    stopped = min(error.problem_mark.index, len(text))
    ended = len(text[:stopped].rstrip())
    opened = max(text.rfind("[", 0, ended), text.rfind("{", 0, ended))
    began = error.context_mark.index
    opened = began if text[began : began + 1] in ("[", "{") else opened
    within = text[opened:stopped]
    closed_later = all(text.count(one, opened) <= text.count(other, opened) for one, other in ("{}", "[]"))
    if opened >= 0 and "\n" in within and not closed_later:
        message = "a bracket is opened but never closed; close it, or put the value in quotes"
        return Problem(_position_at(path, text, opened), message, rules.OPEN_BRACKET)
    key = _KEY_AT_THE_END.search(text[:stopped]) if text[stopped : stopped + 1] == ":" else None
    ended = len(text[: key.start()].rstrip()) if key else ended
    message = "here, within brackets, a comma or the closing bracket is missing; add it, or put the value in quotes"
    return Problem(_position_at(path, text, ended), message, rules.OPEN_BRACKET)


_KEY_AT_THE_END = re.compile(r"""\n *["']?\w+["']?\s*\Z""")
"""A key at the beginning of a line: what is missing is missing before it."""


def _offset(text: str, error: yaml.YAMLError, said: str) -> int:
    mark: Any = getattr(error, "problem_mark", None)
    began: Any = getattr(error, "context_mark", None)
    if began is not None and any(words in said for words in _REPORTED_AT_THEIR_BEGINNING):
        mark = began
    if mark is not None:
        return int(mark.index)
    position: int = getattr(error, "position", 0)
    return _characters(text, position) if LOADER is not yaml.SafeLoader else position


def _characters(text: str, count: int) -> int:
    """Return how many characters are in a number of bytes, which the C loader counts."""
    return len(text.encode()[:count].decode(errors="ignore"))


def _cure(said: str) -> tuple[str, Rule]:
    """Return the message that replaces the words of the parser, and the rule."""
    for rule in rules.SYNTAX_RULES:
        for parser_words, message in rule.cures:
            if parser_words in said:
                return message, rule
    return f"this is not YAML ({said}); check the indentation, the quotes and the `: `", rules.NOT_YAML


def _problem_above(path: str, text: str, position: Position) -> Problem:
    """Return the problem of the line above: the parser took this line for its continuation."""
    lines = YamlFile(path, text).lines
    above = next((number for number in range(position.line - 1, 0, -1) if lines[number - 1].strip()), position.line)
    line = lines[above - 1]
    key = _text_without_a_bar(lines, above) if " " in lines[position.line - 1][: position.column].strip() else None
    if key is not None:
        message = f"the text below contains a colon and needs a bar; write `{lines[key - 1].strip().lstrip('- ')} |`"
        return Problem(Position(path, key, len(lines[key - 1].rstrip())), message, rules.TEXT_WITHOUT_A_BAR)
    begins = Position(path, above, len(line) - len(line.lstrip()) + 1)
    if ": " in line or line.rstrip().endswith(":"):
        usual = "this line and the next do not begin where they should; put the same number of spaces before both"
        return Problem(begins, too_far_in(lines, above - 1, position.line - 1) or usual, rules.INDENTATION)
    return Problem(begins, "this line is not `key: value`; write a colon and a space after the key", rules.NO_COLON)


def _text_without_a_bar(lines: list[str], above: int) -> int | None:
    """Return the number of the line `text:` above a text without the bar that allows colons in it; else None."""

    def indentation(number: int) -> int:
        return len(lines[number - 1]) - len(lines[number - 1].lstrip())

    further_out = (n for n in range(above - 1, 0, -1) if lines[n - 1].strip() and indentation(n) < indentation(above))
    key = next(further_out, None)
    return key if key is not None and lines[key - 1].rstrip().endswith(":") else None


def _opened_above(before: str) -> int | None:
    """Return the offset of the quotation mark that was not closed, if it is on an earlier line; else None."""
    opened = before.rfind(before[-1], 0, -1) if before.endswith(('"', "'")) else -1
    return opened if opened >= 0 and "\n" in before[opened:] else None


def _position_at(path: str, text: str, offset: int) -> Position:
    return FileText(path, text).position_at(offset)
