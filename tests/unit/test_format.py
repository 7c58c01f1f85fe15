"""The format of the data's files: values and comments stay the same, and formatting twice changes nothing."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.editing.yaml_format import formatted, formatting, modeline
from monitoring_record.editing.yaml_format.writer import written
from monitoring_record.library import load

UPDATE = Path("ruritania/updates/1/01.yml")
HEAD = "# yaml-language-server: $schema=../../../../schemas/update.json\n"


def reformatted(text: str) -> str:
    return formatted(text, UPDATE).removeprefix(HEAD)


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(record, words)
    return result.exit_code, result.output


def test_fields_take_the_order_of_the_record_and_comments_go_with_them() -> None:
    assert reformatted(
        """\
# of the file

documents:   # beside documents
    # above the law
    law: {title: A law, kind: law}
# above the assessment
assessment:
  overall:
    reasons: Because.  # beside the reasons
    rating: half
    # below the overall rating
government:
-   text: |  # beside the text
      One.

      Two.
    # above part
    part: 3
unknown: 1
stage: reported
# the end
"""
    ) == (
        """\
# of the file
stage: reported
government:
  # above part
  - part: "3"
    text: | # beside the text
      One.

      Two.
# above the assessment
assessment:
  overall:
    rating: half
    reasons: Because. # beside the reasons
    # below the overall rating
documents: # beside documents
  # above the law
  law:
    kind: law
    title: A law
unknown: 1
# the end
"""
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("part: '3'", 'part: "3"'),
        ("part: 14.10", "part: 14.10"),
        ("part: [3, '4.1']", 'part: ["3", "4.1"]'),
        ("printed: '2-3'", "printed: 2-3"),
        ("printed: 'yes'", 'printed: "yes"'),
        ("note: >-\n      short", "note: short"),
        ("note: " + "word " * 30, "note: >-\n      " + "word " * 20 + "word\n      " + "word " * 8 + "word"),
        ("text: |\n      short\n", "text: |\n      short"),
        ("text: |\n      " + "word " * 40 + "end\n", "text: |\n      " + "word " * 40 + "end"),
        ("text: >\n      One.\n\n      Two.\n", "text: >\n      One.\n\n      Two."),
    ],
)
def test_values(written: str, expected: str) -> None:
    assert (
        reformatted(f"stage: reported\ngovernment:\n  - {written}\n")
        == f"stage: reported\ngovernment:\n  - {expected}\n"
    )


def test_a_number_that_is_no_part_gets_no_quotes() -> None:
    text = formatted(
        "chapter: 1\ntitle: x\nparts: [{number: 10, title: x, text: x}]\n", Path("r/recommendations/01.yml")
    )
    assert "chapter: 1\n" in text
    assert 'number: "10"\n' in text


def test_a_broken_file_is_reported_and_not_changed(data: Path) -> None:
    path = data / "ruritania" / "updates" / "3" / "01.yml"
    path.write_text("stage: [reported\n", encoding="utf-8")
    status, output = run("format", "--data", str(data))
    assert status == 1
    assert "updates/3/01.yml:1:8: a bracket is opened but never closed" in output
    assert path.read_text(encoding="utf-8") == "stage: [reported\n"


def test_a_file_is_formatted_as_a_whole_or_not_at_all(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = (data / UPDATE).read_bytes()
    monkeypatch.setattr(Path, "replace", refuse)
    assert run("format", str(data / UPDATE), "--data", str(data))[0] == 1
    assert (data / UPDATE).read_bytes() == before


def test_only_the_named_files_are_formatted(data: Path) -> None:
    first, second = (data / "ruritania" / "updates" / "2" / name for name in ("01.yml", "02.yml"))
    untouched = second.read_bytes()
    status, output = run("format", "--data", str(data), str(first))
    assert (status, output.endswith("updates/2/01.yml: reformatted\n")) == (0, True)
    assert first.read_text(encoding="utf-8").startswith(modeline(Path("ruritania/updates/2/01.yml")))
    assert second.read_bytes() == untouched


def test_check_changes_nothing_and_a_second_run_finds_nothing(data: Path) -> None:
    before = {path: path.read_bytes() for path in data.rglob("*.yml")}
    assert run("format", "--check", "--data", str(data))[0] == 1
    assert {path: path.read_bytes() for path in data.rglob("*.yml")} == before
    assert run("format", "--data", str(data))[0] == 0
    assert run("format", "--check", "--data", str(data)) == (0, "All files are formatted.\n")
    assert load(data).problems == ()


def test_new_files_are_formatted(data: Path) -> None:
    assert run("new", "meeting", "4", "--data", str(data))[0] == 0
    new = [data / "ruritania/meetings/04.yml", *(data / "ruritania/updates/4").iterdir()]
    assert run("format", "--check", "--data", str(data), *map(str, new)) == (0, "All files are formatted.\n")


def test_a_file_outside_the_data_is_reported(data: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "x.yml"
    stranger.write_text("a:   1\n", encoding="utf-8")
    status, output = run("format", "--data", str(data), str(stranger))
    assert (status, "this is not a file of the data" in output) == (1, True)
    assert stranger.read_text(encoding="utf-8") == "a:   1\n"


@pytest.mark.parametrize(
    "change", [("half", "little"), ("# why", "# who"), ("# why", ""), ("2018-05-31", '"2018-05-31"')]
)
def test_a_file_that_would_say_something_else_is_left_alone(
    change: tuple[str, str], data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = data / UPDATE
    file.write_text("rating: half\n\nreasons: so # why\nsince: 2018-05-31\n", encoding="utf-8")
    monkeypatch.setattr(formatting, "written", lambda tree: written(tree).replace(*change))
    code, output = run("format", str(file), "--data", str(data))
    assert (code, "cannot be formatted without losing something" in output) == (1, True)
    assert file.read_text(encoding="utf-8").startswith("rating: half\n\n")
