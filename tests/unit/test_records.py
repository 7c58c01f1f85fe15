"""What the records compute from their fields."""

from datetime import date

import pytest

from monitoring_record.records import Dossier, Expert, Meeting, Rating, Reporters


@pytest.mark.parametrize(
    ("number", "ordinal"),
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (19, "19th"),
        (20, "20th"),
        (21, "21st"),
        (112, "112th"),
    ],
)
def test_ordinals(number: int, ordinal: str) -> None:
    meeting = Meeting(
        number=number,
        file="x.yml",
        name="x",
        starts=date(2018, 7, 3),
        ends=date(2018, 7, 5),
        place="Paris",
        experts=(Expert(name="x", affiliation="y"),),
        reported=Reporters(government="x"),
        basis="x",
    )
    assert meeting.ordinal == ordinal


@pytest.mark.parametrize(("colour", "text"), [("#0b6e5f", "#ffffff"), ("#9bd3c0", "#000000"), ("#f2b879", "#000000")])
def test_the_text_has_contrast_with_the_colour_of_its_rating(colour: str, text: str) -> None:
    assert Rating(id="x", label="x", short="x", symbol="x", colour=colour, meaning="x").text_colour == text


def test_part_numbers_as_they_are_printed(tiny: Dossier) -> None:
    walls = tiny.recommendations[0]
    assert walls.part_number() == "1"
    assert walls.part_number("2") == "1.2"
    assert walls.part_number("2.1") == "1.2 (1)"
    assert list(walls.part_references()) == ["1", "2", "2.1", "2.2", "3"]


def test_what_is_not_published_is_no_part_of_the_public_record(tiny: Dossier) -> None:
    assert [meeting.number for meeting in tiny.meetings] == [1, 2, 3]
    public = tiny.published()
    assert [meeting.number for meeting in public.meetings] == [1, 2], "a meeting with nothing published stays out"
    assert {update.stage for update in public.updates} == {"published"}
