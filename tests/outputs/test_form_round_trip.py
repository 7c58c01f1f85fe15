"""What is filled in comes back as it was meant: from a script, and from LibreOffice, which writes the whole file anew."""

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from monitoring_record.library import load
from tests.support.forms import WRITERS, add_meeting, collect, document_cells, doubts, filled, form_in, saved

OPEN_DOCUMENT = {"docx": "odt", "xlsx": "ods"}

LISTED = """The Crown adopted a **plan** ([Plan to mend the walls][plan-to-mend-the-walls]), see [its
page](https://walls.example/page):

- 1\\. the \\*outer\\* walls;
  - of stone;
- the inner ones.

\\- \\<b\\> 5 masons \\#2.

| Wall | Stones |
| --- | ---: |
| North \\| west | 1,200 |
| South | 90 |

So it stands."""

TABLE = (("Wall", "Stones"), ("North | west", "1,200"), ("South", "90"))

ANSWERS = {
    "1.1 · gist": "Plan adopted",
    "1.2 · report": "Two moats were sold:\n1. the first;\n2. the second.",
    "1.2 (1) · nothing": "x",
    "1 · report": "- The Crown goes on.",
    "1 · open-register · outcome": "put-off",
    "1 · open-register · report": "The register opens next year, as the plan [D1] says.",
    "1 · open-register · due": "2026-Q1",
    "1 · D1 · title": "Plan to mend the walls",
    "1 · D1 · kind": "plan",
    "1 · D1 · date": "2024-05-03",
    "1 · D1 · number": "17",
    "1 · D1 · url": "https://walls.example/plan",
    "2 · report": "The moats are full.",
}
"""Plain answers; the report on 1.1 is formatted by each program in its own way."""


def formatted_in_word(content: bytes) -> bytes:
    """Return a document with a report that has bold words, a link and lists, as Word writes them."""
    document = docx.Document(BytesIO(content))
    cell = document_cells(document)["1.1 · report"]
    first = cell.paragraphs[0]
    first.add_run("The Crown adopted a")
    first.add_run(" plan ").bold = True
    first.add_run("[D1], see ")
    _add_link(document, first, "its page", "https://walls.example/page")
    first.add_run(":")
    for text, style in (
        ("1. the *outer* walls;", "List Bullet"),
        ("of stone;", "List Bullet 2"),
        ("the inner ones.", "List Bullet"),
        ("- <b> 5 masons #2.", "Normal"),
    ):
        cell.add_paragraph(text, style=style)
    table = cell.add_table(3, 2)
    for row, texts_of_row in zip(table.rows, TABLE, strict=True):
        for of, text in zip(row.cells, texts_of_row, strict=True):
            of.text = text
    cell.add_paragraph("So it stands.")
    return saved(document)


def _add_link(document: Any, paragraph: Any, words: str, address: str) -> None:
    relation = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))  # noqa: SLF001


def rewritten(content: bytes, kind: str, folder: Path) -> bytes:
    """Return a file as LibreOffice writes it, after it was an OpenDocument file in between."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui")
    source = folder / f"form.{kind}"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for ending in (OPEN_DOCUMENT[kind], kind):
        command = [office, profile, "--headless", "--convert-to", ending, "--outdir", str(folder / ending), str(source)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
        source = folder / ending / f"form.{ending}"
    return source.read_bytes()


def update(data: Path, number: int = 1) -> Any:
    """Return the update of a recommendation at the fourth meeting; the data is sound."""
    library = load(data)
    assert library.problems == ()
    return next(of for of in library.dossiers[0].updates if (of.meeting, of.recommendation) == (4, number))


def texts(of: Any) -> dict[str, str]:
    return {",".join(entry.part or ()): entry.text for entry in of.government}


def filled_form(data: Path, kind: str) -> bytes:
    content = filled(WRITERS[kind](form_in(data)), ANSWERS)
    return formatted_in_word(content) if kind == "docx" else filled(content, {"1.1 · report": "The plan [D1] is out."})


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
@pytest.mark.parametrize("office", [False, True], ids=["script", "libreoffice"])
def test_what_is_filled_in_comes_back_whole(kind: str, office: bool, data: Path, tmp_path: Path) -> None:
    content = filled_form(add_meeting(data), kind)
    if office:
        (tmp_path / "office").mkdir()
        content = rewritten(content, kind, tmp_path / "office")
    found = collect(data, content)
    assert doubts(found) == ""
    of = update(data)
    in_word = kind == "docx"
    assert of.stage == "reported"
    assert texts(of) == {
        "1": (LISTED if in_word else "The plan ([Plan to mend the walls][plan-to-mend-the-walls]) is out.")
        + "\n\nThe register opens next year, as the plan ([Plan to mend the walls][plan-to-mend-the-walls]) says.",
        "2": "Two moats were sold:\n\n1. the first;\n2. the second.",
        "2.1": "The government reports nothing new.",
        "": "\\- The Crown goes on.",
    }
    assert {entry.gist for entry in of.government} == {"Plan adopted", None}
    assert [(key, str(each.outcome), each.due) for key, each in of.outcomes.items()] == [
        ("open-register", "put-off", "2026-Q1")
    ]
    plan = of.documents["plan-to-mend-the-walls"]
    assert (plan.kind, plan.date, plan.number, plan.url) == ("plan", "2024-05-03", "17", "https://walls.example/plan")
    assert texts(update(data, 2)) == {"": "The moats are full."}
    again = collect(data, content)
    assert [each.text for each in again.updates] == ["", ""], "nothing is written a second time"
