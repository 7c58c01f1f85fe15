"""The doubts about forms that came back: each says where to look and what to do, and after that the form is collected.

Each file in golden/forms/ is a case: what was done to a form of the tiny report, what `collect` says, and what mends it. The
first line is the form: its file, and the files of the data that were written before. Run with UPDATE_GOLDEN=1 to update what is
said, then read the diff.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from monitoring_record.library import load
from monitoring_record.packs.form_rules import FORM_RULES
from monitoring_record.rules import RULES
from tests.support.form_damage import done
from tests.support.forms import WRITERS, add_meeting, collect, doubts, form_in
from tests.support.reports import write

LONGEST = 560
_HEADING = re.compile(r"^=== (.+)\n", re.MULTILINE)


@dataclass(frozen=True)
class FormCase:
    """What was done to a form, and what is said of it."""

    path: Path

    @property
    def sections(self) -> dict[str, str]:
        """The text of each section by its heading."""
        pieces = _HEADING.split(self.path.read_text(encoding="utf-8"))
        return dict(zip(pieces[1::2], pieces[2::2], strict=True))

    @property
    def form(self) -> str:
        """The form: `government.docx`, `government-1.docx`, `alternative.xlsx`."""
        return next(iter(self.sections))

    def made(self, data: Path) -> bytes:
        """Return the form as it is sent."""
        name, _, kind = self.form.partition(".")
        voice, _, number = name.partition("-")
        return WRITERS[kind](form_in(data, voice, int(number) if number else None))

    def write_says(self, said: str) -> None:
        """Replace what is said."""
        text = self.path.read_text(encoding="utf-8")
        before = f"=== says\n{self.sections['says']}"
        self.path.write_text(text.replace(before, f"=== says\n{said}"), encoding="utf-8")


CASES = [FormCase(path) for path in sorted((Path(__file__).parent / "forms").iterdir())]

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.path.stem)


@each_case
def test_the_doubt_is_told_nothing_is_written_and_what_it_proposes_mends_the_form(case: FormCase, data: Path) -> None:
    add_meeting(data)
    for name, text in case.sections.items():
        if name.startswith("updates/"):
            write(data, name, text)
    before = {path: path.read_bytes() for path in data.rglob("*.yml")}
    content = done(case.made(data), case.sections[case.form])
    said = doubts(collect(data, content))
    if os.environ.get("UPDATE_GOLDEN"):
        case.write_says(said)
    assert said == case.sections["says"]
    assert {path: path.read_bytes() for path in data.rglob("*.yml")} == before, "nothing is written"
    cure = case.sections["cure"]
    mended = case.made(data) if cure == "send it again\n" else done(content, cure.replace("collect --replace\n", ""))
    assert doubts(collect(data, mended, replace="collect --replace" in cure)) == ""
    assert load(data).problems == ()


@each_case
def test_every_doubt_has_its_place_its_cure_and_its_rule(case: FormCase) -> None:
    lines = case.sections["says"].splitlines()
    found = [
        re.fullmatch(r"(?:the (?:file|workbook)|at|under|sheet)\b.*?: .{20,} \[([a-z-]+)\]", line) for line in lines
    ]
    ids = {match[1] if match else "" for match in found}
    assert ids <= {*RULES, *FORM_RULES}
    assert case.path.stem.partition(".")[0] in ids, "a case is called by the rule that it violates"
    assert [line for line in lines if len(line) > LONGEST] == []


def test_each_rule_of_forms_has_a_case() -> None:
    assert set(FORM_RULES) - {case.path.stem.partition(".")[0] for case in CASES} == set()


def test_no_rule_of_forms_has_the_name_of_another() -> None:
    assert set(FORM_RULES).isdisjoint(RULES)
