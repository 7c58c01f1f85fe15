"""The report of what changed in the record."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from monitoring_record.diff import MARKDOWN
from monitoring_record.diff.rewording import reworded
from tests.support.paths import TINY
from tests.support.reports import replace


def diff(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, ["diff", *words, "--data", str(data)])


def test_nothing_changed(data: Path) -> None:
    assert diff(data, str(TINY)).output == "Nothing in the record changed.\n"


def test_where_the_lines_break_is_no_change(data: Path) -> None:
    replace(data / "ruritania/updates/1/02.yml", ("nearly full.", "nearly\n      full."))
    assert diff(data, str(TINY)).output == "Nothing in the record changed.\n"


def test_a_new_report_is_one_line(data: Path) -> None:
    shutil.copytree(data / "ruritania", data / "graustark")
    replace(data / "graustark/report.yml", ("country: Ruritania", "country: Graustark"))
    output = diff(data, str(TINY)).output
    assert "the whole report is new: 2 recommendations, 3 meetings, 5 updates" in output
    assert len(output.splitlines()) < 5, output


def test_a_removed_meeting_is_reported_with_its_updates(data: Path) -> None:
    shutil.rmtree(data / "ruritania/updates/2")
    (data / "ruritania/meetings/02.yml").unlink()
    mentions_it = data / "ruritania/updates/1/01.yml"
    mentions_it.write_text(mentions_it.read_text(encoding="utf-8").replace("2nd meeting", "next one"), encoding="utf-8")
    output = diff(data, str(TINY)).output
    assert "removed: 2nd meeting, Meeting 2 of the Council" in output
    assert "removed: 2 updates of the 2nd meeting, all published" in output


def test_a_state_that_does_not_load_is_reported_by_its_name(data: Path, tmp_path: Path) -> None:
    old = tmp_path / "old" / "data"
    shutil.copytree(data, old)
    replace(old / "ruritania/updates/2/02.yml", ("rating: little", "rating: litle"))
    result = diff(data, str(old))
    assert result.exit_code == 1
    assert result.output.startswith(
        f"{old.as_posix()}/ruritania/updates/2/02.yml:4:13: the scale has no rating `litle`"
    )


def test_sentences_that_stayed_are_left_out() -> None:
    (sentence,) = reworded("The king came. He saw 3 walls. He left.", "The king came. He saw 4 walls. He left.")
    assert [(piece.mark, piece.words) for piece in sentence] == [
        ("kept", "He saw"),
        ("old", "3"),
        ("new", "4"),
        ("kept", "walls."),
    ]


def test_sentences_with_little_in_common_are_reported_one_after_the_other() -> None:
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
def test_words_of_a_contributor_notify_nobody_and_become_no_link(written: str, shown: str) -> None:
    assert MARKDOWN.words(written) == shown


def test_a_step_that_several_take_together_is_one_line(data: Path) -> None:
    for number in (1, 2):
        file = data / f"ruritania/updates/2/0{number}.yml"
        replace(file, ("stage: published", "stage: endorsed"))
    assert diff(data, str(TINY)).output == "Ruritania\n  2nd meeting, published → endorsed: Recommendations 1–2\n"


def test_a_new_rating_is_reported_with_that_of_the_meeting_before(data: Path) -> None:
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
