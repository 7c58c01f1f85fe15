"""The format of the data's files: values and comments stay the same, and formatting twice changes nothing."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from monitoring_record.commands import record
from monitoring_record.editing.yaml_format import formatted, formatting, modeline
from monitoring_record.editing.yaml_format.writer import written
from monitoring_record.library import load
from monitoring_record.source.yaml_reader import read_yaml

UPDATE = Path("ruritania/updates/1/01.yml")
HEAD = "# yaml-language-server: $schema=../../../../schemas/update.json\n"
TEXTS = (
    "x",
    "no",
    "14.10",
    "- x",
    "a: b",
    "# no comment",
    "it’s “so”",
    "'",
    '"',
    "\\",
    " x ",
    "two  spaces " * 20,
    "word " * 60,
    "https://castles.example/" + "x" * 120,
    "a\nb\n",
    "a\n\nb",
    "\n a\n",
    " a\nb\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "tab\there",
    "[x][y]",
    "{x}",
    "2018-05-31",
    "%",
    "@x",
    "`x`",
    "",
)


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


@pytest.mark.parametrize("seed", range(100))
def test_nothing_is_lost(seed: int) -> None:
    """Format random files with comments at random positions."""
    chance = random.Random(seed)
    text = _random_file(chance)
    before = read_yaml("x", text.encode())
    assert [str(problem) for problem in before.problems] == [], text
    once = formatted(text, UPDATE)
    assert _values(once) == _values(text), text
    assert _comments(once) == _comments(text), f"{text}\n→\n{once}"
    assert formatted(once, UPDATE) == once, f"{text}\n→\n{once}"


def _values(text: str) -> Any:
    return _with_part_numbers_as_text(read_yaml("x", text.encode()).values)


def _with_part_numbers_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_part_numbers_as_text(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_with_part_numbers_as_text(below) for below in value]
    return str(value) if type(value) is int else value


def _comments(text: str) -> list[str]:
    return sorted(part.split()[0] for part in text.split("# comment-")[1:])


def _random_file(chance: random.Random) -> str:
    """Return an update with comments, its fields in random order, and each value in a random YAML style."""
    numbers = iter(range(1000))

    def comment() -> str:
        return f"# comment-{next(numbers)}"

    def scalar(indent: int) -> str:
        text = chance.choice(TEXTS)
        style = chance.choice([None, '"', "'", "|", ">"])
        dumped = yaml.dump({"k": text}, default_style=style, allow_unicode=True, width=chance.choice([40, 300]))
        written = dumped.partition(":")[2].strip(" ").removesuffix("...\n").removesuffix("\n")
        head, *rest = written.split("\n")
        if head[:1] in ("|", ">") and chance.random() < 0.3:
            head += f" {comment()}"
        return "\n".join([head, *(f"{' ' * indent}{line}" if line else "" for line in rest)])

    def group(names: list[str], indent: int, *, hyphen: bool = False) -> list[str]:
        chance.shuffle(names)
        lines: list[str] = []
        for name in names:
            value = (
                chance.choice(["3", '"3"', '["3", 4.5]', f'["3", {comment()}\n        "4"]'])
                if name == "part"
                else scalar(indent)
            )
            line = f"{' ' * indent}{name}: {value}"
            one_line = "\n" not in line and line[-1] not in "|>+-12"
            lines += [*alone(indent), line + (f"  {comment()}" if one_line and chance.random() < 0.3 else "")]
        if hyphen:
            first = next(place for place, line in enumerate(lines) if line.strip() and not line.strip().startswith("#"))
            lines[first] = f"{lines[first][: indent - 2]}- {lines[first][indent:]}"
        return lines

    def alone(indent: int) -> list[str]:
        place = " " * chance.choice([indent, indent, max(indent - 2, 0), 0])
        return [place + comment()] * (chance.random() < 0.3) + [""] * (chance.random() < 0.1)

    def voice(name: str) -> list[str]:
        items = [
            line
            for _ in range(chance.randint(1, 3))
            for line in group(["part", "note", "text", "other"], 4, hyphen=True)
        ]
        return [*alone(0), f"{name}:{chance.choice(['', f' {comment()}'])}", *items, *alone(2)]

    def documents() -> list[str]:
        keys = [f"key-{number}" for number in range(chance.randint(1, 3))]
        below = [line for key in keys for line in [*alone(2), f"  {key}:", *group(["title", "kind", "url"], 4)]]
        return [*alone(0), "documents:", *below]

    sections: list[Callable[[], list[str]]] = [
        lambda: voice("government"),
        lambda: voice("alternative"),
        documents,
        lambda: ["stage: reported"],
    ]
    chance.shuffle(sections)
    lines = [line for section in sections for line in section()]
    return "\n".join([*lines, *alone(0), ""])


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
