"""Texts and documents that are in a file twice: how to keep both, so that no word is lost."""

from dataclasses import replace

from monitoring_record.loading.forms import fits
from monitoring_record.loading.misfit import record_at
from monitoring_record.loading.repeated_documents import how_to_tell_documents_apart
from monitoring_record.records import Record
from monitoring_record.source.file_lines import indentation, is_bar
from monitoring_record.source.problems import Problem, line_numbers
from monitoring_record.source.quoting import in_quotes, to_write
from monitoring_record.source.repeated_keys import RepeatedKey
from monitoring_record.source.yaml_file import YamlFile

_TWO_PARAGRAPHS = "One.\n\nTwo."


def tell_how_to_keep_both(file: YamlFile, record: type[Record]) -> None:
    """Say in the message about a key that is there twice how to keep both values, if it is a text or a document."""
    messages: dict[Problem, str] = {}
    for location, (problem, places) in file.repeated.items():
        key = RepeatedKey(str(location[-1]), places, file.lines)
        if key.is_alike or key.is_in_one_line:
            continue
        if any(" " in value for value in key.values) and _is_prose(record_at(record, location[:-1]), key.name):
            messages[problem] = f"{key.where}; {_how_to_join(key)}"
        elif location[-2:-1] == ("documents",):
            messages[problem] = how_to_tell_documents_apart(key)
    file.problems[:] = [
        replace(problem, message=messages[problem]) if problem in messages else problem for problem in file.problems
    ]


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
