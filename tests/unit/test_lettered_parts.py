"""Parts by letter: 40 (b), and how texts mention them."""

import time
from pathlib import Path

import pytest

from monitoring_record import addresses
from monitoring_record.analysis.passages import Passage
from monitoring_record.analysis.verdicts import Verdicts
from monitoring_record.library import load
from monitoring_record.records import Dossier, Part, Recommendation, Voice, Words, part_position, printed_number
from monitoring_record.texts import MentionWords, mention_words, mentions

OWN = MentionWords(("session", "sessions"), ("paragraph", "paragraphs"), ("point", "points"), has_letters=True)


@pytest.fixture
def lettered(data: Path) -> Dossier:
    """The tiny report, with parts (a) and (b) of Recommendation 2."""
    recommendation = "title: Fill the moats\nchapter: 2\nparts:\n"
    for letter, title in (("a", "Dig"), ("b", "Fill")):
        recommendation += f'  - number: "{letter}"\n    title: {title}\n    text: {title} the moats.\n'
    (data / "ruritania/recommendations/02.yml").write_text(recommendation, encoding="utf-8")
    for meeting in (1, 2):
        update = 'stage: published\nassessment:\n  parts:\n    - part: ["a", "b"]\n      rating: half\n      reasons: Half.\n'
        (data / f"ruritania/updates/{meeting}/02.yml").write_text(update, encoding="utf-8")
    library = load(data)
    assert [str(problem) for problem in library.problems] == []
    return library.dossiers[0]


@pytest.mark.parametrize(
    ("reference", "printed"), [("", "40"), ("b", "40 (b)"), ("b.3", "40 (b) (3)"), ("4", "40.4"), ("4.3", "40.4 (3)")]
)
def test_numbers_as_they_are_printed(reference: str, printed: str) -> None:
    assert printed_number(40, reference) == printed


def test_letters_and_numbers_have_the_same_positions() -> None:
    assert [part_position(number) for number in ("1", "10", "a", "c")] == [1, 10, 1, 3]


def test_a_part_is_found_by_its_letter(lettered: Dossier) -> None:
    moats = lettered.recommendations[1]
    assert moats.has_lettered_parts
    assert list(moats.part_references()) == ["a", "b"]
    assert moats.part("b").title == "Fill"


def test_anchors_have_the_letter(lettered: Dossier) -> None:
    assert addresses.part_anchor("b") == "pb"
    assert addresses.part_anchor("b", lettered.meetings[0]) == "m1-pb"


def test_passages_are_in_the_order_of_the_letters() -> None:
    parts = tuple(Part(number=letter, title=letter, text=letter) for letter in "abc")
    recommendation = Recommendation(number=1, file="", title="x", parts=parts)
    passages = [Passage(recommendation, None, Voice.WORDING, part) for part in ("c", "a", "b")]
    assert [passage.reference for passage in sorted(passages, key=lambda it: it.order)] == ["a", "b", "c"]


def test_each_letter_has_its_verdict(lettered: Dossier) -> None:
    moats = lettered.recommendations[1]
    verdicts = Verdicts(lettered)
    assert [(found.part, found.change) for found in verdicts.of_parts(lettered.meetings[1], moats)] == [
        ("a", "unchanged"),
        ("b", "unchanged"),
    ]


Found = list[tuple[str, int | None, str | None, int | None]]


def found(text: str, words: MentionWords) -> Found:
    return [(it.words, it.recommendation, it.part, it.meeting) for it in mentions(text, words)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See point 40 (b).", [("point 40 (b)", 40, "b", None)]),
        ("paragraph 40 (b) (3)", [("paragraph 40 (b) (3)", 40, "b.3", None)]),
        ("Points 40 (b)–(e) are open.", [("Points 40 (b)", 40, "b", None), ("(e)", 40, "e", None)]),
        (
            "points 29 (a), (c) and (d) together",
            [("points 29 (a)", 29, "a", None), ("(c)", 29, "c", None), ("(d)", 29, "d", None)],
        ),
        (
            "paragraphs 16 (a), 40 (b) and 42",
            [("paragraphs 16 (a)", 16, "a", None), ("40 (b)", 40, "b", None), ("42", 42, None, None)],
        ),
        ("the 144th session", [("144th session", None, None, 144)]),
        ("Under 40 (b) and 40 (c), force", [("40 (b)", 40, "b", None), ("40 (c)", 40, "c", None)]),
        ("point 4.3", [("point 4.3", 4, "3", None)]),
        ("point 9 (4)", []),
        ("article 9 (a)", []),
        ("point 40 (b) of the law", []),
        ("the 144th meeting on Recommendation 4", []),
    ],
)
def test_mentions_in_the_words_of_a_programme(text: str, expected: Found) -> None:
    assert found(text, OWN) == expected


def test_without_lettered_parts_a_letter_is_no_part() -> None:
    assert found("Recommendation 13 (a) and part 13.4", MentionWords()) == [
        ("Recommendation 13", 13, None, None),
        ("part 13.4", 13, "4", None),
    ]


def test_the_words_come_from_the_programme() -> None:
    assert mention_words(Words(), has_letters=False) == MentionWords()


@pytest.mark.parametrize("text", ["points 40 " + "(b), " * 20_000, "points " + "40 (b) (3), " * 10_000 + "!"])
def test_long_lists_are_found_in_linear_time(text: str) -> None:
    started = time.process_time()
    list(mentions(text, OWN))
    assert time.process_time() - started < 1
