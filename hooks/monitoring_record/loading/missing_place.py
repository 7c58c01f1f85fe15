"""Where the line of a missing field belongs."""

from monitoring_record.loading.forms import FormLine, form_of_field, in_words
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
    """Say that only the name of a list of words may be missing, so that its items follow those of the list before it."""
    names = list(record.model_fields)
    before = names[: names.index(form[0].name)]
    lists = [name for name in before if (*group, name, 1) in file.positions and (*group, name, 0) not in _groups(file)]
    if not lists or len(form) == 1 or form[1].name:
        return ""
    items = lines_at(file, (*group, lists[-1]))
    between = line_numbers(range(items.start + 1, items.stop))
    return f"; or, if only this name is missing, write it above those of {between} that belong to it"


def _groups(file: YamlFile) -> set[Location]:
    return {location[:-1] for location in file.positions}


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
