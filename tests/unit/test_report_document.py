"""report.json: what it contains, and that its records come back from it."""

import json
from dataclasses import fields
from pathlib import Path

import pytest
from pydantic import ValidationError

from monitoring_record.analysis import compile_record
from monitoring_record.downloads import Publication
from monitoring_record.downloads.documents import report_document
from monitoring_record.entries.entry import RecordEntry
from monitoring_record.library import load
from monitoring_record.records import Dossier, Record
from tests.support.paths import ROOT, TINY
from tests.support.report_documents import dossier_in
from tests.support.reports import analysis, dossiers, replace

CASTLES = Publication("Castles", "https://castles.example/")


DATA = (TINY, ROOT / "examples/human-rights-committee/data")
"""The tiny report, and those of another programme."""


def content_of(dossier: Dossier) -> bytes:
    return report_document(analysis(dossier), CASTLES).content


def values(of: object) -> object:
    """Return a record with all its values, but without its file."""
    if isinstance(of, Record):
        return type(of), {name: values(value) for name, value in of if name not in ("file", "published")}
    if isinstance(of, tuple):
        return tuple(map(values, of))
    if isinstance(of, dict):
        return {key: values(value) for key, value in of.items()}
    return type(of), of


@pytest.mark.parametrize("data", DATA, ids=lambda data: data.relative_to(ROOT).as_posix())
def test_all_records_come_back_from_the_document(data: Path) -> None:
    for dossier in (of.published() for of in dossiers(data).values()):
        loaded = dossier_in(content_of(dossier))
        for field in fields(Dossier):
            if field.name != "files":
                assert values(getattr(loaded, field.name)) == values(getattr(dossier, field.name)), field.name
        assert content_of(loaded) == content_of(dossier)
        assert loaded.published().recommendations == loaded.recommendations, "all of them are public"


def test_the_document_says_what_and_of_when_it_is(tiny: Dossier) -> None:
    document = json.loads(content_of(tiny.published()))
    assert document["$schema"] == "https://castles.example/schemas/report.json"
    assert document["url"] == "https://castles.example/ruritania/data/report.json"
    assert document["page"] == "https://castles.example/ruritania/data/"
    assert document["edition"] == {"meeting": 2, "date": "2022-04-02", "name": "2nd meeting, March 2022"}
    assert document["licence"]["text"] == document["report"]["licence"]
    assert document["programme"]["words"]["recommendation"] == {"one": "recommendation", "many": "recommendations"}


def test_a_document_of_a_later_version_is_loaded_without_what_is_new(tiny: Dossier) -> None:
    document = json.loads(content_of(tiny.published()))
    document["moon"] = document["meetings"][0]["moon"] = "full"
    loaded = dossier_in(json.dumps(document).encode())
    assert content_of(loaded) == content_of(tiny.published())


@pytest.mark.parametrize(("field", "value"), [("number", "1"), ("starts", "March"), ("place", None)])
def test_a_damaged_document_is_refused_with_the_place_of_the_damage(tiny: Dossier, field: str, value: object) -> None:
    document = json.loads(content_of(tiny.published()))
    document["meetings"][1][field] = value
    with pytest.raises(ValidationError, match=rf"meetings\.1\.{field}"):
        dossier_in(json.dumps(document).encode())


def test_a_rule_that_came_later_does_not_close_an_old_document(tiny: Dossier) -> None:
    document = json.loads(content_of(tiny.published()))
    document["updates"][0]["government"][0]["gist"] = "A long gist. " * 30
    assert dossier_in(json.dumps(document).encode()).updates[0].government[0].gist


@pytest.mark.parametrize("entry", RecordEntry.__subclasses__(), ids=lambda entry: entry.__name__)
def test_the_document_leaves_out_no_field_of_a_record(entry: type[RecordEntry]) -> None:
    not_for_readers = {"file", "pack", "published"}
    missing = set(entry.record.model_fields) - set(entry.model_fields) - not_for_readers
    assert not missing, f"add them to {entry.__name__}, with what they mean to those who take the data"


def test_an_institution_of_which_nothing_is_published_is_not_in_the_document(data: Path) -> None:
    institutions = data / "ruritania/institutions.yml"
    hidden = "  painters:\n    name: Painters\n    kind: association\n"
    replace(institutions, ("    kind: association\n", f"    kind: association\n    succeeds: painters\n{hidden}"))
    (report,) = compile_record(load(data), preview=False).reports
    document = json.loads(report_document(report, CASTLES).content)
    assert document["institutions"] == {
        "masons": {"name": "Guild of Masons", "other_names": [], "kind": "association", "responsible_for": []}
    }
