"""The lines of the texts in their files, at which links open them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitoring_record.analysis.history import RecommendationAtMeeting, history
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier, Location
from tests.support.paths import TINY


def of_tiny(file: str) -> Path:
    """Return the path of a file of the tiny report."""
    return TINY / file.removeprefix("data/")


UPDATE = "data/ruritania/updates/1/01.yml"
WORDING = "data/ruritania/recommendations/01.yml"


@pytest.mark.parametrize(
    ("file", "location", "begins"),
    [
        (UPDATE, (), "stage: published"),
        (UPDATE, ("government", 0), '- part: "1"'),
        (UPDATE, ("government", 1), '- part: ["2", "3"]'),
        (UPDATE, ("alternative", 0), "- author: Friends of Walls"),
        (UPDATE, ("assessment",), "assessment:"),
        (UPDATE, ("assessment", "parts", 1), '- part: ["2", "3"]'),
        (UPDATE, ("assessment", "overall"), "overall:"),
        (UPDATE, ("documents", "list"), "list:"),
        (WORDING, ("parts", 2), '- number: "3"'),
        (WORDING, ("parts", 1, "subparts", 1), '- number: "2"'),
        (WORDING, ("notes", 0), "- The original prints part 3 without a number."),
        ("data/ruritania/meetings/02.yml", ("experts", 0), "- name: Flavia"),
        ("data/ruritania/report.yml", ("chapters", 1), "- number: 2"),
    ],
)
def test_each_location_begins_on_its_line(tiny: Dossier, file: str, location: Location, begins: str) -> None:
    line = tiny.line(file, location)
    assert line is not None, f"{file} has no {location}"
    lines = of_tiny(file).read_text(encoding="utf-8").splitlines()
    assert lines[line - 1].strip().startswith(begins)


@pytest.mark.parametrize(
    ("file", "location"),
    [
        (UPDATE, ("government", 9)),
        ("data/ruritania/updates/1/99.yml", ("government", 0)),
    ],
)
def test_what_is_not_in_the_file_has_no_line(tiny: Dossier, file: str, location: Location) -> None:
    assert tiny.line(file, location) is None


def test_every_text_of_a_history_has_its_location(tiny: Dossier) -> None:
    verdicts = Verdicts(tiny)
    for recommendation in tiny.recommendations:
        for at_meeting in history(tiny, verdicts, recommendation):
            lines = of_tiny(at_meeting.update.file).read_text(encoding="utf-8").splitlines()
            for location in locations(at_meeting):
                line = tiny.line(at_meeting.update.file, location)
                assert line is not None, (at_meeting.update.file, location)
                assert lines[line - 1].lstrip().startswith("- "), (at_meeting.update.file, line)


def locations(at_meeting: RecommendationAtMeeting) -> Iterator[Location]:
    for part in (at_meeting.whole, *at_meeting.parts):
        yield from (statement.at for statement in part.government)
        yield from (statement.at for statement in part.alternative)
        yield from (statement.at for statement in part.assessment)
