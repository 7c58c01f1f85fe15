"""Each thing of the record knows its line, so that a link can open its file there."""

from collections.abc import Iterator

import pytest
from tests.support.paths import ROOT, TINY

from monitoring_record.analysis.history import RecommendationAtMeeting, history
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.records import Dossier, Location

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
def test_a_thing_begins_on_its_line(tiny: Dossier, file: str, location: Location, begins: str) -> None:
    line = tiny.line(file, location)
    assert line is not None, f"{file} has no {location}"
    lines = (TINY.parent / file.replace("data", "tiny", 1)).read_text(encoding="utf-8").splitlines()
    assert lines[line - 1].strip().startswith(begins)


@pytest.mark.parametrize(
    ("file", "location"),
    [
        (UPDATE, ("government", 9)),
        (UPDATE, ("stage",)),
        ("data/ruritania/updates/1/99.yml", ("government", 0)),
    ],
)
def test_of_what_is_no_thing_of_its_own_no_line_is_known(tiny: Dossier, file: str, location: Location) -> None:
    assert tiny.line(file, location) is None


def test_every_text_of_a_history_says_where_it_stands(kazakhstan: Dossier) -> None:
    verdicts = Verdicts(kazakhstan)
    for recommendation in kazakhstan.recommendations:
        for story in history(kazakhstan, verdicts, recommendation):
            lines = (ROOT / story.update.file).read_text(encoding="utf-8").splitlines()
            for location in locations(story):
                line = kazakhstan.line(story.update.file, location)
                assert line is not None, (story.update.file, location)
                assert lines[line - 1].lstrip().startswith("- "), (story.update.file, line)


def locations(story: RecommendationAtMeeting) -> Iterator[Location]:
    for part in (story.whole, *story.parts):
        yield from (told.at for told in part.government)
        yield from (told.at for told in part.alternative)
        yield from (told.at for told in part.assessment)
