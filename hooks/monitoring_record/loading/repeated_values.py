"""Fields that are in a group twice: how to keep both values, so that no word is lost."""

from dataclasses import replace

from monitoring_record.loading.forms import FormLine, fits, form_of_field, in_words, needed_fields
from monitoring_record.loading.misfit import record_at
from monitoring_record.loading.repeated_documents import how_to_tell_documents_apart, how_to_tell_entries_apart
from monitoring_record.records import Record
from monitoring_record.source.file_lines import indentation, is_bar
from monitoring_record.source.problems import Location, Problem, line_numbers
from monitoring_record.source.quoting import in_quotes, to_write
from monitoring_record.source.repeated_keys import RepeatedKey
from monitoring_record.source.yaml_file import YamlFile

_OF_OWN_KEYS = (("promises",), ("institutions",))
"""The groups in which contributors choose the keys of entries that they may mean to keep."""

_TWO_PARAGRAPHS = "One.\n\nTwo."


def tell_how_to_keep_both(file: YamlFile, record: type[Record]) -> None:
    """Say in the message about a key that is there twice how to keep both values: of a text, a document, or two entries."""
    messages: dict[Problem, str] = {}
    for location, (problem, places) in file.repeated.items():
        key, group = RepeatedKey(str(location[-1]), places, file.lines), record_at(record, location[:-1])
        if key.is_in_one_line:
            continue
        message = _how_to_keep_both(key, location, group) or problem.message
        messages[problem] = _or_two_entries(message, key, _first_of_the_entry(file, location), group)
    file.problems[:] = [
        replace(problem, message=messages[problem]) if problem in messages else problem for problem in file.problems
    ]


def _how_to_keep_both(key: RepeatedKey, location: Location, group: type[Record] | None) -> str | None:
    if key.is_alike:
        return None
    if any(" " in value for value in key.values) and _is_prose(group, key.name):
        return f"{key.where}; {_how_to_join(key)}"
    if location[-2:-1] == ("documents",):
        return how_to_tell_documents_apart(key)
    return how_to_tell_entries_apart(key) if location[-2:-1] in _OF_OWN_KEYS else None


def _first_of_the_entry(file: YamlFile, location: Location) -> str:
    """Return the first field of the item of a list in which a field is; "" if it is in none."""
    if not location[1:] or not isinstance(location[-2], int):
        return ""
    return next((str(other[-1]) for other in file.positions if other and other[:-1] == location[:-1]), "")


def _or_two_entries(message: str, key: RepeatedKey, first: str, group: type[Record] | None) -> str:
    """Return the message; if each entry needs the field, it says that the first line of another may be lost."""
    if group is None or first == key.name or key.places[2:] or key.name not in needed_fields(group):
        return message
    if first not in group.model_fields:
        return message
    line, column = key.places[1]
    begin, *below = form_of_field(group, first, column)
    begin = replace(begin, spaces=column - 2, hyphen=True)
    if below and not below[0].name and key.lines[key.places[0][0] + 1].lstrip().startswith("- "):
        return _or_two_lists(message, key, begin)
    form = in_words([begin, *below])
    left = line_numbers(range(line + 1, key.passages[1].stop + 1))
    are = "is" if left.startswith("line ") else "are"
    lost = f"if {left} {are} what is left of another entry, write its beginning above it, {form}, or delete it too"
    if key.is_alike:
        return f"{message}; {lost}"
    where, cure = _where_and_cure(message, key)
    return f"{where}; {lost}; else {cure}"


def _where_and_cure(message: str, key: RepeatedKey) -> tuple[str, str]:
    where = key.where_and_how if message.startswith(key.where_and_how) else key.where
    return where, message.removeprefix(f"{where}; ")


def _or_two_lists(message: str, key: RepeatedKey, begin: FormLine) -> str:
    """Return the message; it says that the name of a list may be lost, so that its items follow those of the list above."""
    where, cure = _where_and_cure(message, key)
    items = line_numbers(range(key.passages[0].start + 2, key.places[1][0] + 1))
    lost = f"if only some of {items} belong to the first, write the lost line {in_words([begin])} above the others"
    return f"{where}; {lost}; else {cure}"


def _is_prose(group: type[Record] | None, name: str) -> bool:
    return group is not None and name in group.model_fields and fits(group, name, _TWO_PARAGRAPHS)


def _how_to_join(key: RepeatedKey) -> str:
    first, *others = key.passages
    if all(len(passage) == 1 for passage in key.passages) and first.stop <= others[0].start:
        line = to_write(f"{key.name}: {_in_one_line(key.values)}")
        deleted = line_numbers(*([passage.start + 1] for passage in others))
        return f"write all words in one line, as in {line}, and delete {deleted}"
    below_bars = all(is_bar(value.partition("\n")[0]) for value in key.values)
    if below_bars and len(others) == 1 and first.stop == others[0].start and _alike_indented(key):
        head = key.lines[others[0].start].strip()
        return f"leave line {others[0].start + 1} empty instead of `{head}`, so that the text above goes on"
    blanks = key.places[0][1] + 2
    return f"write all words below one `{key.name}: |`, with {blanks} spaces before each line, and delete the other `{key.name}:`"


def _alike_indented(key: RepeatedKey) -> bool:
    """Whether the lines of both texts begin in the same column."""
    return len({indentation(key.lines[passage.start + 1]) for passage in key.passages if len(passage) > 1}) == 1


def _in_one_line(values: list[str]) -> str:
    plain = [value[1:-1] if value[:1] in ("'", '"') and value[-1:] == value[0] else value for value in values]
    joined = " ".join(plain)
    return joined if plain == values and ": " not in joined and " #" not in joined else in_quotes(joined)
