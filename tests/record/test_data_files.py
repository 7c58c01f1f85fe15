"""The files of this record, and their schemas."""

import json

import pytest

from monitoring_record.editing.schemas import KINDS, Kind, schema_text
from tests.support.paths import ROOT
from tests.support.schemas import faults, files

SCHEMA = "# yaml-language-server: $schema="


def test_the_schema_that_a_file_names_is_there() -> None:
    for path in (ROOT / "data").rglob("*.yml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        if first.startswith(SCHEMA):
            named = path.parent / first.removeprefix(SCHEMA)
            assert named.resolve().parent == ROOT / "schemas", path
            assert named.is_file(), path


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_schemas_are_those_of_the_records(kind: Kind) -> None:
    path = ROOT / "schemas" / kind.schema_name
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    assert written == schema_text(kind), f"{path.name} is out of date; run `python3 run.py schemas`."


def test_editors_complete_new_files_too() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"./schemas/{kind.schema_name}": f"data/{kind.pattern}" for kind in KINDS}


def test_no_editor_marks_a_sound_file() -> None:
    found = list(files(ROOT / "data"))
    assert {kind.name for _, kind in found} == {kind.name for kind in KINDS}
    assert {str(path): messages for path, kind in found if (messages := faults(path, kind))} == {}
