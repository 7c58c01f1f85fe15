"""`new meeting` and `new report`: files that are valid at once, with the last findings in comments."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monitoring_record.commands import record
from monitoring_record.editing.scaffold import ScaffoldFile
from monitoring_record.library import load
from monitoring_record.records.placeholders import count_placeholders
from tests.support.reports import replace


def new(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, ["new", *words, "--data", str(data)])


def everything(data: Path) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in data.rglob("*.yml")}


def test_a_new_meeting_loads_at_once(data: Path) -> None:
    result = new(data, "meeting", "4")
    assert result.exit_code == 0, result.output
    assert [line for line in result.output.splitlines() if line.startswith("wrote")] == [
        f"wrote {data / 'ruritania/meetings/04.yml'}",
        f"wrote {data / 'ruritania/updates/4/01.yml'}",
        f"wrote {data / 'ruritania/updates/4/02.yml'}",
    ]
    assert "run.py status 4" in result.output
    library = load(data)
    assert library.problems == ()
    meeting = library.dossiers[0].meetings[-1]
    assert meeting.name == "Meeting 4 of the Council", "the name follows the last one’s"
    assert [expert.name for expert in meeting.experts] == ["Flavia"]
    assert meeting.endorsed is None
    assert count_placeholders(meeting) == 4


def test_a_new_update_shows_what_stays_open(data: Path) -> None:
    new(data, "meeting", "4")
    text = (data / "ruritania/updates/4/01.yml").read_text(encoding="utf-8")
    assert '  # 1.2 Fill the cracks\n  # At the 2nd meeting: hardly begun. Nothing new.\n  - part: "2"' in text
    assert "All cracks are known, as the register shows." in text, "citations are plain words in a remark"
    assert '\n  - part: "3"' not in text, "the part was closed"
    assert '#     - part: "3"\n#       not_assessed: closed' in text


def test_the_assessment_in_the_comments_is_valid(data: Path) -> None:
    """Without the #, and filled in, the file is valid."""
    new(data, "meeting", "4")
    file = data / "ruritania/updates/4/01.yml"
    head, offered = file.read_text(encoding="utf-8").split("# assessment:\n")
    lines = "".join(line.removeprefix("#").removeprefix(" ") for line in offered.splitlines(keepends=True))
    assessment = "assessment:\n" + lines.replace("rating: FILL IN", "rating: half").replace("FILL IN", "So it is.")
    file.write_text(head.replace("stage: reported", "stage: assessed") + assessment, encoding="utf-8")
    assert [str(problem) for problem in load(data).problems] == []


def test_a_new_update_asks_what_came_of_each_promise(data: Path) -> None:
    new(data, "meeting", "4")
    assert "outcomes" not in (data / "ruritania/updates/4/02.yml").read_text(encoding="utf-8"), "nothing was promised"
    file = data / "ruritania/updates/4/01.yml"
    head, offered = file.read_text(encoding="utf-8").split("# outcomes:\n")
    promise = "The masons are to open their register of cracks to everyone. (fourth quarter of 2024)"
    assert offered.startswith(f"#   # {promise}\n#   open-register:\n")
    lines, end = offered.split("#     quote: FILL IN\n")
    answered = lines.replace("#  ", "  ").replace("FILL IN", "not-mentioned")
    file.write_text(f"{head}outcomes:\n{answered}{end}", encoding="utf-8")
    assert [str(problem) for problem in load(data).problems] == []


def test_no_file_is_written_over(data: Path) -> None:
    before = everything(data)
    result = new(data, "meeting", "2")
    assert result.exit_code == 1
    assert "Meeting 2 and its updates exist already; nothing was written." in result.output
    assert everything(data) == before


def test_a_file_that_someone_has_written_meanwhile_is_left(tmp_path: Path) -> None:
    (tmp_path / "01.yml").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        ScaffoldFile("01.yml", "theirs").write(tmp_path)
    assert (tmp_path / "01.yml").read_text(encoding="utf-8") == "mine"


def test_a_meeting_that_has_begun_gets_the_updates_that_it_lacks(data: Path) -> None:
    before = everything(data)
    result = new(data, "meeting", "3")
    assert result.exit_code == 0, result.output
    after = everything(data)
    assert set(after) - set(before) == {data / "ruritania/updates/3/02.yml"}
    assert all(after[path] == text for path, text in before.items())


def test_a_missing_update_of_an_earlier_meeting_shows_what_was_found_before_it(data: Path) -> None:
    (data / "ruritania/updates/2/02.yml").unlink()
    new(data, "meeting", "2")
    text = (data / "ruritania/updates/2/02.yml").read_text(encoding="utf-8")
    assert "# At the 1st meeting: mostly done. The moats are nearly full." in text


def test_meetings_are_begun_in_their_order(data: Path) -> None:
    (data / "ruritania/meetings/03.yml").rename(data / "ruritania/meetings/12.yml")
    shutil.move(data / "ruritania/updates/3", data / "ruritania/updates/12")
    assert "The latest meeting is 12; a new one has a higher number." in new(data, "meeting", "5").output
    assert new(data, "meeting", "13").exit_code == 0
    assert (
        "First fill in the days of meeting 13, in data/ruritania/meetings/13.yml." in new(data, "meeting", "14").output
    )


def test_problems_come_first(data: Path) -> None:
    replace(data / "ruritania/updates/2/02.yml", ("rating: little", "rating: litle"))
    result = new(data, "meeting", "4")
    assert result.exit_code == 1
    assert "did you mean `little`?" in result.output
    assert not (data / "ruritania/meetings/04.yml").exists()


def test_what_is_not_filled_in_cannot_be_endorsed(data: Path) -> None:
    new(data, "meeting", "4")
    replace(data / "ruritania/meetings/04.yml", ("ends: 9999-12-31", "ends: 9999-12-31\nendorsed: 9999-12-31"))
    messages = [str(problem) for problem in load(data).problems]
    assert "data/ruritania/meetings/04.yml:4:9: `starts` is still to be filled in" in messages[0]
    assert len(messages) == 5


def test_a_new_report_loads_at_once(data: Path) -> None:
    new(data, "meeting", "4")
    replace(data / "ruritania/meetings/04.yml", ("9999-12-31\nends: 9999-12-31", "2024-03-01\nends: 2024-03-02"))
    result = new(data, "report", "great-graustark", "--meeting", "4")
    assert result.exit_code == 0, result.output
    assert "run.py new meeting 4 --report great-graustark" in result.output
    report = next(d for d in load(data).dossiers if d.report.slug == "great-graustark")
    assert report.report.country == "Great Graustark"
    assert report.programme.name == "Peer review of castles", "the countries of a programme share it"
    (meeting,) = report.meetings
    assert meeting.starts.isoformat() == "2024-03-01", "the plenary is the same one"
    assert "Crown" not in meeting.reported.government, "its people are its own"
    assert [update.stage for update in report.updates] == ["reported"]


def test_a_report_that_is_there_is_not_touched(data: Path) -> None:
    before = everything(data)
    assert new(data, "report", "ruritania").exit_code == 1
    assert everything(data) == before


def test_the_first_report_of_all(data: Path) -> None:
    shutil.rmtree(data / "ruritania")
    result = new(data, "report", "graustark")
    assert result.exit_code == 0, result.output
    assert load(data).dossiers[0].report.scale == "five-steps"


def test_the_name_of_a_report_is_a_folder(data: Path) -> None:
    result = new(data, "report", "Graustark!")
    assert result.exit_code == 2
    assert "use small letters, digits and hyphens" in result.output


def test_with_several_reports_one_must_be_chosen(data: Path) -> None:
    new(data, "report", "graustark")
    assert "There are several reports: graustark, ruritania." in new(data, "meeting", "4").output
    assert new(data, "meeting", "4", "--report", "ruritania").exit_code == 0
