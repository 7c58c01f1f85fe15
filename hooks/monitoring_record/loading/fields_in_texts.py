"""Lines of a text that are meant as fields: they are as far in as the text, so they are published with it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from monitoring_record.loading.misfit import field_names, record_at
from monitoring_record.records import Record
from monitoring_record.source.problems import Location, Problem
from monitoring_record.source.quoting import shown
from monitoring_record.source.repairs.repair import spaces
from monitoring_record.source.rules import Rule
from monitoring_record.source.yaml_file import YamlFile

FIELD_IN_A_TEXT = Rule(
    id="field-in-a-text",
    demand="No line of a text begins with the name of a field of its group, or of the groups around it, and a colon.",
    reason="Such a field was put too far in: it is published as words of the text, and missing where it belongs.",
    wrong="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: |\n      Mortar was bought.\n      note: The original gives no date.\n",
    right="# data/ruritania/updates/3/01.yml\ngovernment:\n  - text: |\n      Mortar was bought.\n    note: The original gives no date.\n",
)

_END_OF_A_SENTENCE = re.compile(r"[.:;!?…|>][”’\"')\]*_]*$|^$|[|>][+-]?$")
"""The end of a line after which a field can begin; after any other, the sentence of the text goes on."""


def fields_in_texts(file: YamlFile, record: type[Record]) -> Iterator[Problem]:
    """Report the first line of each text that is a field of a group around the text, or of an item of a list there.

    The field, or the list, is not missing then; and the text is not too long.
    """
    for location, lines in file.like_fields.items():
        for line in lines:
            group = _group(record, location, line)
            if group is not None and (line["hyphen"] or _may_begin(file, line)):
                file.reported.add((*group, line["key"]))
                yield _problem(file, line, _place(file, group, line))
                break
            above = _list_of(file, record, location, line) if group is None and line["hyphen"] else None
            if above is not None:
                file.reported.add(above)
                yield _problem(file, line, _name_above(file, above, line))
                break


def _may_begin(file: YamlFile, line: re.Match[str]) -> bool:
    """Whether a field can begin after the line above: its sentence does not go on, or the key would have fitted into it."""
    number = file.position_at(line.start("begin")).line
    above, written = file.lines[number - 2].strip(), file.lines[number - 1].strip()
    return bool(_END_OF_A_SENTENCE.search(above)) or len(f"{above} {line['key']}:") < len(written)


def _problem(file: YamlFile, line: re.Match[str], place: str) -> Problem:
    position = file.position_at(line.start("begin"))
    written = file.lines[position.line - 1]
    other = f"if it is text, write `{line['key'].capitalize()}`, or other words"
    cure = f"if it is a field, {place}; {other}"
    message = f"`{shown(written)}` is part of the text above; {cure}"
    return Problem(replace(position, column=line.end("begin") - line.start("begin") + 1), message, FIELD_IN_A_TEXT)


def _group(record: type[Record], text: Location, line: re.Match[str]) -> Location | None:
    """Return the nearest group around a text that has the field; with a hyphen, the nearest item of a list."""
    for length in range(len(text) - 1, -1, -1):
        if line["hyphen"] and not (length and isinstance(text[length - 1], int)):
            continue
        group = record_at(record, text[:length])
        if group is not None and line["key"] in group.model_fields and line["key"] not in group.identity:
            return text[:length]
    return None


def _list_of(file: YamlFile, record: type[Record], text: Location, line: re.Match[str]) -> Location | None:
    """Return the list whose items have the field, and which is missing in the nearest group around a text that can have one."""
    for length in range(len(text) - 1, -1, -1):
        group = record_at(record, text[:length])
        names = group.model_fields if group is not None else {}
        for name in field_names(record).lists.get(line["key"], ()):
            if name in names and (*text[:length], name) not in file.positions:
                return *text[:length], name
    return None


def _name_above(file: YamlFile, above: Location, line: re.Match[str]) -> str:
    """Say where the name of a list is missing."""
    column = min(position.key_column for location, position in file.positions.items() if location[:-1] == above[:-1])
    number = file.position_at(line.start("begin")).line
    return f"the name of its list is missing: write `{above[-1]}:` in a line of its own above line {number}, {_with_spaces(column)}"


def _place(file: YamlFile, group: Location, line: re.Match[str]) -> str:
    """Say where a field of the group begins."""
    column = min(position.key_column for location, position in file.positions.items() if location[:-1] == group)
    if line["hyphen"]:
        return f"begin its line {_with_spaces(column - len('- '))}, and the other fields of the entry {_with_spaces(column)}"
    has_value = line.string[line.end() :].partition("\n")[0].strip()
    return f"begin its line {_with_spaces(column)}{'' if has_value else ', and move those below it with it'}"


def _with_spaces(count: int) -> str:
    return f"with {spaces(count)}" if count else "at the left edge"
