"""The format of random files: values and comments stay the same, and formatting twice changes nothing."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from monitoring_record.editing.yaml_format import formatted
from monitoring_record.source.yaml_reader import read_yaml

UPDATE = Path("ruritania/updates/1/01.yml")
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
