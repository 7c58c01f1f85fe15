"""Corrections since publication, from the history of the data in a real repository."""

import shutil
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import monitoring_record.git
from monitoring_record.editions import EditionReader, HistoryReader, report_editions
from monitoring_record.kept.corrections import Corrections, History
from monitoring_record.kept.editions import Edition, ReportEditions
from monitoring_record.library import load
from tests.support.editions import add_edition, made_before_promises
from tests.support.projects import commit_all, git
from tests.support.reports import replace

UPDATE = "ruritania/updates/1/02.yml"
TEXTS = "ruritania/updates/1/01.yml"
PROMISE = "ruritania/updates/2/01.yml"
DUE_LATER = ("due: 2024-Q4", "due: 2025")
RAISED = ("rating: most", "rating: full")
LINE = "Recommendation 2, 1st meeting, overall rating: mostly done → fully done"
REASON = "The Council corrected its minutes."


def commit(data: Path, message: str = "Change", day: str = "2022-05-03T12:00:00+00:00") -> str:
    """Commit all changes; returns the name of the commit."""
    git(data.parent, "add", "--all")
    git(data.parent, "commit", "--quiet", "--message", message, GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day)
    return git(data.parent, "rev-parse", "HEAD").strip()


@pytest.fixture
def kept(data: Path) -> Path:
    """The data of a repository that has the edition of the first meeting."""
    commit_all(data.parent, datetime(2022, 4, 3, tzinfo=UTC))
    add_edition(data, 1)
    commit(data, "Edition of the 1st meeting", "2022-04-04T12:00:00+00:00")
    return data


def editions(data: Path) -> ReportEditions:
    library = load(data)
    assert [str(problem) for problem in library.problems] == []
    read = EditionReader().read(library)
    assert read.problems == ()
    return report_editions(library, read, HistoryReader().read(data))["ruritania"]


def corrections(data: Path) -> Corrections:
    return editions(data).corrections


def lines(found: Corrections) -> list[tuple[str, ...]]:
    return [correction.lines for correction in found.found]


def causes(of: Sequence[Edition]) -> list[list[str]]:
    """Return the reasons for what an edition has corrected, value by value; "?" where it is not known."""
    return [
        [cause.reason if cause else "?" for corrected in edition.corrected for cause in corrected.causes]
        for edition in of
    ]


def test_nothing_was_corrected(kept: Path) -> None:
    assert corrections(kept) == Corrections(History.WHOLE, ())


def test_a_correction_has_its_day_its_commit_and_its_reason(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    name = commit(kept, f"Clerk’s secret subject\n\nSecret words.\n\nCorrection: {REASON}\nReviewed-by: Secret Reader")
    (found,) = corrections(kept).found
    assert (found.day, found.commit, found.reason) == (date(2022, 5, 3), name, REASON)
    assert (found.lines, found.recommendations) == ((LINE,), (2,))
    assert found.anchor == f"c-{name[:10]}"
    assert "ecret" not in repr(found)
    assert causes(editions(kept).editions) == [[REASON]]


def test_a_reason_of_several_lines_is_one_sentence(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept, "Correct\n\nCorrection: The Council corrected\n  its minutes.")
    (found,) = corrections(kept).found
    assert found.reason == REASON


def test_a_correction_without_a_reason_is_listed(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept, "Correction of a rating")
    (found,) = corrections(kept).found
    assert (found.reason, found.lines) == ("", (LINE,))


def test_the_latest_correction_is_first(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept, "1")
    replace(kept / TEXTS, ("cracks, and published", "cracks and published"))
    commit(kept, "2\n\nCorrection: A comma was wrong.", "2022-06-01T12:00:00+00:00")
    found = corrections(kept)
    assert [correction.day for correction in found.found] == [date(2022, 6, 1), date(2022, 5, 3)]
    text = "part 1.1, government report reworded: The Crown counted 1,824 {cracks, → cracks} and published a list."
    assert lines(found)[0] == (f"Recommendation 1, 1st meeting, {text}",)
    assert found.of(2) == found.found[1:]
    assert causes(editions(kept).editions) == [["A comma was wrong.", ""]]


def test_the_day_is_that_of_the_commit_in_utc(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept, "Late", "2022-05-03T23:30:00-05:00")
    (found,) = corrections(kept).found
    assert found.day == date(2022, 5, 4)


def test_what_was_taken_back_is_listed_but_no_difference(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept)
    replace(kept / UPDATE, RAISED[::-1])
    commit(kept)
    of_report = editions(kept)
    assert lines(of_report.corrections) == [
        ("Recommendation 2, 1st meeting, overall rating: fully done → mostly done",),
        (LINE,),
    ]
    assert [edition.corrected for edition in of_report.editions] == [()]


def test_what_changed_before_the_edition_is_no_correction(data: Path) -> None:
    commit_all(data.parent, datetime(2022, 4, 3, tzinfo=UTC))
    replace(data / UPDATE, RAISED)
    commit(data)
    add_edition(data, 1)
    commit(data)
    assert corrections(data).found == ()


def test_what_changed_with_the_edition_is_no_correction_of_it(data: Path) -> None:
    commit_all(data.parent, datetime(2022, 4, 3, tzinfo=UTC))
    replace(data / UPDATE, RAISED)
    add_edition(data, 1)
    commit(data)
    assert corrections(data).found == ()


def test_a_later_meeting_corrects_only_its_own_edition(kept: Path) -> None:
    replace(kept / "ruritania/updates/2/02.yml", ("rating: little", "rating: half"))
    commit(kept, "Before its edition")
    assert corrections(kept).found == ()
    add_edition(kept, 2)
    commit(kept, "Edition of the 2nd meeting")
    replace(kept / "ruritania/updates/2/02.yml", ("rating: half", "rating: little"))
    commit(kept, "After it\n\nCorrection: Misread.")
    of_report = editions(kept)
    assert lines(of_report.corrections) == [
        ("Recommendation 2, 2nd meeting, overall rating: half done → hardly begun",)
    ]
    assert causes(of_report.editions) == [[], ["Misread."]]


def test_an_edition_that_was_made_after_a_correction_has_no_part_in_it(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept, f"Correct\n\nCorrection: {REASON}")
    add_edition(kept, 2)
    commit(kept, "Edition of the 2nd meeting")
    assert causes(editions(kept).editions) == [[REASON], []]


def test_promises_that_were_recorded_after_an_edition_are_no_correction_of_it(data: Path) -> None:
    commit_all(data.parent, datetime(2022, 4, 3, tzinfo=UTC))
    made_before_promises(add_edition(data, 2))
    commit(data, "Edition of the 2nd meeting")
    replace(data / PROMISE, DUE_LATER)
    commit(data, "Record promises")
    replace(data / PROMISE, ("nothing new.", "nothing."), DUE_LATER[::-1])
    commit(data, f"Correct\n\nCorrection: {REASON}")
    (found,) = corrections(data).found
    assert found.reason == REASON
    assert [value.slot.field for passage in found.passages for value in passage.values] == [("government", "text")]


def test_a_corrected_promise_of_an_edition_that_has_it_is_told(kept: Path) -> None:
    add_edition(kept, 2)
    commit(kept, "Edition of the 2nd meeting")
    replace(kept / PROMISE, DUE_LATER)
    commit(kept, "Correct")
    line = "Recommendation 1, 2nd meeting, due date of promise open-register: 2024-Q4 → 2025"
    assert lines(corrections(kept)) == [(line,)]


def test_a_draft_is_no_correction(kept: Path) -> None:
    draft = kept / "ruritania/updates/3/01.yml"
    draft.write_text(
        draft.read_text(encoding="utf-8").replace("  - ", "  - ", 1) + "notes:\n  - Secret.\n", encoding="utf-8"
    )
    commit(kept, "Draft\n\nCorrection: Secret.")
    assert corrections(kept).found == ()


def test_what_was_withdrawn_shows_no_draft(kept: Path) -> None:
    replace(kept / UPDATE, ("stage: published", "stage: endorsed"))
    commit(kept, "Withdraw\n\nCorrection: The Council looks at it again.")
    replace(kept / UPDATE, ("The moats are nearly full.", "Secret words."))
    commit(kept, "Edit the draft\n\nCorrection: Secret reason.")
    replace(kept / UPDATE, ("Secret words.", "The moats are full."), ("stage: endorsed", "stage: published"))
    commit(kept, "Publish again")
    of_report = editions(kept)
    assert lines(of_report.corrections) == [
        ("Recommendation 2, 1st meeting, new: overall rating mostly done",),
        ("Recommendation 2, 1st meeting, removed: overall rating mostly done",),
    ]
    assert "ecret" not in repr(of_report)


def test_a_merge_is_one_correction_with_the_reasons_in_its_commits(kept: Path) -> None:
    git(kept.parent, "checkout", "--quiet", "-b", "proposal")
    replace(kept / UPDATE, RAISED)
    commit(kept, f"Rating\n\nCorrection: {REASON}", "2022-05-01T12:00:00+00:00")
    replace(kept / TEXTS, ("cracks, and published", "cracks and published"))
    commit(kept, "Text\n\nCorrection: A comma was wrong.", "2022-05-02T12:00:00+00:00")
    git(kept.parent, "checkout", "--quiet", "-")
    (kept.parent / "notes.txt").touch()
    commit(kept, "Something else\n\nCorrection: Not of the record.")
    when = "2022-05-09T12:00:00+00:00"
    git(kept.parent, "merge", "--quiet", "--no-ff", "--message", "Merge", "proposal", GIT_COMMITTER_DATE=when)
    (found,) = corrections(kept).found
    assert found.day == date(2022, 5, 9)
    assert found.reason == f"{REASON} A comma was wrong."
    assert found.recommendations == (1, 2)


def test_without_git_the_differences_from_the_last_edition_are_told(data: Path) -> None:
    add_edition(data, 1)
    add_edition(data, 2)
    replace(data / UPDATE, RAISED)
    of_report = editions(data)
    (found,) = of_report.corrections.found
    assert of_report.corrections.history is History.NONE
    assert (found.day, found.commit, found.reason, found.lines) == (None, "", "", (LINE,))
    assert causes(of_report.editions) == [["?"], ["?"]]


def test_a_shallow_clone_does_not_pass_for_the_whole_history(kept: Path, tmp_path: Path) -> None:
    replace(kept / UPDATE, RAISED)
    commit(kept, f"Correct\n\nCorrection: {REASON}")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{kept.parent}", "clone")
    found = corrections(tmp_path / "clone/data")
    assert found.history is History.CUT_OFF
    assert [(of.day, of.reason, of.lines) for of in found.found] == [(None, "", (LINE,))]
    git(tmp_path / "clone", "fetch", "--quiet", "--unshallow")
    assert [of.reason for of in corrections(tmp_path / "clone/data").found] == [REASON]


def test_an_edition_that_is_not_committed_yet_has_no_corrections(data: Path) -> None:
    commit_all(data.parent, datetime(2022, 4, 3, tzinfo=UTC))
    add_edition(data, 1)
    replace(data / UPDATE, RAISED)
    of_report = editions(data)
    assert of_report.corrections == Corrections(History.WHOLE, ())
    assert causes(of_report.editions) == [["?"]]


def test_a_change_that_is_not_committed_yet_has_no_cause(kept: Path) -> None:
    replace(kept / UPDATE, RAISED)
    of_report = editions(kept)
    assert of_report.corrections.found == ()
    assert causes(of_report.editions) == [["?"]]


def test_what_the_engine_cannot_read_is_passed_over(kept: Path) -> None:
    replace(kept / UPDATE, ("rating: most", "ratnig: most"))
    commit(kept, "Break it")
    replace(kept / UPDATE, ("ratnig: most", "rating: full"))
    commit(kept, f"Mend it\n\nCorrection: {REASON}")
    assert [line for of in lines(corrections(kept)) for line in of] == [LINE]


def test_a_report_in_another_folder_has_no_part_in_it(kept: Path) -> None:
    shutil.copytree(kept / "ruritania", kept / "graustark", ignore=shutil.ignore_patterns("editions"))
    replace(kept / "graustark/report.yml", ("Ruritania", "Graustark"))
    commit(kept, "Another report")
    replace(kept / "graustark/updates/1/02.yml", RAISED)
    commit(kept, "Correct it")
    assert corrections(kept).found == ()


def test_a_changed_scale_is_a_correction(kept: Path) -> None:
    replace(kept / "scales/five-steps.yml", ("label: Mostly done", "label: Nearly done"))
    commit(kept, "Rename a rating")
    assert lines(corrections(kept)) == [("Scale “Five steps”, label of rating most: Mostly done → Nearly done",)]


def test_only_files_that_were_changed_are_read(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(kept / UPDATE, RAISED)
    draft = kept / "ruritania/updates/3/01.yml"
    draft.write_text(f"{draft.read_text(encoding='utf-8')}notes:\n  - A note.\n", encoding="utf-8")
    commit(kept)
    read: list[int] = []

    def counted(project: Path, names: Collection[str]) -> Mapping[str, bytes]:
        read.append(len(names))
        return contents(project, names)

    contents = monitoring_record.git.contents
    monkeypatch.setattr(monitoring_record.git, "contents", counted)
    assert len(corrections(kept).found) == 1
    assert read == [2]


def test_the_history_is_read_again_when_a_commit_is_added(kept: Path) -> None:
    reader = HistoryReader()
    first = reader.read(kept)
    assert reader.read(kept) is first
    replace(kept / UPDATE, RAISED)
    commit(kept)
    assert len(reader.read(kept).commits) == 1
