"""The schemas that editors complete the data from: as the records are, as strict as the loader, and in words."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner
from conftest import ROOT, TINY
from jsonschema import Draft7Validator, FormatChecker

from monitoring_record.commands import record
from monitoring_record.editing.schemas import KINDS, Kind, Schema, kind_of, schema, schema_text
from monitoring_record.records.meanings import KIND_MEANINGS, STAGE_MEANINGS
from monitoring_record.records.update import NOT_ASSESSED, DocumentKind, NotAssessed, Stage
from monitoring_record.source.yaml_file import LossyNumber
from monitoring_record.source.yaml_reader import read_yaml

ERRORS = ROOT / "tests" / "golden" / "errors"

REFUSED = (
    "bad-colour",
    "blank-reasons",
    "decimal-part-number",
    "document-key",
    "documents-as-a-list",
    "empty-rating",
    "identity-written",
    "implied-nothing",
    "impossible-date",
    "list-for-text",
    "markup-in-a-title",
    "missing-field",
    "misspelt-field",
    "no-assessment",
    "no-wording",
    "not-a-list",
    "synonyms",
    "term-unexplained",
    "unknown-stage",
    "unquoted-no",
)
"""The broken files that an editor can know to be broken without looking at the others."""


def files(folder: Path) -> Iterator[tuple[Path, Kind]]:
    for path in sorted(folder.rglob("*.yml")):
        kind = kind_of(path.relative_to(folder))
        if kind:
            yield path, kind


def faults(path: Path, kind: Kind) -> list[str]:
    values = _as_an_editor_reads(read_yaml(path.name, path.read_bytes()).values)
    return [fault.message for fault in _validator(schema(kind)).iter_errors(values)]


def _validator(known: Schema) -> Any:
    return Draft7Validator(known, format_checker=FormatChecker())


def _as_an_editor_reads(value: Any) -> Any:
    """JSON knows no days, and a number with a point is one."""
    if isinstance(value, dict):
        return {key: _as_an_editor_reads(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_as_an_editor_reads(below) for below in value]
    if isinstance(value, date):
        return value.isoformat()
    return 14.1 if isinstance(value, LossyNumber) else value


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_schemas_are_those_of_the_records(kind: Kind) -> None:
    path = ROOT / "schemas" / kind.schema_name
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    assert written == schema_text(kind), f"{path.name} is behind the records; run `python3 run.py schemas`."


def test_the_command_writes_the_schemas(tmp_path: Path) -> None:
    result = CliRunner().invoke(record, ["schemas", "--to", str(tmp_path / "new")])
    assert result.exit_code == 0, result.output
    assert {path.name for path in (tmp_path / "new").iterdir()} == {path.name for path in (ROOT / "schemas").iterdir()}


@pytest.mark.parametrize("folder", [ROOT / "data", TINY], ids=["data", "tiny"])
def test_sound_files_are_valid(folder: Path) -> None:
    found = list(files(folder))
    assert {kind.name for _, kind in found} == {kind.name for kind in KINDS}
    assert {str(path): told for path, kind in found if (told := faults(path, kind))} == {}


@pytest.mark.parametrize("case", REFUSED)
def test_broken_files_are_refused(case: str) -> None:
    assert [told for path, kind in files(ERRORS / case) for told in faults(path, kind)], case


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
    assert _validator(schema(update)).is_valid(written) == sound


def test_what_the_place_of_a_file_gives_is_not_written() -> None:
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
def test_each_field_is_told_in_words_and_by_examples(name: str, field: Schema) -> None:
    assert field.get("description", "").endswith("."), f"{name}: write a sentence under the attribute"
    if "enum" in field:
        assert len(field["enumDescriptions"]) == len(field["enum"])
    else:
        assert field.get("examples"), f"{name}: add `examples` to its Field"
    for example in field.get("examples", ()):
        assert [fault.message for fault in _validator(field).iter_errors(example)] == [], name


def test_each_allowed_word_has_its_meaning_and_nothing_else_has() -> None:
    for words, meanings in ((Stage, STAGE_MEANINGS), (NotAssessed, NOT_ASSESSED), (DocumentKind, KIND_MEANINGS)):
        assert get_args(words) == tuple(meanings)


def test_editors_complete_new_files_too() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"./schemas/{kind.schema_name}": f"data/{kind.pattern}" for kind in KINDS}


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("scales/report.yml", "scale"),
        ("kazakhstan/report.yml", "report"),
        ("kazakhstan/meetings/20.yml", "meeting"),
        ("kazakhstan/updates/20/01.yml", "update"),
        ("kazakhstan/updates/01.yml", None),
        ("kazakhstan/notes.yml", None),
    ],
)
def test_the_kind_of_a_file(path: str, name: str | None) -> None:
    kind = kind_of(Path(path))
    assert (kind.name if kind else None) == name
