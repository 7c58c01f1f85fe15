"""A problem within a text is at its word in the file, however the lines of the text are broken."""

import pytest

from monitoring_record.checks.placed_text import placed_texts
from monitoring_record.source.yaml_reader import read_yaml
from monitoring_record.texts import References


def places(content: str, field: str, word: str) -> list[str]:
    """Return the place of each such word of a field of a file."""
    file = read_yaml("x.yml", content.encode())
    (text,) = (text for text in placed_texts(file, References()) if text.location[-1] == field)
    offsets = [offset for offset in range(len(text.text)) if text.text.startswith(word, offset)]
    return [f"{place.line}:{place.column}" for place in map(text.at, offsets)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("title: a moat\n", ["1:10"]),
        ("title: moat and moat\n", ["1:8", "1:17"]),
        ("title: moat,\n  the moat\n\n  and moat\n", ["1:8", "2:7", "4:7"]),
        ("title: |\n  moat\n\n  a moat\n", ["2:3", "4:5"]),
        ("title: >-\n  moat\n  a moat\n", ["2:3", "3:5"]),
        ("title: | # moat\n  moat\n", ["2:3"]),
        ("title: > # moat\n  moat\n", ["2:3"]),
        ('title: "moat\n  moat"\n', ["1:9", "2:3"]),
        ("moat: moat\ntitle: a moat\n", ["2:10"]),
        ("{moat: moat, title: moat moat}\n", ["1:21", "1:26"]),
        ("title: moat\nmoat: moat\n", ["1:8"]),
    ],
)
def test_each_word_is_found_from_the_beginning_of_its_text(content: str, expected: list[str]) -> None:
    assert places(content, "title", "moat") == expected


def test_a_mark_or_a_number_is_found_as_a_whole() -> None:
    content = "title: |\n  Articles 13.4 and 13.4-b, 3.4 (or 13.4)\n"
    assert places(content, "title", "13.4)") == ["2:37"]
    assert places(content, "title", "(") == ["2:33"]


def test_what_the_file_writes_in_another_way_is_at_the_beginning_of_its_text() -> None:
    assert places('title: "a m\\u006fat"\n', "title", "moat") == ["1:8"]
    assert places("title: moats'\n", "title", " ") == []


def test_the_end_of_a_text_has_no_word() -> None:
    file = read_yaml("x.yml", b"a: b\ntitle: moat\n")
    (text,) = (text for text in placed_texts(file, References()) if text.text == "moat")
    assert (text.at(4).line, text.at(4).column) == (2, 8)


def test_only_texts_have_words() -> None:
    file = read_yaml("x.yml", b"a: 4\nb: [true, moat]\nc: null\n")
    assert [(text.location, text.text) for text in placed_texts(file, References())] == [(("b", 1), "moat")]


@pytest.mark.parametrize(
    ("content", "refers"),
    [
        ("original:\n  title: The 9th meeting\n", False),
        ("original:\n  note: The 9th meeting\n", True),
        ("documents:\n  list:\n    title: List for the 9th meeting\n", False),
        ("documents:\n  list:\n    note: List for the 9th meeting\n", True),
        ("earlier_rounds:\n  - name: Round of the 9th meeting\n", False),
        ("earlier_rounds:\n  - document: Report of the 9th meeting\n", False),
        ("printed_title: To mend by the 9th meeting\n", False),
        ("title: To mend by the 9th meeting\n", True),
    ],
)
def test_a_title_by_others_refers_to_nothing_of_the_record(content: str, refers: bool) -> None:
    (text,) = placed_texts(read_yaml("x.yml", content.encode()), References())
    assert bool(text.references.mentions) == refers
