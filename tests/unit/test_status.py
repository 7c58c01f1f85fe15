"""The status of a meeting, and the table that `status` prints."""

from pathlib import Path

from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.editing.update_status import meeting_status
from monitoring_record.library import load
from monitoring_record.records import Dossier
from tests.support.reports import remove, replace


def status(data: Path, *words: str) -> str:
    return CliRunner().invoke(record, ["status", *words, "--data", str(data)]).output


def test_the_latest_meeting_is_the_default(data: Path) -> None:
    assert status(data) == (
        "Ruritania, 3rd meeting\n\n"
        "No.  Stage      Government  Alternative  Assessment  Parts without rating  Promises without outcome  To fill in\n"
        "1    reported   yes         –            –           1, 2, 3               –                         –\n"
        "2    no update  –           –            –           –                     –                         –\n\n"
        "2 recommendations: 1 without an update, 1 reported.\n"
    )


def test_another_meeting_is_chosen_by_its_number(data: Path) -> None:
    output = status(data, "1")
    assert "1    published  yes         yes          yes         –" in output
    assert "2 recommendations: 2 published." in output
    assert "There is no meeting 7; the meetings are 1, 2, 3." in status(data, "7")


def test_placeholders_are_counted_and_are_no_report(data: Path) -> None:
    CliRunner().invoke(record, ["new", "meeting", "4", "--data", str(data)])
    output = status(data)
    assert " ".join(output.splitlines()[3].split()) == "1 reported – – – 1, 2, 3 open-register 2", "it was due in 2024"
    assert output.endswith("data/ruritania/meetings/04.yml: 4 to fill in.\n")
    replace(data / "ruritania/updates/4/02.yml", ("- text: |\n      FILL IN", "- text: The moats are full."))
    assert " ".join(status(data).splitlines()[4].split()) == "2 reported yes – – – – –"


def test_totals_follow_the_order_of_the_stages(data: Path) -> None:
    replace(data / "ruritania/updates/2/02.yml", ("stage: published", "stage: endorsed"))
    (dossier,) = load(data).dossiers
    assert meeting_status(dossier, dossier.meetings[1]).totals == (("endorsed", 1), ("published", 1))
    assert meeting_status(dossier, dossier.meetings[2]).totals == ((None, 1), ("reported", 1))


def test_a_part_with_a_finding_is_rated(tiny: Dossier) -> None:
    first = meeting_status(tiny, tiny.meetings[0]).updates[0]
    assert first.unrated == ()
    assert (first.government, first.alternative, first.assessment) == (True, True, True)


def test_one_recommendation_is_counted_in_the_singular(data: Path) -> None:
    (data / "ruritania/recommendations/02.yml").unlink()
    for meeting in (1, 2):
        (data / f"ruritania/updates/{meeting}/02.yml").unlink()
    wording = data / "ruritania/recommendations/01.yml"
    replace(wording, (", as Recommendation 2 says for moats", ""))
    assert "1 recommendation: 1 reported." in status(data)


def test_the_message_about_an_unknown_report_lists_the_reports(data: Path) -> None:
    assert "There is no report “graustark”; the reports are ruritania." in status(data, "--report", "graustark")


def test_the_message_about_a_report_without_a_meeting_says_how_to_begin_one(data: Path) -> None:
    remove(data, "meetings", "updates")
    assert "Ruritania has no meeting yet; begin one with `run.py new meeting`." in status(data)


def test_a_promise_that_was_due_and_has_no_outcome_is_named(data: Path) -> None:
    replace(data / "ruritania/updates/2/01.yml", ("due: 2024-Q4", "due: 2022-Q4"))
    row = "1    reported   yes         –            –           1, 2, 3               open-register             –\n"
    assert row in status(data)
    with (data / "ruritania/updates/3/01.yml").open("a", encoding="utf-8") as file:
        file.write("outcomes:\n  open-register:\n    outcome: not-mentioned\n")
    assert "open-register" not in status(data)
