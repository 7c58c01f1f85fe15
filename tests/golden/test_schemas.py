"""The schemas of the data's files: as strict as the loader, and with a description of each field."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.editing.schemas import KINDS, Schema, kind_of, schema
from monitoring_record.records.vocabularies import DocumentKind, NotAssessed, RatingChange, Stage, Voice
from monitoring_record.records.vocabulary import Vocabulary
from tests.support.error_cases import ErrorCase
from tests.support.paths import GOLDEN, TINY
from tests.support.schemas import faults, files, validator

ERRORS = GOLDEN / "errors"

REFUSED = (
    "bad-colour.word",
    "blank-text",
    "unquoted-part-number.own",
    "bad-key",
    "list-for-keys.spellings",
    "empty-value.rating",
    "identity-written",
    "implied-nothing",
    "impossible-date",
    "list-for-text",
    "markup-in-a-title.tag",
    "missing-field.stage",
    "unknown-field.misspelt",
    "no-assessment",
    "no-wording",
    "not-a-list",
    "unknown-word.stage",
    "unquoted-text.no",
    "bad-abbreviation",
    "bad-language",
    "bad-spelling",
)
"""The broken files that an editor can know to be broken without looking at the others."""


def test_the_command_writes_the_schemas(tmp_path: Path) -> None:
    result = CliRunner().invoke(record, ["schemas", "--to", str(tmp_path / "new")])
    assert result.exit_code == 0, result.output
    assert {path.name for path in (tmp_path / "new").iterdir()} == {kind.schema_name for kind in KINDS}


def test_sound_files_are_valid() -> None:
    found = list(files(TINY))
    assert {kind.name for _, kind in found} == {kind.name for kind in KINDS}
    assert {str(path): messages for path, kind in found if (messages := faults(path, kind))} == {}


@pytest.mark.parametrize("case", REFUSED)
def test_broken_files_are_refused(case: str, tmp_path: Path) -> None:
    ErrorCase(ERRORS / f"{case}.txt").put_into(tmp_path)
    assert [messages for path, kind in files(tmp_path / "data") for messages in faults(path, kind)], case


@pytest.mark.parametrize(
    ("part", "sound"),
    [
        ("4", True),
        (4, True),
        ("4.3", True),
        (["3", 4], True),
        (14.1, False),
        (0, False),
        ("0", False),
        ([], False),
        (["3", "3"], False),
    ],
)
def test_parts(part: Any, *, sound: bool) -> None:
    (update,) = (kind for kind in KINDS if kind.name == "update")
    written = {"stage": "reported", "government": [{"part": part, "text": "x"}]}
    assert validator(schema(update)).is_valid(written) == sound


def test_what_the_path_of_a_file_gives_is_not_in_the_schema() -> None:
    for kind in KINDS:
        assert kind.record.identity
        assert not set(kind.record.identity) & set(schema(kind)["properties"])


def every_field(node: Schema, way: str) -> Iterator[tuple[str, Schema]]:
    for name, below in node.get("properties", {}).items():
        yield f"{way}.{name}", below
        yield from every_field(below, f"{way}.{name}")
    for below in (*filter(None, [node.get("items")]), *node.get("patternProperties", {}).values()):
        yield from every_field(below, way)


FIELDS = [field for kind in KINDS for field in every_field(schema(kind), kind.name)]


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=[name for name, _ in FIELDS])
def test_each_field_has_a_description_and_examples(name: str, field: Schema) -> None:
    assert field.get("description", "").endswith("."), f"{name}: write a sentence under the attribute"
    if "enum" in field:
        assert len(field["enumDescriptions"]) == len(field["enum"])
    else:
        assert field.get("examples"), f"{name}: add `examples` to its Field"
    for example in field.get("examples", ()):
        assert [fault.message for fault in validator(field).iter_errors(example)] == [], name


@pytest.mark.parametrize("vocabulary", [Stage, NotAssessed, DocumentKind, Voice, RatingChange])
def test_each_word_of_a_vocabulary_has_a_label_and_a_meaning(vocabulary: type[Vocabulary]) -> None:
    assert all(word.label and word.meaning for word in vocabulary)
    assert len({word.label for word in vocabulary}) == len(list(vocabulary))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("scales/report.yml", "scale"),
        ("ruritania/report.yml", "report"),
        ("ruritania/meetings/20.yml", "meeting"),
        ("ruritania/updates/20/01.yml", "update"),
        ("ruritania/updates/01.yml", None),
        ("ruritania/notes.yml", None),
    ],
)
def test_the_kind_of_a_file(path: str, name: str | None) -> None:
    kind = kind_of(Path(path))
    assert (kind.name if kind else None) == name
