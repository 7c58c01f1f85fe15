"""The lines that a group of fields needs, as messages propose them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from monitoring_record.loading.misfit import alternatives, record_in
from monitoring_record.loading.words_meant import words_meant
from monitoring_record.records import Record
from monitoring_record.records.base import Listed
from monitoring_record.records.vocabulary import Vocabulary, choices
from monitoring_record.source.problems import listed

_LEFT_OUT = "…"
_LONGEST_TEXT = 30
_MOST_WORDS_OF_A_NAME = 4


@dataclass(frozen=True)
class FormLine:
    """A line to write: the spaces before it, a hyphen if it begins an item, the field, and its value if it has one there."""

    spaces: int
    name: str
    value: str = ""
    record: type[Record] | None = None
    """The record whose field it is; None for an item without fields."""
    hyphen: bool = False

    def __str__(self) -> str:
        hyphen = "- " if self.hyphen else ""
        key = f"{self.name}:" if self.name else ""
        return f"{' ' * self.spaces}{hyphen}{' '.join(filter(None, (key, self.value)))}"


def needed_fields(record: type[Record]) -> tuple[str, ...]:
    """Return the fields that a record must have; of several that can stand for each other, the first."""
    required = [
        name for name, field in record.model_fields.items() if field.is_required() and name not in record.identity
    ]
    chosen = alternatives(record)[:1]
    return tuple(name for name in record.model_fields if name in required or name in chosen)


def needed_sometimes(record: type[Record]) -> list[str]:
    """Return the fields that a record needs because of what another field has."""
    known: Any = record.model_config.get("json_schema_extra") or {}
    return list(known.get("then", {}).get("required", ()))


def form_of_field(record: type[Record], name: str, spaces: int) -> Iterator[FormLine]:
    """Yield the lines of one field, with those that are needed below it."""
    field = record.model_fields[name]
    within, is_list = record_in(field.annotation), Listed in field.metadata
    if within is None and not is_list:
        yield FormLine(spaces, name, _LEFT_OUT, record)
        return
    yield FormLine(spaces, name, record=record)
    if within is None:
        yield FormLine(spaces + 2, "", _LEFT_OUT, hyphen=True)
    elif is_list:
        yield from form_of_item(within, spaces + 2)
    else:
        yield from form_of_group(within, spaces + 2)


def form_of_group(record: type[Record], spaces: int) -> Iterator[FormLine]:
    """Yield the lines that a group needs."""
    for name in needed_fields(record):
        yield from form_of_field(record, name, spaces)


def form_of_item(record: type[Record], spaces: int) -> Iterator[FormLine]:
    """Yield the lines that a group in a list needs; the first has the hyphen."""
    first, *others = form_of_group(record, spaces + 2)
    yield replace(first, spaces=spaces, hyphen=True)
    yield from others


def with_text(form: Iterable[FormLine], text: str) -> list[FormLine]:
    """Return the lines with a text in the field where it probably belongs: a name in the first, a sentence in the last."""
    lines = list(form)
    places = [
        place for place, line in enumerate(lines) if line.record and line.value and fits(line.record, line.name, text)
    ]
    if places:
        is_name = len(text.split()) <= _MOST_WORDS_OF_A_NAME and not text.endswith((".", "!", "?"))
        place = places[0] if is_name else places[-1]
        lines[place] = replace(lines[place], value=_beginning(text))
    return lines


def with_likely_word(form: Iterable[FormLine], name: str, *phrases: str) -> Iterator[FormLine]:
    """Yield the lines, of which a field has the only one of its allowed words that a phrase means; the first such phrase counts."""
    for line in form:
        vocabulary = _vocabulary_of(line) if line.name == name else None
        meant = [words_meant(phrase, list(vocabulary)) for phrase in phrases] if vocabulary else []
        likely = next((words[0] for words in meant if len(words) == 1), None)
        yield replace(line, value=str(likely)) if likely else line


def fits(record: type[Record], name: str, value: Any) -> bool:
    """Whether a value can be that of a field."""
    return not misfits_of_value(record, name, value)


def as_the_field_takes_it(record: type[Record] | None, name: str, value: Any) -> Any:
    """Return a value in small letters, if a field takes only that: `published` for `Published`."""
    small = value.casefold() if isinstance(value, str) else value
    is_better = record is not None and not fits(record, name, value) and fits(record, name, small)
    return small if is_better else value


def misfits_of_value(record: type[Record], name: str, value: Any) -> list[Any]:
    """Return why a value cannot be that of a field, in the words of pydantic; nothing if it can."""
    try:
        _type_of_field(record, name).validate_python(value, strict=True)
    except ValidationError as error:
        return [*error.errors(include_url=False)]
    return []


@cache
def _type_of_field(record: type[Record], name: str) -> TypeAdapter[Any]:
    field = record.model_fields[name]
    kind: Any = field.annotation
    return TypeAdapter(Annotated[(kind, *field.metadata)] if field.metadata else kind)


def in_words(lines: Iterable[FormLine]) -> str:
    """Return the lines as messages show them, how many spaces are before each, and the words that a field may contain."""
    form = list(lines)
    shown = ", ".join(f"`{line}`" for line in form)
    return f"{shown}{_spaces([line.spaces for line in form])}{_words_to_choose_from(form)}"


def _words_to_choose_from(form: list[FormLine]) -> str:
    """Return the words of each field that allows only some, and has none yet: who adds it must choose one."""
    allowed = {line.name: vocabulary for line in form if (vocabulary := _vocabulary_of(line))}
    if len(form) == 1:
        return "".join(f", with one of {choices(words)}" for words in allowed.values())
    return "".join(f"; `{name}` is one of {choices(words)}" for name, words in allowed.items())


def _vocabulary_of(line: FormLine) -> type[Vocabulary] | None:
    kind = line.record.model_fields[line.name].annotation if line.record and line.value == _LEFT_OUT else None
    return kind if isinstance(kind, type) and issubclass(kind, Vocabulary) else None


def _spaces(counts: list[int]) -> str:
    if not any(counts):
        return ""
    if len(counts) > 1 and len(set(counts)) == 1:
        return f" (with {counts[0]} spaces before each)"
    return f" (with {listed(list(map(str, counts)))} space{'' if counts == [1] else 's'} before {'it' if len(counts) == 1 else 'them'})"


def _beginning(text: str) -> str:
    """Return a text, or how it begins."""
    line = text.partition("\n")[0]
    if len(line) <= _LONGEST_TEXT and line == text:
        return line
    return f"{line[:_LONGEST_TEXT].rpartition(' ')[0] or line[:_LONGEST_TEXT]} {_LEFT_OUT}"
