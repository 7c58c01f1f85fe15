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


WORDS = {"walls.yml": "Walls of stone", "moats.yml": "Moats and walls", "yards.yml": "Sandy yards"}


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize("text", ["Walls of sand", "Moats", "Yards and yards of stones", ""])
def test_the_words_of_a_record_are_the_same_as_if_they_were_read_anew(name: str, text: str) -> None:
    phrases = ("walls", "walls of", "of stone", "moats and", "sand", "yards", "towers", "sandy yards and")
    files = [YamlFile(path, text) for path, text in WORDS.items()]
    words = RecordedWords().after(files)
    words.without(phrases)
    edited = [YamlFile(name, text) if file.path == name else file for file in files]
    for now in (edited, files, edited[1:], edited):
        words, anew = words.after(now), RecordedWords().after(now)
        assert words.without(phrases) == anew.without(phrases)
        assert words.spelling("procuremnt of stones") == anew.spelling("procuremnt of stones")
    assert words.after(edited) is words
