"""Editions: what they contain, how the command makes them, and what is wrong with one."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from monitoring_record.library import load, silent_changes
from tests.support.editions import add_edition, kept_editions, made_before_promises, with_checksum
from tests.support.reports import replace

UPDATE = "ruritania/updates/1/02.yml"
SECOND = "ruritania/updates/2/02.yml"
EDITION = "data/ruritania/editions/2021-04.json"


def restoring(path: str) -> str:
    """Return what every message about a file of an edition that is not as it was says in the end."""
    online = (
        "on the website of the repository, the history of the file has its first version, to be uploaded in its place"
    )
    in_git = f"with git, write the commit that `git log -- {path}` lists last into `git checkout COMMIT -- {path}`"
    return f"put it back as it was: {online}; {in_git}"


def edition(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, ["edition", *words, "--data", str(data)])


def problems(data: Path) -> list[str]:
    library = load(data)
    return [str(problem) for problem in library.problems or kept_editions(data).problems]


def test_an_edition_is_the_published_record_up_to_its_meeting(data: Path) -> None:
    replace(data / "ruritania/updates/1/02.yml", ("stage: published", "stage: endorsed"))
    document = json.loads(add_edition(data, 2).read_bytes())
    assert [meeting["number"] for meeting in document["meetings"]] == [1, 2]
    assert [(of["meeting"], of["recommendation"]) for of in document["updates"]] == [(1, 1), (2, 1), (2, 2)]
    assert {row["meeting"] for row in document["ratings"]} == {1, 2}


def test_what_is_published_now_does_not_differ_from_an_edition_of_now(data: Path) -> None:
    add_edition(data, 1)
    add_edition(data, 2)
    kept = kept_editions(data)
    assert kept.problems == ()
    assert [(of.id, of.meeting.number, of.corrected) for of in kept.by_report["ruritania"]] == [
        ("2021-04", 1, ()),
        ("2022-04", 2, ()),
    ]


def test_a_corrected_rating_is_told_and_the_edition_stays(data: Path) -> None:
    path = add_edition(data, 1)
    before = path.read_bytes()
    replace(data / UPDATE, ("rating: most", "rating: full"))
    (kept,) = kept_editions(data).by_report["ruritania"]
    (corrected,) = kept.corrected
    assert corrected.passage.lines == ("Recommendation 2, 1st meeting, overall rating: mostly done → fully done",)
    assert kept.corrected_ratings == {(2, "")}
    assert kept.content == path.read_bytes() == before
    rating = kept.rating(kept.dossier.recommendation_by_number[2])
    assert rating is not None
    assert rating.rating.id == "most"


def test_a_reworded_text_is_told_without_the_addresses_of_its_links(data: Path) -> None:
    add_edition(data, 1)
    replace(data / "ruritania/updates/1/01.yml", ("[list][list]", "[long list][list]"))
    (kept,) = kept_editions(data).by_report["ruritania"]
    (corrected,) = kept.corrected
    (line,) = corrected.passage.lines
    assert line.endswith("The Crown counted 1,824 cracks, and published a {added: long} list.")


def test_promises_are_no_correction_of_an_edition_that_was_made_before_they_were_recorded(data: Path) -> None:
    for number in (1, 2):
        made_before_promises(add_edition(data, number))
    replace(data / "ruritania/updates/1/01.yml", ("    title: List of cracks", "    title: List of all cracks"))
    replace(data / "ruritania/updates/1/01.yml", ("    kind: list", "    kind: list\n    issued_by: masons"))
    kept = kept_editions(data)
    assert kept.problems == ()
    for edition in kept.by_report["ruritania"]:
        assert [line for of in edition.corrected for line in of.passage.lines] == [
            "Recommendation 1, 1st meeting, title of document list: List of cracks → List of all cracks"
        ]


def test_a_corrected_promise_is_told_of_an_edition_that_has_it(data: Path) -> None:
    add_edition(data, 2)
    replace(data / "ruritania/updates/2/01.yml", ("due: 2024-Q4", "due: 2025"))
    (kept,) = kept_editions(data).by_report["ruritania"]
    (corrected,) = kept.corrected
    (line,) = corrected.passage.lines
    assert line == "Recommendation 1, 2nd meeting, due date of promise open-register: 2024-Q4 → 2025"


def test_a_later_meeting_and_its_recommendations_correct_nothing(data: Path) -> None:
    add_edition(data, 1)
    replace(data / SECOND, ("rating: little", "rating: half"))
    text = (data / "ruritania/recommendations/02.yml").read_text(encoding="utf-8")
    (data / "ruritania/recommendations/03.yml").write_text(f"published: true\n{text}", encoding="utf-8")
    (kept,) = kept_editions(data).by_report["ruritania"]
    assert kept.corrected == ()


def test_a_withdrawn_update_is_told_with_the_ratings_that_it_had(data: Path) -> None:
    add_edition(data, 1)
    replace(data / UPDATE, ("stage: published", "stage: endorsed"), ("The moats are nearly full.", "SECRET"))
    (kept,) = kept_editions(data).by_report["ruritania"]
    (corrected,) = kept.corrected
    assert corrected.passage.lines == ("Recommendation 2, 1st meeting, removed: overall rating mostly done",)
    assert "SECRET" not in repr(corrected)


def test_the_second_edition_of_a_month_has_the_day_in_its_id(data: Path) -> None:
    replace(
        data / "ruritania/meetings/02.yml",
        ("starts: 2022-03-30", "starts: 2021-04-20"),
        ("ends: 2022-04-02", "ends: 2021-04-22"),
        ("endorsed: 2022-04-02", "endorsed: 2021-04-22"),
    )
    assert [add_edition(data, number).name for number in (1, 2)] == ["2021-04.json", "2021-04-22.json"]
    assert problems(data) == []


def test_the_command_writes_both_files_and_says_what_to_commit(data: Path) -> None:
    result = edition(data, "1")
    assert result.exit_code == 0, result.output
    path = data / "ruritania/editions/2021-04.json"
    assert Path(f"{path}.sha256").read_text(encoding="utf-8").split() == [
        sha256(path.read_bytes()).hexdigest(),
        "2021-04.json",
    ]
    assert f"git add {path.as_posix()} {path.as_posix()}.sha256" in result.output
    assert 'git commit -m "Edition of the 1st meeting"' in result.output


def test_the_command_replaces_no_edition(data: Path) -> None:
    edition(data, "1")
    path = data / "ruritania/editions/2021-04.json"
    before = path.read_bytes()
    replace(data / UPDATE, ("rating: most", "rating: full"))
    result = edition(data, "1")
    assert result.exit_code == 1
    assert f"The 1st meeting has its edition, {EDITION}. An edition never changes" in result.output
    assert path.read_bytes() == before


def test_the_command_names_the_updates_that_are_not_published(data: Path) -> None:
    result = edition(data, "3")
    assert result.exit_code == 1
    assert "Not all updates of the 3rd meeting are published" in result.output
    assert "data/ruritania/updates/3/01.yml (stage: reported)" in result.output
    assert not (data / "ruritania/editions").exists()


def test_a_meeting_without_updates_has_no_edition(data: Path) -> None:
    shutil.rmtree(data / "ruritania/updates/3")
    result = edition(data, "3")
    assert result.exit_code == 1
    assert "The 3rd meeting has no update" in result.output


def test_a_changed_edition_is_told_with_its_cure(data: Path) -> None:
    path = add_edition(data, 1)
    path.write_bytes(path.read_bytes().replace(b"Strelsau", b"Zenda"))
    assert problems(data) == [
        (
            f"{EDITION}:1:1: a published edition never changes, but `2021-04.json` was changed, perhaps by a replacement in all "
            f"files; {restoring(EDITION)} (its SHA-256 is not that in `2021-04.json.sha256`) [changed-edition]"
        )
    ]


@pytest.mark.parametrize(("gone", "left"), [("", ".sha256"), (".sha256", "")])
def test_half_an_edition_is_told(gone: str, left: str, data: Path) -> None:
    path = add_edition(data, 1)
    Path(f"{path}{gone}").unlink()
    missing = f"`2021-04.json{gone}` is missing, which belongs to this file"
    assert problems(data) == [f"{EDITION}{left}:1:1: {missing}; {restoring(EDITION + gone)} [incomplete-edition]"]


@pytest.mark.parametrize("line", ["", "no checksum\n", f"{'0' * 64}  2022-04.json\n"])
def test_a_damaged_checksum_is_told(line: str, data: Path) -> None:
    path = add_edition(data, 1)
    Path(f"{path}.sha256").write_text(line, encoding="utf-8")
    (problem,) = problems(data)
    assert "`2021-04.json.sha256` was changed" in problem
    assert problem.endswith("(it has no SHA-256 of `2021-04.json`) [changed-edition]")


@pytest.mark.parametrize("name", ["march-2021.json", "2021-13.json", "2021-4.json", "2021-04.yml", "2021-04"])
def test_a_file_of_another_name_is_told(name: str, data: Path) -> None:
    folder = data / "ruritania/editions"
    folder.mkdir()
    (folder / name).write_text("{}", encoding="utf-8")
    assert problems(data) == [
        (
            f"data/ruritania/editions/{name}:1:1: `{name}` does not fit here; `run.py edition 20` makes an edition of the 20th "
            "meeting, as 2019-03.json and 2019-03.json.sha256 [misnamed-edition]"
        )
    ]


def test_a_renamed_edition_is_told(data: Path) -> None:
    path = add_edition(data, 1)
    content = path.read_bytes()
    shutil.rmtree(path.parent)
    path.parent.mkdir()
    with_checksum(path.with_name("2021-05.json"), content)
    assert problems(data) == [
        (
            "data/ruritania/editions/2021-05.json:1:1: this is the edition of the 1st meeting; name it 2021-04.json again, and its "
            "checksum file likewise [misnamed-edition]"
        )
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'"words"', b'{"updates": []}', b"\xff", b"[" * 5000],
    ids=["empty", "cut off", "a list", "nothing", "words", "no record", "no text", "deep"],
)
def test_what_is_no_edition_is_told(content: bytes, data: Path) -> None:
    path = add_edition(data, 1)
    with_checksum(path, content)
    assert problems(data) == [
        f"{EDITION}:1:1: this is no edition as `run.py edition` makes it; {restoring(EDITION)} [damaged-edition]"
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"rating": "most"', b'"rating": "no-such"'),
        (b'"stage": "published"', b'"stage": 7'),
        (b'"recommendation": 2', b'"recommendation": []'),
        (b'"meetings": [', b'"meetings": [7, '),
    ],
)
def test_a_damaged_value_is_told(old: bytes, new: bytes, data: Path) -> None:
    path = add_edition(data, 1)
    assert old in path.read_bytes()
    with_checksum(path, path.read_bytes().replace(old, new))
    (problem,) = problems(data)
    assert problem.endswith("[damaged-edition]")


def test_an_edition_of_another_report_is_told(data: Path) -> None:
    path = add_edition(data, 1)
    with_checksum(path, path.read_bytes().replace(b'"slug": "ruritania"', b'"slug": "graustark"'))
    assert problems(data) == [
        f"{EDITION}:1:1: this is an edition of `graustark`; move it into the folder of that report [misnamed-edition]"
    ]


def test_a_removed_meeting_is_told(data: Path) -> None:
    shutil.rmtree(data / "ruritania/updates/3")
    (data / "ruritania/meetings/03.yml").unlink()
    path = add_edition(data, 2)
    shutil.rmtree(data / "ruritania/updates/2")
    (data / "ruritania/meetings/02.yml").unlink()
    replace(data / "ruritania/updates/1/01.yml", (" and the 2nd meeting", ""))
    assert problems(data) == [
        (
            f"data/ruritania/editions/{path.name}:1:1: this is the edition of the 2nd meeting, which is gone; put "
            "data/ruritania/meetings/02.yml back, with its updates [edition-of-no-meeting]"
        )
    ]


def test_a_meeting_that_was_withdrawn_is_told(data: Path) -> None:
    add_edition(data, 2)
    for name in ("01", "02"):
        replace(data / f"ruritania/updates/2/{name}.yml", ("stage: published", "stage: endorsed"))
    (problem,) = problems(data)
    assert "this is the edition of the 2nd meeting, of which nothing is published any more" in problem
    assert problem.endswith("[edition-of-no-meeting]")


def test_check_reports_editions(data: Path) -> None:
    path = add_edition(data, 1)
    with_checksum(path, b"{}\n")
    result = CliRunner().invoke(record, ["check", "--data", str(data)])
    assert result.exit_code == 1
    assert "[damaged-edition]" in result.output


def test_a_published_edition_is_neither_replaced_nor_deleted(data: Path, tmp_path: Path) -> None:
    path = add_edition(data, 1)
    earlier = load(data)
    replace(data / UPDATE, ("rating: most", "rating: full\n    note: The minutes were corrected."))
    shutil.rmtree(path.parent)
    (gone,) = silent_changes(earlier, load(data), data)
    assert str(gone) == (
        f"{EDITION}:1:1: this edition was published and is gone; put it back as it was; `git log -- {EDITION}` lists the "
        "commits that have it [replaced-edition]"
    )
    add_edition(data, 1)
    (replaced,) = silent_changes(earlier, load(data), data)
    assert "this edition was published and is another one now" in str(replaced)
