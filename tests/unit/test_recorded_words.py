"""Words that lists for the search lead to, and that no text has because of a slip of the hand."""

import pytest

from monitoring_record.loading.recorded_words import RecordedWords
from monitoring_record.source.yaml_file import YamlFile

FILE = YamlFile("file.yml", "text: Public procurement, organisations, policies, favourites and asset declarations.\n")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("procurment", "procurement"),
        ("procuremnet", "procurement"),
        ("procuurement", "procurement"),
        ("public procutement", "public procurement"),
        ("asset declerations", "asset declarations"),
    ],
)
def test_a_slip_of_the_hand_is_told(written: str, meant: str) -> None:
    assert RecordedWords().after([FILE]).spelling(written) == meant


@pytest.mark.parametrize(
    "written",
    ["auctions", "organizations", "favorites", "procurements", "procurer", "police", "private procurment", "policing"],
)
def test_another_word_and_another_spelling_are_left_alone(written: str) -> None:
    assert RecordedWords().after([FILE]).spelling(written) is None
