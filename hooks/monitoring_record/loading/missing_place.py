"""Where the line of a missing field belongs."""

from monitoring_record.loading.forms import FormLine, fits, form_of_field, in_words
from monitoring_record.records import Record
from monitoring_record.source.file_lines import lines_at
from monitoring_record.source.problems import Location, line_numbers
from monitoring_record.source.yaml_file import YamlFile


def line_to_add(file: YamlFile, record: type[Record] | None, location: Location) -> str:
    """Say where to add which line for a missing field; `record` is the one that the field belongs to."""
    group, name = location[:-1], str(location[-1])
    if record is None or group not in file.positions:
        return f"add a line `{name}: …`"
    if file.is_in_braces(group):
        return f"add `{name}: …` within the braces, with a comma between it and the others"
    form = list(form_of_field(record, name, file.positions[group].column))
    return f"{_place(file, record, group, name)}, add {in_words(form)}{_or_lost(file, record, group, form)}"


def _or_lost(file: YamlFile, record: type[Record], group: Location, form: list[FormLine]) -> str:
    """Say that only the name of the field may be missing, so that what it has is the end of the list, or the text, before it."""
    names = list(record.model_fields)
    before = [name for name in names[: names.index(form[0].name)] if (*group, name) in file.positions]
    is_list = len(form) > 1 and not form[1].name
    alike = [name for name in before if (_is_of_words if is_list else _is_below_a_bar)(file, (*group, name))]
    if not alike or (len(form) > 1 and not is_list) or not (is_list or fits(record, form[0].name, _SEVERAL_LINES)):
        return ""
    lines = lines_at(file, (*group, alike[-1]))
    between = line_numbers(range(lines.start + 1, lines.stop))
    name = "" if is_list else f"`{form[0].name}: |`, "
    return f"; or, if only this name is missing, write {name or 'it '}above those of {between} that belong to it"


_SEVERAL_LINES = "words\nwords"


def _is_of_words(file: YamlFile, location: Location) -> bool:
    """Whether a value is a list of several items without fields."""
    of_fields = any(other[:-1] == (*location, 0) for other in file.positions)
    return (*location, 1) in file.positions and not of_fields


def _is_below_a_bar(file: YamlFile, location: Location) -> bool:
    """Whether a value is a text of several lines below a bar."""
    at, lines = file.positions[location], lines_at(file, location)
    return file.lines[at.line][at.column : at.column + 1] in ("|", ">") and len(lines) > 2  # noqa: PLR2004 (the key, and two)


def _place(file: YamlFile, record: type[Record], group: Location, name: str) -> str:
    """Return the place in words: below the field that comes before it in the list of fields, or above the first."""
    names = list(record.model_fields)
    there = [known for known in names if (*group, known) in file.positions]
    before = [known for known in there if names.index(known) < names.index(name)]
    in_a_list = bool(group) and isinstance(group[-1], int)
    if not before and not in_a_list:
        return f"above line {file.positions[group].line + 1}"
    neighbour = (*group, (before or there)[-1]) if there else group
    return f"below line {lines_at(file, neighbour)[-1]}"
