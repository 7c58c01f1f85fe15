"""`pack` makes the forms of a meeting, and `collect` reads one into the updates."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result
from docx.oxml.ns import qn

from monitoring_record.commands import record
from monitoring_record.library import load
from tests.support.forms import add_meeting, filled
from tests.support.paths import ROOT
from tests.support.reports import replace, write


def run(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, [*words, "--data", str(data)])


@pytest.fixture
def packs(data: Path) -> Path:
    """The forms for the fourth meeting."""
    result = run(add_meeting(data), "pack", "4", "--deadline", "2025-02-28")
    assert result.exit_code == 0, result.output
    return data.parent / "packs/ruritania/4"


def test_there_is_a_form_for_each_who_reports_and_for_each_recommendation(packs: Path) -> None:
    assert sorted(path.relative_to(packs).as_posix() for path in packs.rglob("*.*")) == [
        "recommendations/ruritania-4-01-government.docx",
        "recommendations/ruritania-4-02-government.docx",
        "ruritania-4-alternative.docx",
        "ruritania-4-alternative.xlsx",
        "ruritania-4-government.docx",
        "ruritania-4-government.xlsx",
    ]


def test_the_document_can_be_read_with_a_screen_reader(packs: Path) -> None:
    document = docx.Document(str(packs / "ruritania-4-government.docx"))
    assert document.core_properties.title == "Report of Ruritania to the 4th meeting"
    headings = [
        each.text for each in document.paragraphs if each.style and str(each.style.name).startswith("Heading 1")
    ]
    assert headings == ["How to fill in this form", "Overview", "1. Mend the walls", "2. Fill the moats"]
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert "en-GB" in languages
    fields = [table for table in document.tables if "Please fill in" in table.rows[0].cells[-1].text]
    assert len(fields) == 6
    assert all(list(table.rows[0]._tr.iter(qn("w:tblHeader"))) for table in fields)  # noqa: SLF001
    texts = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "28 February 2025" in texts


def test_in_the_workbook_only_the_fields_can_be_written_in(packs: Path) -> None:
    sheet = openpyxl.load_workbook(packs / "ruritania-4-government.xlsx")["Parts"]
    assert sheet.protection.sheet
    assert sheet.protection.password is None
    free = {cell.coordinate[0] for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert free == {"F", "G", "H"}


def test_the_meeting_must_have_begun_and_have_a_first_day(data: Path) -> None:
    result = run(data, "pack", "4")
    assert "Ruritania has no meeting 4 yet: `run.py new meeting 4` begins it." in result.output
    assert run(data, "new", "meeting", "4").exit_code == 0
    result = run(data, "pack", "4")
    assert "First fill in when the meeting begins: `starts` in data/ruritania/meetings/04.yml." in result.output
    assert not (data.parent / "packs").exists()


def test_it_says_who_has_not_reported_yet(data: Path) -> None:
    write(add_meeting(data), "updates/4/02.yml", "stage: reported\ngovernment:\n  - text: The moats are full.\n")
    assert "No report of the government to the 4th meeting yet: recommendation 1." in run(data, "pack", "4").output


def test_a_form_is_collected_into_the_updates(packs: Path, data: Path) -> None:
    form = packs / "recommendations/ruritania-4-01-government.docx"
    form.write_bytes(filled(form.read_bytes(), {"1.1 · report": "The Crown mended the walls."}))
    result = run(data, "collect", str(form))
    assert f"wrote {data / 'ruritania/updates/4/01.yml'}: 1.1 new" in result.output
    assert "Not reported on: parts 1.2, 1.2 (1), 1.2 (2)." in result.output
    assert load(data).problems == ()
    assert (data / "ruritania/updates/4/01.yml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../../../schemas/update.json\n"
        'stage: reported\ngovernment:\n  - part: "1"\n    text: |\n      The Crown mended the walls.\n'
    )


def test_what_was_begun_with_new_keeps_its_remarks(data: Path) -> None:
    run(data, "new", "meeting", "4")
    replace(data / "ruritania/meetings/04.yml", ("9999-12-31", "2025-03-30"))
    run(data, "pack", "4")
    form = data.parent / "packs/ruritania/4/ruritania-4-government.xlsx"
    form.write_bytes(filled(form.read_bytes(), {"1.2 · report": "The Crown filled the cracks."}))
    assert run(data, "collect", str(form)).exit_code == 0
    text = (data / "ruritania/updates/4/01.yml").read_text(encoding="utf-8")
    assert (
        '  # At the 2nd meeting: hardly begun. Nothing new.\n  - part: "2"\n    text: |\n      The Crown filled' in text
    )
    assert '  - part: "1"\n    text: |\n      FILL IN\n' in text, "what is not reported is still to be filled in"


def test_a_doubt_names_the_file_and_nothing_is_written(packs: Path, data: Path) -> None:
    form = packs / "ruritania-4-government.xlsx"
    form.write_bytes(filled(form.read_bytes(), {"1.1 · report": "42", "2 · report": "The moats are full."}))
    result = run(data, "collect", str(form))
    assert result.exit_code == 1
    assert result.output.startswith(
        "ruritania-4-government.xlsx: sheet “Parts”, cell F3 (“1.1 · report”): “42” has no words;"
    )
    assert "1 doubt; nothing was written." in result.output
    assert not (data / "ruritania/updates/4").exists()


def test_an_empty_form_writes_nothing(packs: Path, data: Path) -> None:
    result = run(data, "collect", str(packs / "ruritania-4-alternative.xlsx"))
    assert result.output == "The form is empty: no field was filled in.\n"


def test_each_rule_of_forms_is_explained() -> None:
    result = CliRunner().invoke(record, ["check", "--explain", "lost-key"])
    assert "Beside each field that is filled in stand the small letters that name it" in result.output


def test_the_build_reads_no_package_for_forms() -> None:
    script = (
        "import sys; import monitoring_record.commands.build, monitoring_record.mkdocs_adapter.publisher, "
        "monitoring_record.commands.pack, monitoring_record.commands.collect, monitoring_record.commands.check; "
        "print([name for name in ('docx', 'openpyxl', 'lxml') if name in sys.modules])"
    )
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": "hooks"}, capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def test_the_bytes_of_a_workbook_are_the_same_each_time(packs: Path, data: Path) -> None:
    before = (packs / "ruritania-4-government.xlsx").read_bytes()
    run(data, "pack", "4", "--deadline", "2025-02-28")
    assert (packs / "ruritania-4-government.xlsx").read_bytes() == before
    assert openpyxl.load_workbook(BytesIO(before)).sheetnames == ["Form", "Parts", "Promises due by then", "Documents"]


def test_forms_of_several_ministries_come_together_in_one_update(packs: Path, data: Path) -> None:
    form = packs / "recommendations/ruritania-4-01-government.docx"
    empty = form.read_bytes()
    plan = {"1 · D1 · title": "Plan to mend the walls of the north", "1 · D1 · kind": "plan"}
    for answers in (
        {"1.2 · report": "Half of them, as the plan [D1] says.", **plan},
        {"1 · report": "All in all, work goes on."},
        {
            "1.1 · report": "See [D1] and [D2].",
            **plan,
            "1 · D2 · title": "Plan to mend the walls of the south",
            "1 · D2 · kind": "plan",
        },
    ):
        form.write_bytes(filled(empty, answers))
        result = run(data, "collect", str(form))
        assert result.exit_code == 0, result.output
    (dossier,) = load(data).dossiers
    update = next(of for of in dossier.updates if (of.meeting, of.recommendation) == (4, 1))
    assert [entry.part for entry in update.government] == [("1",), ("2",), None]
    titles = {key: document.title for key, document in update.documents.items()}
    assert titles == {
        "plan-to-mend-the-walls-of-the": "Plan to mend the walls of the north",
        "plan-to-mend-the-walls-of-the-2": "Plan to mend the walls of the south",
    }


def test_what_the_data_says_is_replaced_only_if_that_is_asked_for(packs: Path, data: Path) -> None:
    form = packs / "recommendations/ruritania-4-02-government.docx"
    empty = form.read_bytes()
    for text in ("The moats are full.", "The moats are empty."):
        form.write_bytes(filled(empty, {"2 · report": text}))
        last = run(data, "collect", str(form))
    update = data / "ruritania/updates/4/02.yml"
    assert last.exit_code == 1
    assert "the data says something else on 2 (`text`)" in last.output
    assert "full" in update.read_text(encoding="utf-8")
    assert "2 replaced" in run(data, "collect", str(form), "--replace").output
    assert "empty" in update.read_text(encoding="utf-8")


def test_an_alternative_report_goes_to_its_voice(packs: Path, data: Path) -> None:
    form = packs / "ruritania-4-alternative.docx"
    answers = {"form · author": "Friends of Walls", "1.1 · report": "Some are not.", "1.1 · finding": "Partly"}
    form.write_bytes(filled(form.read_bytes(), answers))
    assert run(data, "collect", str(form)).exit_code == 0
    (dossier,) = load(data).dossiers
    update = next(of for of in dossier.updates if (of.meeting, of.recommendation) == (4, 1))
    (entry,) = update.alternative
    assert (entry.author, entry.part, str(entry.finding), entry.text) == (
        "Friends of Walls",
        ("1",),
        "partly",
        "Some are not.",
    )


def test_a_form_that_is_filled_in_is_not_overwritten(packs: Path, data: Path) -> None:
    form = packs / "ruritania-4-government.xlsx"
    form.write_bytes(filled(form.read_bytes(), {"2 · report": "The moats are full."}))
    before = form.read_bytes()
    result = run(data, "pack", "4")
    assert f"kept {form}, which is filled in; collect it, or move it to another folder" in result.output
    assert form.read_bytes() == before
    assert result.output.count("wrote ") == 5, "the others are made anew"


def test_what_is_not_reported_is_told_in_short(packs: Path, data: Path) -> None:
    form = packs / "ruritania-4-government.xlsx"
    form.write_bytes(filled(form.read_bytes(), {"1.1 · report": "The walls are mended."}))
    result = run(data, "collect", str(form))
    assert result.output.endswith("Not reported on: parts 1.2, 1.2 (1), 1.2 (2); recommendation 2.\n")


ORDER = {
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang",
}
"""The order of properties by ISO/IEC 29500; Word calls a document with another one damaged."""


@pytest.mark.parametrize("group", ORDER)
def test_properties_are_in_the_order_that_word_insists_on(group: str, packs: Path) -> None:
    document = docx.Document(str(packs / "ruritania-4-government.docx"))
    order = ORDER[group].split()
    for root in (document.element.body, document.styles.element):
        for properties in root.iter(qn(f"w:{group}")):
            names = [str(child.tag).rpartition("}")[2] for child in properties]
            assert names == sorted(names, key=order.index)
