"""`check --fix` mends what has one meaning, and changes no word."""

import json
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.editing.fixes import file_fix, fixed_text, known_ids
from monitoring_record.editing.fixes.characters import words
from monitoring_record.editing.fixes.fix import Fix
from monitoring_record.editing.fixes.line_fixer import LineFixer
from monitoring_record.editing.fixes.places import Place, Schema
from monitoring_record.library import load
from monitoring_record.source.limits import MOST_BYTES
from tests.support.paths import TINY

UPDATE, RECOMMENDATION, MEETING = (
    Path("ruritania", name) for name in ("updates/3/01.yml", "recommendations/02.yml", "meetings/03.yml")
)
IDS = known_ids(TINY)
SOUND = sorted(path.relative_to(TINY) for path in TINY.rglob("*.yml"))

MENDED = {
    "line ends of Windows": (UPDATE, "stage: reported\r\n", "stage: reported\n"),
    "line ends of old systems": (RECOMMENDATION, "title: Fill\rtext: Fill them.\r", "title: Fill\ntext: Fill them.\n"),
    "no end of the last line": (UPDATE, "stage: reported", "stage: reported\n"),
    "a byte order mark": (UPDATE, "\ufeffstage: reported\n", "stage: reported\n"),
    "blanks at the end": (RECOMMENDATION, "title: Fill  \n# why \n", "title: Fill\n# why\n"),
    "a non-breaking space after the colon": (RECOMMENDATION, "title:\u00a0Fill\n", "title: Fill\n"),
    "a non-breaking space before the colon": (RECOMMENDATION, "title\u00a0: Fill\n", "title: Fill\n"),
    "a non-breaking space before the bar": (RECOMMENDATION, "text:\u00a0|\n  Fill them.\n", "text: |\n  Fill them.\n"),
    "non-breaking spaces as indentation": (
        UPDATE,
        "government:\n\u00a0\u00a0- text: |\n\u00a0\u00a0    Fill – them\n",
        "government:\n  - text: |\n      Fill – them\n",
    ),
    "a space without width": (UPDATE, "\u200bstage: reported\n", "stage: reported\n"),
    "tabs whose width does not matter": (
        UPDATE,
        "government:\n\t- part: 1\n\t  text: Fill\n",
        "government:\n  - part: 1\n    text: Fill\n",
    ),
    "a tab that only one of two groups allows": (
        UPDATE,
        "assessment:\n  overall:\n    rating: most\n\tnote: Why\n",
        "assessment:\n  overall:\n    rating: most\n    note: Why\n",
    ),
    "a tab as wide as the text around it": (
        UPDATE,
        "government:\n  - text: |\n      one\n\ttwo\n",
        "government:\n  - text: |\n      one\n      two\n",
    ),
    "a tab whose width the neighbours tell": (
        UPDATE,
        "assessment:\n    overall:\n        rating: most\n\t    reasons: They did.\n",
        "assessment:\n    overall:\n        rating: most\n        reasons: They did.\n",
    ),
    "curled quotation marks around a word": (UPDATE, "stage: “reported”\n", "stage: reported\n"),
    "curled quotation marks around a date": (MEETING, "starts: »2019-03-22«\n", "starts: 2019-03-22\n"),
    "curled quotation marks around a part": (
        UPDATE,
        "government:\n  - part: “14.10”\n",
        'government:\n  - part: "14.10"\n',
    ),
    "curled quotation marks around a rating": (
        UPDATE,
        "assessment:\n  overall:\n    rating: ‘most’ # why\n",
        "assessment:\n  overall:\n    rating: most # why\n",
    ),
    "a dash as hyphen": (UPDATE, "government:\n  – text: Fill\n", "government:\n  - text: Fill\n"),
    "bullets as hyphens": (UPDATE, "notes:\n•\tOne\n•\u00a0Two\n", "notes:\n- One\n- Two\n"),
    "a bullet with a space without width": (UPDATE, "notes:\n  •\u200bTwo\n", "notes:\n  - Two\n"),
    "blanks in an empty line after a text": (
        RECOMMENDATION,
        "text: |\n  Fill them.\n# why\n  \ntitle: Fill\n",
        "text: |\n  Fill them.\n# why\n\ntitle: Fill\n",
    ),
    "no space after the colon": (RECOMMENDATION, "title:Fill\n", "title: Fill\n"),
    "a wide colon": (RECOMMENDATION, "title：Fill\n", "title: Fill\n"),
    "a Cyrillic letter in a key": (UPDATE, "stаgе: reported\n", "stage: reported\n"),
    "capitals in a key": (RECOMMENDATION, "Title: Fill\nTEXT: Fill them.\n", "title: Fill\ntext: Fill them.\n"),
    "a blank in a key": (RECOMMENDATION, "printed title: Moats\n", "printed_title: Moats\n"),
    "capitals in a word": (UPDATE, "stage: Reported\n", "stage: reported\n"),
    "a line beside a key that is there already": (
        RECOMMENDATION,
        "title: Fill\nTitle: Fill them\nText:x\n",
        "title: Fill\nTitle: Fill them\ntext: x\n",
    ),
    "blanks in a word": (
        UPDATE,
        "assessment:\n  parts:\n    - part: 1\n      not_assessed: Passed over\n",
        "assessment:\n  parts:\n    - part: 1\n      not_assessed: passed-over\n",
    ),
    "marks of a mail": (
        RECOMMENDATION,
        "title: Fill\n> parts:\n>   - number: 1\n>     text: Fill > 2.\n",
        "title: Fill\nparts:\n  - number: 1\n    text: Fill > 2.\n",
    ),
    "marks of a view of changes": (
        UPDATE,
        "+stage: reported\n+notes:\n+  - One\n",
        "stage: reported\nnotes:\n  - One\n",
    ),
}

LEFT = {
    "a mark of a mail in a text": (RECOMMENDATION, "text: |\n  They wrote:\n  > Fill them.\n"),
    "the old version in a view of changes": (UPDATE, "-stage: reported\n+stage: assessed\n"),
    "a title in curled quotation marks": (RECOMMENDATION, "title: “Moats”\n"),
    "a dash in a text under a bar": (
        UPDATE,
        "government:\n  - text: |\n      – Fill\n      Stage: Reported\n      x:y  \n",
    ),
    "a dash in a value of two lines": (RECOMMENDATION, "title: Fill\n  – by hand\n"),
    "a dash where no list may be": (RECOMMENDATION, "text:\n  – Fill\n"),
    "an unknown key": (RECOMMENDATION, "Titel: Fill\ntitel:Fill\n"),
    "a key that is there already": (RECOMMENDATION, "title: Fill\nTitle: Fill them\n"),
    "an address": (RECOMMENDATION, "text: >\n  https://x.example\n"),
    "what would become a comment": (RECOMMENDATION, "title:#7 first\n"),
    "a second colon": (RECOMMENDATION, "title:Fill: all\n"),
    "a quotation of two lines": (RECOMMENDATION, 'title: "Fill\n  Text:x  \n  – y"\n'),
    "a quotation of four lines": (RECOMMENDATION, 'title: "Fill\n  Text:x  \n  – y  \n  z"\n'),
    "a text whose lines go back": (RECOMMENDATION, "text: |\n    Fill\n  them  \n"),
    "a hyphen by itself": (UPDATE, "government:\n  -\n    text: Fill\n"),
    "a tab before an item that may be below another": (
        UPDATE,
        "government:\n  - text: |\n      - one\n\t- two\n",
    ),
    "a line that ends for YAML only": (UPDATE, "Stage: reported\u2028notes:\u00a0x\n"),
    "other words": (UPDATE, "stage: finished\n"),
}


@pytest.mark.parametrize("case", MENDED)
def test_what_has_one_meaning_is_mended(case: str) -> None:
    file, before, after = MENDED[case]
    text, fixes = fixed_text(before, file, IDS)
    assert (text, bool(fixes)) == (after, True)
    assert fixed_text(after, file, IDS) == (after, [])


@pytest.mark.parametrize("case", LEFT)
def test_what_has_no_or_several_meanings_is_left(case: str) -> None:
    file, text = LEFT[case]
    assert fixed_text(text, file, IDS) == (text, [])


@pytest.mark.parametrize("file", SOUND, ids=str)
def test_a_sound_file_is_left(file: Path) -> None:
    text = (TINY / file).read_bytes().decode()
    assert fixed_text(text, file, IDS) == (text, [])


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(record, ["check", *words])
    return result.exit_code, result.output


def test_the_command_shows_what_it_did_and_what_remains(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data.parent)
    file = data / RECOMMENDATION
    sound = file.read_bytes()
    file.write_bytes(sound.replace(b"title: ", "Title:\u00a0".encode()).replace(b"\n", b"\r\n"))
    status, output = run("--data", "data", "--fix")
    assert (status, output.splitlines()[-1]) == (0, "The data is sound.")
    assert "data/ruritania/recommendations/02.yml:1: the key and its colon: `Title:⟨U+00A0⟩` → `title: `" in output
    assert file.read_bytes() == sound
    assert run("--data", "data", "--fix") == (0, "The data is sound.\n")


def test_what_was_mended_is_not_part_of_a_report_for_programs(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data.parent)
    (data / RECOMMENDATION).write_text("title:  Fill the moats \nchapter: 2\n", encoding="utf-8")
    result = CliRunner().invoke(record, ["check", "--data", "data", "--fix", "--format", "json"])
    assert [problem["file"] for problem in json.loads(result.stdout)] == ["data/ruritania/recommendations/02.yml"]
    assert result.stderr.startswith("data/ruritania/recommendations/02.yml:1: blanks at the end of the line removed")


def test_a_file_that_is_edited_meanwhile_is_left(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = data / UPDATE
    file.write_bytes(b"Stage: reported\n")

    def edit(*arguments: object) -> object:
        if arguments[1] == UPDATE:
            file.write_bytes(b"Stage: reported # by hand\n")
        return fixed_text(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(file_fix, "fixed_text", edit)
    assert list(file_fix.fix_files(data)) == []
    assert file.read_bytes() == b"Stage: reported # by hand\n"


def test_a_file_is_mended_as_a_whole_or_not_at_all(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (data / UPDATE).write_bytes(b"Stage: reported\n")
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space left"):
        list(file_fix.fix_files(data))
    assert (data / UPDATE).read_bytes() == b"Stage: reported\n"


def test_all_mends_together_make_broken_data_sound(data: Path) -> None:
    for path in data.rglob("*.yml"):
        text = path.read_bytes().decode()
        mistaken = text.replace("\n  - ", "\n  – ").replace("\nstage:", "\nStаge:").replace("\n", "\r\n")
        path.write_bytes(mistaken.encode())
    assert load(data).problems
    assert list(file_fix.fix_files(data))
    assert not load(data).problems


def test_the_ids_of_the_data_are_known_even_if_their_files_have_problems(data: Path) -> None:
    before = known_ids(data)
    assert before == {
        "scale": frozenset(path.stem for path in (data / "scales").glob("*.yml")),
        "programme": frozenset(path.stem for path in (data / "programmes").glob("*.yml")),
        "rating": IDS["rating"],
    }
    assert {"most"} < before["rating"]
    (data / "scales/new.yml").write_text("ratings:\n  - id: halfway\n  - id: 7\n  - none\n", encoding="utf-8")
    (data / "scales/word.yml").write_text("ratings: few\n", encoding="utf-8")
    (data / "scales/empty.yml").write_text("", encoding="utf-8")
    (data / "scales/large.yml").write_text(f"ratings: [{{id: all}}] #{'#' * MOST_BYTES}\n", encoding="utf-8")
    (data / "scales/note.txt").write_text("", encoding="utf-8")
    (data / "programmes/note.txt").write_text("", encoding="utf-8")
    assert known_ids(data) == {
        "scale": before["scale"] | {"new", "word", "empty", "large"},
        "programme": before["programme"],
        "rating": before["rating"] | {"halfway"},
    }


@pytest.mark.parametrize("content", [b"Stage: \xfc\n", b"stage: reported\n", b"Stage: x\n" + b"#" * MOST_BYTES])
def test_a_file_in_which_nothing_is_mended_stays_as_it_is(content: bytes, data: Path) -> None:
    (data / UPDATE).write_bytes(content)
    assert file_fix.fix_file(data / UPDATE, data, IDS) == file_fix.FixedFile(data / UPDATE, ())
    assert (data / UPDATE).read_bytes() == content


def test_what_was_mended_is_told_line_by_line() -> None:
    mistaken = "\ufeffStage: reported \r\nnotes:\r\n\t– One\r\n  –\u00a0“Two”"
    text, fixes = fixed_text(mistaken, UPDATE, IDS)
    assert text == "stage: reported\nnotes:\n  - One\n  - “Two”\n"
    assert [str(fix) for fix in fixes] == [
        "1: the invisible mark at the beginning of the file removed",
        "1: the ends of 3 lines, as on other systems",
        "1: the key and its colon: `Stage: ` → `stage: `",
        "1: blanks at the end of the line removed: `reported ` → `reported`",
        "3: spaces for the indentation: `⟨U+0009⟩– One` → `  – One`",
        "3: a hyphen and a space for the item of a list: `– ` → `- `",
        "4: the end of the last line",
        "4: a hyphen and a space for the item of a list: `–⟨U+00A0⟩` → `- `",
    ]


def test_a_word_is_the_same_whatever_looks_like_its_letters() -> None:
    assert words("Ｍоаt\u200bs, ﬁll_2") == ["moats", "fill", "2"]


def test_a_fix_is_told_with_its_line() -> None:
    assert str(Fix(3, "blanks removed")) == "3: blanks removed"
    assert str(Fix(3, "blanks removed", "`a `", "")) == "3: blanks removed: `a ` → "


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Fill them", "title: Empty them"),
        ("title: Fill them", "title: # Fill them"),
        ("title: Fill them", "title: Fill # them"),
        ("title: Fill # why", "title: Fill # who"),
        ("title: [Fill them", "title: Empty them"),
        ("title: Fill them", "title: Fill \u200bthem"),
    ],
    ids=("a word", "all a comment", "half a comment", "a comment", "unreadable", "another mistake"),
)
def test_nothing_is_mended_if_the_words_or_the_values_would_change_or_more_were_wrong(
    before: str, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LineFixer, "fixed", lambda _, written: after if written else written)
    assert fixed_text(f"{before}\r\n", RECOMMENDATION, IDS) == (f"{before}\r\n", [])


def test_a_line_of_hyphens_takes_no_longer_than_another() -> None:
    began = time.process_time()
    text = f"notes:\n{'- ' * 200_000}x\n"
    assert fixed_text(text, UPDATE, IDS) == (text, [])
    assert time.process_time() - began < 1


def test_one_line_end_of_another_system_is_told_as_one() -> None:
    _, fixes = fixed_text("title: Fill\r\n", RECOMMENDATION, IDS)
    assert [str(fix) for fix in fixes] == ["1: the end of a line"]


@pytest.mark.parametrize(
    ("schema", "accepted", "refused"),
    [
        ({"enum": ["full", "half"]}, "half", "none"),
        ({"type": "boolean"}, "false", "False"),
        ({"type": "integer"}, "12", "x"),
        ({"type": "string", "format": "date"}, "2018-07-03", "3.7.2018"),
        ({"type": ["string", "integer"], "pattern": "^[a-z]$"}, "b", "bb"),
        ({"anyOf": [{"enum": ["all"]}, {"type": "boolean"}]}, "true", "none"),
    ],
)
def test_a_place_accepts_what_its_schema_does(schema: Schema, accepted: str, refused: str) -> None:
    assert (Place.of(schema).accepts(accepted), Place.of(schema).accepts(refused)) == (True, False)


def test_a_place_knows_its_keys_also_those_of_a_pattern() -> None:
    place = Place.of({"properties": {"title": {}}, "patternProperties": {"^x-": {"type": "boolean"}}})
    assert [key for key in ("title", "x-a", "y") if place.knows(key)] == ["title", "x-a"]
    assert place.field("x-a").accepts("true")
    assert place.meant("Title ") == "title"
    assert place.meant("text") is None
