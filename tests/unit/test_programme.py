"""The words of a programme."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from monitoring_record.library import load
from monitoring_record.records import Noun, Programme, Words
from monitoring_record.records.programme import possessive


def programme(**words: object) -> Programme:
    return Programme.model_validate({"id": "castles", "file": "castles.yml", "name": "Castles", "words": words})


def test_a_programme_without_words_has_the_usual_ones() -> None:
    usual = Programme(id="castles", file="castles.yml", name="Castles").words
    assert (usual.meeting.one, usual.rating.many) == ("meeting", "ratings")
    assert usual.voices.in_sentence("government") == "the government’s report"


def test_one_word_is_enough_where_the_plural_ends_in_s() -> None:
    assert programme(meeting="session").words.meeting.counted(2) == "2 sessions"


def test_a_plural_of_its_own_is_kept() -> None:
    words = programme(meeting={"one": "assembly", "many": "assemblies"}).words
    assert [words.meeting.counted(number) for number in (1, 2)] == ["1 assembly", "2 assemblies"]


def test_a_word_without_a_letter_is_refused() -> None:
    with pytest.raises(ValidationError):
        programme(meeting="")


def test_nouns_begin_sentences_and_take_articles() -> None:
    noun = Noun(one="evaluation", many="evaluations")
    assert (noun.title, noun.titles, noun.with_article) == ("Evaluation", "Evaluations", "an evaluation")


@pytest.mark.parametrize(("who", "whose"), [("the experts", "the experts’"), ("the Council", "the Council’s")])
def test_whose_the_ratings_are(who: str, whose: str) -> None:
    assert possessive(who) == whose


def test_fixed_sentences_take_the_words_of_the_programme() -> None:
    words = programme(rating="grade", part="point", assessor="the Council").words
    assert words.adapt("Same rating") == "Same grade"
    assert words.adapt("the experts completed the assessment of this part") == (
        "the Council completed the assessment of this point"
    )
    assert words.adapt("apart from that, no ratings") == "apart from that, no grades"
    assert Words().adapt("Same rating") == "Same rating"


def test_a_voice_has_the_name_that_the_programme_gives() -> None:
    words = programme(voices={"government": {"label": "Reply", "in_sentence": "the reply"}}).words
    assert words.voices.in_sentence("government") == "the reply"
    assert words.voices.in_sentence("note") == "the editor’s note"


def test_a_report_gets_its_programme_by_id(data: Path) -> None:
    (dossier,) = load(data).dossiers
    assert dossier.report.programme == "castles"
    assert dossier.programme.name == "Peer review of castles"


def test_mentions_are_checked_in_the_words_of_the_programme(data: Path) -> None:
    words = "name: Castles\nwords:\n  meeting: session\n  recommendation: duty\n  part: point\n"
    (data / "programmes/castles.yml").write_text(words.replace("duty", "{one: duty, many: duties}"), encoding="utf-8")
    report = data / "ruritania/report.yml"
    summary = "summary: See the 9th session, duty 8, point 1.9, and what the 9th meeting says of Recommendation 8 and part 1.8."
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace("summary: Ruritania was asked to mend its castles.", summary), encoding="utf-8")
    messages = [problem.message.partition(" (")[0] for problem in load(data).problems]
    assert messages == [
        "the record has no 9th session",
        "the record has no duty 8",
        "duty 1 has no point 1.9",
    ]
