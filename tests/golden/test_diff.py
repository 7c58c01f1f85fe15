"""The report of a diff, compared with golden files, as text and as Markdown.

Run with UPDATE_GOLDEN=1 to update them, then read the diff.
"""

import os
from pathlib import Path

import comrak
import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from tests.support.paths import TINY
from tests.support.reports import replace

GOLDEN = Path(__file__).parent / "diff"


def diff(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, ["diff", *words, "--data", str(data)])


@pytest.fixture
def changed(data: Path) -> Path:
    """The tiny report with changes of every kind."""
    folder = data / "ruritania"
    replace(
        folder / "updates/1/01.yml",
        ("counted 1,824 cracks, and published", "counted 1,900 cracks, told @everyone, and published"),
        ('    - part: ["2", "3"]\n      rating: little', '    - part: ["2", "3"]\n      rating: half'),
        ("title: List of cracks", "title: List of all cracks"),
    )
    replace(
        folder / "updates/1/02.yml",
        (
            "rating: most",
            "rating: half\n    note: Corrected by <keep>the Council</keep>, see [its page](https://castles.example) and GH-12.",
        ),
    )
    replace(folder / "updates/3/01.yml", ("stage: reported", "stage: reported\nnotes:\n  - A word of the editor."))
    replace(
        folder / "updates/2/01.yml",
        ("The masons are to open their register", "The masons are to show their register"),
        ("due: 2024-Q4", "due: 2025"),
        ("    kind: website", "    kind: website\n    issued_by: masons"),
    )
    file = folder / "updates/3/01.yml"
    answered = "outcomes:\n  open-register:\n    outcome: under-way\n    quote: A confidential draft\n"
    file.write_text(file.read_text(encoding="utf-8") + answered, encoding="utf-8")
    answering = "    responsible_for:\n      - part: '1.1'\n        meeting: 2\n        quote: All cracks are known\n"
    replace(folder / "institutions.yml", ("    kind: association\n", f"    kind: company\n{answering}"))
    replace(folder / "recommendations/01.yml", ("Count every crack, as", "Count every crack and hole, as"))
    replace(folder / "recommendations/02.yml", ("title: Fill the moats", "title: Fill all moats"))
    replace(folder / "meetings/02.yml", ("ends: 2022-04-02\n", "ends: 2022-04-03\n"))
    replace(folder / "report.yml", ("title: Moats", "title: Moats and ponds"))
    replace(data / "scales/five-steps.yml", ("label: Half done", "label: Half way"))
    replace(
        data / "glossary.yml",
        ("a fund that pays for repairs", "a fund that pays for paint"),
        ("term: Moat", "term: Ditch"),
        ("- GT", "- RT"),
        ("an explanation", "a meaning"),
    )
    (folder / "updates/2/02.yml").unlink()
    (folder / "recommendations/03.yml").write_text("title: Air the dungeons\nchapter: 1\ntext: Air them.\n")
    (folder / "updates/3/02.yml").write_text(
        "stage: assessed\nassessment:\n  overall:\n    rating: full\n    reasons: They are full.\n"
    )
    (folder / "updates/3/03.yml").write_text("stage: reported\n")
    return data


@pytest.mark.parametrize("markup", ["text", "markdown"])
def test_a_busy_day(changed: Path, markup: str) -> None:
    output = diff(changed, str(TINY), "--format", markup).output
    golden = GOLDEN / f"busy-day.{'md' if markup == 'markdown' else 'txt'}"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(output, encoding="utf-8")
    assert output == golden.read_text(encoding="utf-8")


def test_in_markdown_only_the_report_itself_has_markup(changed: Path) -> None:
    output = diff(changed, str(TINY), "--format", "markdown").output
    with_html = comrak.RenderOptions()
    with_html.unsafe_ = True
    html = comrak.render_markdown(output, render_options=with_html)
    assert "<strong>told @\u200beveryone,</strong>" in html
    assert "&lt;keep&gt;the Council&lt;/keep&gt;" in html
    assert "<a " not in html
    assert "<keep>" not in html
