"""What makes a file no YAML, or not ours, in plain words."""

from collections.abc import Iterator
from typing import Any

import yaml

from monitoring_record.source.problems import Position, Problem

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast one where the machine has it."""

_CURES = (
    ("a block scalar", "nothing may follow the `|` or `>` on its line; begin the text on the next line"),
    ("block sequence entries are not allowed", "a value that begins with a hyphen must stand in quotes"),
    ("mapping keys are not allowed", "a value that begins with a question mark must stand in quotes"),
    ("a flow", "a bracket is opened but never closed; close it, or put the value in quotes"),
    (
        "mapping values are not allowed",
        "a second `: ` on the line confuses YAML; put the text after the first one in quotes",
    ),
    (
        "could not find expected ':'",
        "a line here is neither `key: value` nor part of a text; check its indentation and the `: `",
    ),
    ("found unexpected end of stream", "a quotation mark is opened but never closed; close it"),
    ("found unexpected document separator", "a quotation mark is opened but never closed before `---`; close it"),
    ("did not find expected key", "the indentation does not fit the lines above; align it with its neighbours"),
    ("did not find expected '-' indicator", "the indentation does not fit the list above; align the hyphens"),
    ("expected <block end>", "the indentation does not fit the lines above; align it with its neighbours"),
    (
        "found character that cannot start any token",
        "a value cannot begin with this character; put the value in quotes",
    ),
    ("found undefined alias", "a value that begins with `*` is an alias to YAML; put it in quotes"),
    ("characters are not allowed", "the file holds a character that cannot be shown; delete it"),
)


def position_of_node(path: str, at: Any) -> Position:
    """The position of a node or an event."""
    return Position(path, at.start_mark.line + 1, at.start_mark.column + 1)


def encoding_problem(path: str, content: bytes, offset: int) -> Problem:
    """Describe a character that is not UTF-8, at an offset in bytes."""
    before = content[:offset]
    position = Position(path, before.count(b"\n") + 1, len(before) - before.rfind(b"\n"))
    return Problem(position, "this character is not UTF-8; save the file with the encoding UTF-8")


def syntax_problem(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Tell of what made YAML give up."""
    said = " ".join(str(getattr(error, name, None) or "") for name in ("context", "problem", "reason")).strip()
    mark: Any = getattr(error, "problem_mark", None)
    began: Any = getattr(error, "context_mark", None)
    if began is not None and any(words in said for words in ("a simple key", "a quoted scalar", "a flow")):
        mark = began  # where the line or the quotation begins tells more than where YAML gave up
    offset = mark.index if mark is not None else getattr(error, "position", 0)
    before = text[:offset]
    position = _position_at(path, text, offset)
    if text[offset : offset + 1] == "\t":
        return Problem(position, "indentation must be spaces, but here is a tab; replace it by spaces")
    in_mid_line = before.rpartition("\n")[2].strip()
    opened = _opened_above(before.rstrip())
    if opened is not None:
        return Problem(_position_at(path, text, opened), "a quotation mark is opened here but never closed; close it")
    if in_mid_line and ("expected <block end>" in said or "did not find expected key" in said):
        return Problem(position, "something follows a closed quotation mark or bracket; put the whole value in quotes")
    if "mapping values are not allowed" in said and ":" not in in_mid_line and in_mid_line:
        return _problem_above(path, text, position)
    cure = next((cure for words, cure in _CURES if words in said), None)
    return Problem(position, cure or f"this is not YAML ({said}); check the indentation, the quotes and the `: `")


def _problem_above(path: str, text: str, position: Position) -> Problem:
    """The line is sound, but YAML reads it as going on with the line above, where the mistake is."""
    lines = text.split("\n")
    above = next((number for number in range(position.line - 1, 0, -1) if lines[number - 1].strip()), position.line)
    line = lines[above - 1]
    column = len(line) - len(line.lstrip()) + 1
    key = _text_without_a_bar(lines, above) if " " in lines[position.line - 1][: position.column].strip() else None
    if key is not None:
        words = f"the text below holds a colon and needs a bar; write `{lines[key - 1].strip().lstrip('- ')} |`"
        return Problem(Position(path, key, len(lines[key - 1].rstrip())), words)
    if ": " in line or line.rstrip().endswith(":"):
        return Problem(
            Position(path, above, column), "this line and the next do not begin where they should; align them"
        )
    return Problem(
        Position(path, above, column), "this line is no `key: value`; write a colon and a space after the key"
    )


def _text_without_a_bar(lines: list[str], above: int) -> int | None:
    """The number of the line `text:` that a text stands below, without the bar that lets it hold colons."""

    def indentation(number: int) -> int:
        return len(lines[number - 1]) - len(lines[number - 1].lstrip())

    further_out = (n for n in range(above - 1, 0, -1) if lines[n - 1].strip() and indentation(n) < indentation(above))
    key = next(further_out, None)
    return key if key is not None and lines[key - 1].rstrip().endswith(":") else None


def _opened_above(before: str) -> int | None:
    """Where the quotation that ends here was opened, if on an earlier line: there its end was forgotten."""
    opened = before.rfind(before[-1], 0, -1) if before.endswith(('"', "'")) else -1
    return opened if opened >= 0 and "\n" in before[opened:] else None


def _position_at(path: str, text: str, offset: int) -> Position:
    before = text[:offset]
    return Position(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def unsupported_yaml(path: str, text: str) -> Iterator[Problem]:
    """Anchors, aliases, tags and second documents."""
    first_document = True
    event: Any
    for event in yaml.parse(text, Loader=LOADER):
        position = position_of_node(path, event)
        if isinstance(event, yaml.DocumentStartEvent):
            if not first_document:
                yield Problem(position, "a second document begins here; a file holds one: delete the `---`")
            first_document = False
        elif isinstance(event, yaml.AliasEvent):
            yield Problem(
                position,
                f"`*{event.anchor}` is an alias; write the value out, or put it in quotes if it is meant as text",
            )
        elif getattr(event, "anchor", None):
            yield Problem(
                position,
                f"`&{event.anchor}` is an anchor; delete it, or put the value in quotes if it is meant as text",
            )
        elif getattr(event, "tag", None):
            yield Problem(
                position, f"`{event.tag}` is a tag; delete it, or put the value in quotes if it is meant as text"
            )
