"""What a change does to the record, in the record's words: golden files, as text and as Markdown.

Run with UPDATE_GOLDEN=1 to write them anew, then read what changed.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import TINY
from markdown_it import MarkdownIt
from test_build import replace

from monitoring_record.commands import record
from monitoring_record.diff import MARKDOWN
from monitoring_record.diff.rewording import reworded

GOLDEN = Path(__file__).parent / "golden" / "diff"


def diff(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, ["diff", *words, "--data", str(data)])


@pytest.fixture
def changed(data: Path) -> Path:
    """The tiny report after a busy day."""
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
            "rating: half\n    note: Corrected by <b>the Council</b>, see https://castles.example and GH-12.",
        ),
    )
    replace(folder / "updates/3/01.yml", ("stage: reported", "stage: reported\nnotes:\n  - A word of the editor."))
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
    told = diff(changed, str(TINY), "--format", markup).output
    golden = GOLDEN / f"busy-day.{'md' if markup == 'markdown' else 'txt'}"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")


def test_in_markdown_only_the_minutes_have_markup(changed: Path) -> None:
    told = diff(changed, str(TINY), "--format", "markdown").output
    html = MarkdownIt("commonmark", {"html": True}).render(told)
    assert "<strong>told @\u200beveryone,</strong>" in html
    assert "&lt;b&gt;the Council&lt;/b&gt;" in html
    assert "<a " not in html
    assert "<b>" not in html


def test_nothing_changed(data: Path) -> None:
    assert diff(data, str(TINY)).output == "Nothing in the record changed.\n"


def test_where_the_lines_break_is_no_change(data: Path) -> None:
    replace(data / "ruritania/updates/1/02.yml", ("nearly full.", "nearly\n      full."))
    assert diff(data, str(TINY)).output == "Nothing in the record changed.\n"


def test_a_new_report_is_one_line(data: Path) -> None:
    shutil.copytree(data / "ruritania", data / "graustark")
    replace(data / "graustark/report.yml", ("country: Ruritania", "country: Graustark"))
    told = diff(data, str(TINY)).output
    assert "the whole report is new: 2 recommendations, 3 meetings, 5 updates" in told
    assert len(told.splitlines()) < 5, told


def test_a_removed_meeting_is_told_with_its_updates(data: Path) -> None:
    shutil.rmtree(data / "ruritania/updates/2")
    (data / "ruritania/meetings/02.yml").unlink()
    mentions_it = data / "ruritania/updates/1/01.yml"
    mentions_it.write_text(mentions_it.read_text(encoding="utf-8").replace("2nd meeting", "next one"), encoding="utf-8")
    told = diff(data, str(TINY)).output
    assert "removed: 2nd meeting, Meeting 2 of the Council" in told
    assert "removed: 2 updates of the 2nd meeting, all published" in told


def test_a_state_that_does_not_load_is_told_by_its_name(data: Path, tmp_path: Path) -> None:
    old = tmp_path / "old" / "data"
    shutil.copytree(data, old)
    replace(old / "ruritania/updates/2/02.yml", ("rating: little", "rating: litle"))
    result = diff(data, str(old))
    assert result.exit_code == 1
    assert result.output.startswith(f"{old}/ruritania/updates/2/02.yml:4:13: the scale has no rating `litle`")


def test_revisions_are_read_from_git(data: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "-q"], ["add", "data"], ["commit", "-qm", "First"]):
        subprocess.run([*git, *words], cwd=data.parent, check=True)
    assert diff(data, "HEAD").output == "Nothing in the record changed.\n"
    replace(data / "ruritania/meetings/01.yml", ("place: Strelsau", "place: Zenda"))
    assert "place: Strelsau → Zenda" in diff(data, "HEAD").output
    replace(data / "ruritania/updates/2/02.yml", ("rating: little", "rating: litle"))
    subprocess.run([*git, "commit", "-qam", "Second"], cwd=data.parent, check=True)
    assert diff(data, "HEAD~1", "HEAD").output.startswith("HEAD:data/ruritania/updates/2/02.yml:4:13: ")


def test_sentences_that_stayed_are_left_out() -> None:
    (sentence,) = reworded("The king came. He saw 3 walls. He left.", "The king came. He saw 4 walls. He left.")
    assert [(piece.mark, piece.words) for piece in sentence] == [
        ("kept", "He saw"),
        ("old", "3"),
        ("new", "4"),
        ("kept", "walls."),
    ]


def test_sentences_with_little_in_common_are_told_one_after_the_other() -> None:
    (sentence,) = reworded("The moats leak a lot.", "Nothing new was said.")
    assert [piece.mark for piece in sentence] == ["old", "new"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("@minister", "@\u200bminister"),
        ("king@castle.example", "king@\u200bcastle.example"),
        ("https://castle.example", "https:\u200b//castle.example"),
        ("www.castle.example", "www\u200b.castle.example"),
        ("see #12 and GH-3", "see \\#\u200b12 and GH\u200b-3"),
        ("<img src=x>", "\\<img src=x\\>"),
        ("[x](y) **b** `c` ![p](q)", "\\[x\\](y) \\*\\*b\\*\\* \\`c\\` \\!\\[p\\](q)"),
        ("&lt;b&gt;", "\\&\u200blt;b\\&\u200bgt;"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
    ],
)
def test_a_contributor_calls_nobody_and_links_nowhere(written: str, shown: str) -> None:
    assert MARKDOWN.words(written) == shown


def test_a_step_that_several_take_together_is_one_line(data: Path) -> None:
    for number in (1, 2):
        file = data / f"ruritania/updates/2/0{number}.yml"
        replace(file, ("stage: published", "stage: endorsed"))
    assert diff(data, str(TINY)).output == "Ruritania\n  2nd meeting, published → endorsed: Recommendations 1–2\n"


def test_a_new_rating_stands_beside_that_of_the_meeting_before(data: Path) -> None:
    old = data.parent / "old/data"
    shutil.copytree(data, old)
    for number in (1, 2):
        (old / f"ruritania/updates/2/0{number}.yml").unlink()
    assert "Recommendation 2: hardly begun (at the 1st meeting: mostly done)" in diff(data, str(old)).output


def test_what_is_still_to_be_filled_in_is_no_word_of_the_record(data: Path) -> None:
    old = data.parent / "old/data"
    shutil.copytree(data, old)
    replace(old / "ruritania/meetings/03.yml", ("place: Strelsau", "place: FILL IN the town"))
    assert "place added: Strelsau" in diff(data, str(old)).output
