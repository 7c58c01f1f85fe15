"""The demands of each stage, and changes to what was published."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from monitoring_record.library import load
from tests.support.reports import replace

UPDATE = "ruritania/updates/2/02.yml"


def check(data: Path, against: Path | str) -> Result:
    return CliRunner().invoke(record, ["check", "--data", str(data), "--against", str(against)])


@pytest.fixture
def earlier(data: Path, tmp_path: Path) -> Path:
    """The same data, before it is changed."""
    shutil.copytree(data, tmp_path / "earlier")
    return tmp_path / "earlier"


def test_a_part_that_was_reported_on_must_be_assessed(data: Path) -> None:
    replace(data / "ruritania/updates/2/01.yml", ("  - text: The Crown", '  - part: "3"\n    text: The Crown'))
    finding = '    - part: "3"\n      not_assessed: closed\n      reasons: The part is closed.\n'
    replace(data / "ruritania/updates/2/01.yml", (finding, ""))
    (problem,) = load(data).problems
    assert "the assessment says nothing of part 3" in problem.message


def test_nothing_is_endorsed_that_the_plenary_did_not_endorse(data: Path) -> None:
    replace(data / "ruritania/meetings/02.yml", ("endorsed: 2022-04-02\n", ""))
    problems = [str(problem) for problem in load(data).problems]
    assert [problem.partition(": the stage")[0] for problem in problems] == [
        "data/ruritania/updates/2/01.yml:1:8",
        "data/ruritania/updates/2/02.yml:1:8",
    ]
    replace(data / "ruritania/updates/2/01.yml", ("stage: published", "stage: assessed"))
    replace(data / "ruritania/updates/2/02.yml", ("stage: published", "stage: endorsed"))
    (problem,) = load(data).problems
    assert "the stage is `endorsed`" in problem.message, "an assessed update waits for the plenary"


def test_a_published_rating_changes_only_with_a_note(data: Path, earlier: Path) -> None:
    replace(data / UPDATE, ("rating: little", "rating: half"))
    result = check(data, earlier)
    assert result.exit_code == 1
    assert "data/ruritania/updates/2/02.yml:4:13: the published rating was `little` and is now" in result.output
    replace(data / UPDATE, ("rating: half", "rating: half\n    note: The Council corrected its minutes."))
    assert check(data, earlier).output == "The data is sound.\n"


def test_a_note_that_was_there_before_explains_no_new_rating(data: Path, earlier: Path) -> None:
    for folder in (data, earlier):
        replace(folder / UPDATE, ("    rating: little", "    note: The moats are deep.\n    rating: little"))
    replace(data / UPDATE, ("rating: little", "rating: half"))
    assert "02.yml:5:13" in check(data, earlier).output


def test_a_part_whose_rating_was_withdrawn_is_reported(data: Path, earlier: Path) -> None:
    replace(data / "ruritania/updates/2/01.yml", ('"1"\n      rating: full', '"1"\n      not_assessed: closed'))
    assert "01.yml:7:21: the published rating of part 1 was `full` and is now not given" in check(data, earlier).output


RATED = "ruritania/updates/2/01.yml"
WHOLE = "  overall:\n    rating: most\n    reasons: All cracks are known, as the [register][register] shows.\n"


def test_a_rating_of_the_whole_vanishes_only_with_a_note(data: Path, earlier: Path) -> None:
    for folder in (data, earlier):
        replace(
            folder / RATED,
            ("stage: published\n", "stage: published\nnotes:\n  - A note.\n"),
            (" most\n", " most\n    note: B.\n"),
        )
    whole = WHOLE.replace(" most\n", " most\n    note: B.\n")
    known = ("All cracks are known.", "All cracks are known, as the [register][register] shows.")
    replace(data / RATED, (whole, ""), known)
    output = check(data, earlier).output
    assert "01.yml:6:1: the published rating of the whole was `most` and is gone; put it back, or say why" in output
    replace(data / RATED, ("  - A note.\n", "  - A note.\n  - The whole is rated next year.\n"))
    assert check(data, earlier).output == "The data is sound.\n"


def test_what_was_not_rated_is_rated_only_with_a_note(data: Path, earlier: Path) -> None:
    replace(data / RATED, ('"3"\n      not_assessed: closed', '"3"\n      rating: half'))
    output = check(data, earlier).output
    assert "01.yml:16:15: the published rating of part 3 was not given and is now `half`; say why in a `note`" in output
    replace(data / RATED, ("rating: half", "rating: half\n      note: The part is open again."))
    assert check(data, earlier).output == "The data is sound.\n"


def test_each_rating_that_changed_is_reported(data: Path, earlier: Path) -> None:
    replace(data / RATED, ("rating: little", "rating: half"), ("rating: most", "rating: half"))
    assert re.findall(r"rating( of part \S+)? was (\S+) and", check(data, earlier).output) == [
        ("", "`most`"),
        (" of part 2", "`little`"),
    ]


def test_a_part_that_had_no_finding_may_get_one(data: Path, earlier: Path) -> None:
    part = '    - part: "2.1"\n      rating: full\n      reasons: The mortar is in place.\n'
    replace(earlier / RATED, (part, ""))
    assert check(data, earlier).output == "The data is sound.\n"


def test_an_old_note_does_not_say_why_a_stage_went_back(data: Path, earlier: Path) -> None:
    for folder in (data, earlier):
        replace(folder / UPDATE, ("stage: published", "stage: published\nnotes:\n  - Old."))
    replace(data / UPDATE, ("stage: published", "stage: assessed"))
    assert "02.yml:1:8: this update was published and is now `assessed`" in check(data, earlier).output


def test_a_draft_may_change_its_rating(data: Path, earlier: Path) -> None:
    for folder in (data, earlier):
        replace(folder / UPDATE, ("stage: published", "stage: assessed"))
    replace(data / UPDATE, ("rating: little", "rating: half"))
    assert check(data, earlier).exit_code == 0


def test_what_was_published_goes_back_only_with_a_note(data: Path, earlier: Path) -> None:
    replace(data / UPDATE, ("stage: published", "stage: endorsed"))
    assert "02.yml:1:8: this update was published and is now `endorsed`" in check(data, earlier).output
    replace(data / UPDATE, ("stage: endorsed", "stage: endorsed\nnotes:\n  - The Council looks at it again."))
    assert check(data, earlier).exit_code == 0


def test_what_was_published_does_not_vanish(data: Path, earlier: Path) -> None:
    (data / UPDATE).unlink()
    cure = "put the file back; to withdraw it, set its `stage` back and say why in `notes` [published-and-gone]"
    output = check(data, earlier).output
    assert f"data/ruritania/updates/2/02.yml:1:1: this update was published and is gone; {cure}\n" in output
    (data / "ruritania").rename(data / "graustark")
    assert "data/ruritania:1:1: this report was published and is gone" in check(data, earlier).output


def test_a_state_with_problems_does_not_prevent_their_correction(data: Path, earlier: Path) -> None:
    replace(earlier / UPDATE, ("rating: little", "rating: litle"))
    result = check(data, earlier)
    assert result.exit_code == 0
    assert "has problems itself, so the data is not compared with it" in result.output


def test_a_state_that_does_not_exist_is_reported(data: Path) -> None:
    result = check(data, "no-such-revision")
    assert result.exit_code == 1
    assert "“no-such-revision” is neither a folder nor a revision of this git repository." in result.output


RECOMMENDATION = "ruritania/recommendations/02.yml"


@pytest.mark.parametrize(
    ("file", "words", "place"),
    [
        (RECOMMENDATION, ("title: Fill the moats", "title: FILL IN"), "02.yml:1:8"),
        ("ruritania/report.yml", ("publisher: Council of Castles", "publisher: FILL IN"), "report.yml:4:12"),
        ("programmes/castles.yml", ("name: Peer review of castles", "name: FILL IN"), "castles.yml:1:7"),
        ("scales/five-steps.yml", ("name: Five steps", "name: FILL IN the name"), "five-steps.yml:1:7"),
    ],
)
@pytest.mark.parametrize("first", ["a meeting", "a wording"])
def test_nothing_that_becomes_public_is_left_to_fill_in(
    first: str, file: str, words: tuple[str, str], place: str, data: Path
) -> None:
    if first == "a wording":
        for name in ("meetings", "updates"):
            shutil.rmtree(data / "ruritania" / name)
        replace(data / RECOMMENDATION, ("\nchapter:", "\npublished: true\nchapter:"))
    replace(data / file, words)
    (problem,) = load(data).problems
    assert f"{problem}".startswith(f"data/{file}"[: -len(place.partition(":")[0])] + place)
    assert "is still to be filled in" in problem.message


@pytest.mark.parametrize("stage", ["endorsed", "published"])
def test_nothing_is_left_to_fill_in_in_an_endorsed_update(stage: str, data: Path) -> None:
    replace(data / UPDATE, ("stage: published", f"stage: {stage}"), ("reasons: The moats leak.", "reasons: FILL IN"))
    assert [str(problem) for problem in load(data).problems] == [
        (
            f"data/{UPDATE}:5:14: `reasons` is still to be filled in; write it, or set the stage back from `{stage}` "
            "[left-to-fill-in]"
        )
    ]
    replace(data / UPDATE, (f"stage: {stage}", "stage: assessed"))
    assert load(data).problems == ()


def test_nothing_is_left_to_fill_in_in_the_file_of_an_endorsed_meeting(data: Path) -> None:
    for number in (2, 3):
        replace(data / f"ruritania/meetings/0{number}.yml", ("place: Strelsau", "place: FILL IN"))
    (problem,) = load(data).problems
    assert problem.message == "`place` is still to be filled in; write it before a meeting is `endorsed`"
    assert problem.position.file == "data/ruritania/meetings/02.yml"


def test_what_is_left_to_fill_in_is_told_once(data: Path) -> None:
    replace(data / RECOMMENDATION, ("title: Fill the moats\n", "title: FILL IN\npublished: true\n"))
    (problem,) = load(data).problems
    assert problem.message == "`title` is still to be filled in; write it before a meeting is `endorsed`"


def test_a_scale_that_no_public_report_uses_may_be_unfinished(data: Path) -> None:
    scale = (data / "scales/five-steps.yml").read_text(encoding="utf-8")
    (data / "scales/other.yml").write_text(scale.replace("name: Five steps", "name: FILL IN"), encoding="utf-8")
    assert load(data).problems == ()


def test_a_draft_may_leave_something_to_fill_in(data: Path) -> None:
    for name in ("meetings", "updates"):
        shutil.rmtree(data / "ruritania" / name)
    replace(data / RECOMMENDATION, ("title: Fill the moats", "title: FILL IN"))
    replace(data / "ruritania/report.yml", ("publisher: Council of Castles", "publisher: FILL IN"))
    assert load(data).problems == ()


def test_a_wording_that_was_published_does_not_vanish(data: Path, earlier: Path) -> None:
    for folder in (data, earlier):
        for meeting in (1, 2):
            (folder / f"ruritania/updates/{meeting}/02.yml").unlink()
    replace(earlier / RECOMMENDATION, ("\nchapter:", "\npublished: true\nchapter:"))
    assert "02.yml:1:1: this recommendation was published and is not any more" in check(data, earlier).output
    replace(data / RECOMMENDATION, ("\nchapter:", "\npublished: true\nchapter:"))
    assert check(data, earlier).exit_code == 0


def test_a_wording_stays_public_with_a_published_update(data: Path, earlier: Path) -> None:
    replace(earlier / RECOMMENDATION, ("\nchapter:", "\npublished: true\nchapter:"))
    assert check(data, earlier).exit_code == 0
