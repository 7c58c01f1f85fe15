"""Mutations of the data: one number makes one mutation, always the same."""

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.fuzz.strange import ADDRESSES, HUGE, NAMES, TEXTS, VALUES

Chance = random.Random


def mutate(data: Path, number: int) -> str:
    """Change one file of the data or several; returns what was done."""
    chance = Chance(number)
    done = []
    for _ in range(chance.choice((1, 1, 1, 1, 2, 3))):
        if chance.random() < 0.06:
            done.append(_changed_paths(data, chance))
        else:
            done.append(_change_a_file(data, chance))
    return "; ".join(done)


def _change_a_file(data: Path, chance: Chance) -> str:
    files = [path for path in sorted(data.rglob("*.yml")) if path.is_file() and not path.is_symlink()]
    if not files:
        return "nothing is left"
    path = chance.choice(files)
    change = chance.choices([change for change, _ in _CHANGES], [weight for _, weight in _CHANGES])[0]
    path.write_bytes(change(path.read_bytes(), chance))
    return f"{change.__name__.strip('_')} in {path.relative_to(data).as_posix()}"


def _flip_bytes(content: bytes, chance: Chance) -> bytes:
    changed = bytearray(content or b"x")
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _truncate(content: bytes, chance: Chance) -> bytes:
    return content[: chance.randint(0, len(content))]


def _encode_otherwise(content: bytes, chance: Chance) -> bytes:
    text = content.decode("utf-8", "replace")
    return chance.choice(
        (
            text.encode("utf-16"),
            text.encode("utf-16-be"),
            text.encode("latin-1", "replace") + b"# \xfc\n",
            b"\xef\xbb\xbf" + content,
            content.replace(b"\n", b"\r"),
            content.replace(b"\n", b"\r\n"),
            content.replace(b"\n", b"\n\xef\xbb\xbf", 1),
            content + b"\x00",
            b"",
            content.replace(b" ", "\xa0".encode()),
            content.replace(b" ", b"\t", 3),
        )
    )


def _swap_words(content: bytes, chance: Chance) -> bytes:
    words = content.split(b" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return b" ".join(words)


def _change_lines(content: bytes, chance: Chance) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case 3:
            lines[at] = b" " * chance.randint(0, 9) + lines[at].lstrip()
        case _:
            lines[at] = lines[at].replace(
                b": ", chance.choice((b":", b" : ", b": - ", b": | ", b": > ", b"=", b":  #")), 1
            )
    return b"\n".join(lines)


def _insert(content: bytes, chance: Chance) -> bytes:
    at = chance.randint(0, len(content))
    inserted = chance.choice(VALUES + TEXTS + ADDRESSES).encode("utf-8", "surrogatepass")
    return content[:at] + inserted + content[at:]


def _replace_a_value(content: bytes, chance: Chance) -> bytes:
    """Put a strange value in the place of what follows a key."""
    lines = content.decode("utf-8", "replace").split("\n")
    with_value = [number for number, line in enumerate(lines) if ": " in line]
    if not with_value:
        return content
    at = chance.choice(with_value)
    written = chance.choice((chance.choice(VALUES), _quoted(chance.choice(TEXTS + ADDRESSES + VALUES))))
    lines[at] = f"{lines[at].partition(': ')[0]}: {written}"
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _quoted(text: str) -> str:
    return json.dumps(text)


def _add_to_a_text(content: bytes, chance: Chance) -> bytes:
    """Put strange words into a text, which mostly stays valid."""
    return _changed_tree(content, chance, _with_more_words)


def _with_more_words(value: Any, chance: Chance) -> Any:
    if not isinstance(value, str):
        return chance.choice((value, str(value), [value], {"a": value}, None, -1, 0, 1.5, True))
    added = chance.choice(TEXTS + ADDRESSES)
    at = chance.choice((0, len(value), chance.randint(0, len(value))))
    return value[:at] + chance.choice(("", " ", "\n")) + added + value[at:]


def _change_the_type(content: bytes, chance: Chance) -> bytes:
    others: tuple[Any, ...] = (
        1,
        2,
        "1",
        0,
        -1,
        1.5,
        True,
        None,
        [],
        {},
        "",
        ["a"],
        {"a": "b"},
        10**20,
        "2018-07-03",
        [[["x"]]],
    )
    return _changed_tree(content, chance, lambda _, chance: chance.choice(others))


def _change_the_structure(content: bytes, chance: Chance) -> bytes:
    """Delete, double, move or nest a group, a list or an item."""
    return _changed_tree(content, chance, _restructured, leaves=False)


def _restructured(value: Any, chance: Chance) -> Any:
    if isinstance(value, list) and value:
        item = chance.choice(value)
        return chance.choice(([*value, item], value[1:], value[::-1], [value], [*value] * 40, item, value[:1]))
    if isinstance(value, dict) and value:
        key = chance.choice(list(value))
        rest = {other: below for other, below in value.items() if other != key}
        return chance.choice(
            (rest, {**rest, "x": value[key]}, {key: value}, [value], list(value), {**value, key: rest})
        )
    return value


def _changed_tree(
    content: bytes, chance: Chance, change: Callable[[Any, Chance], Any], *, leaves: bool = True
) -> bytes:
    try:
        tree = yaml.safe_load(content)
    except (yaml.YAMLError, ValueError, RecursionError):
        return content
    places = [place for place in _places(tree) if isinstance(place[0][place[1]], dict | list) is not leaves]
    if not places:
        return content
    group, key = chance.choice(places)
    group[key] = change(group[key], chance)
    return yaml.safe_dump(tree, allow_unicode=chance.random() < 0.9, sort_keys=False).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Every value of a tree, as the group or list that it is in and its key there."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    return [place for key in keys for place in ((tree, key), *_places(tree[key]))]


def _make_huge(content: bytes, chance: Chance) -> bytes:
    huge = chance.choice(HUGE)
    lines = content.decode("utf-8", "replace").split("\n")
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(": ")
    lines[at] = f"{key}{colon}{chance.choice((huge, _quoted(huge)))}"
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _splice(content: bytes, chance: Chance) -> bytes:
    lines = content.split(b"\n")
    at, length = chance.randrange(len(lines)), chance.randint(1, 8)
    to = chance.randrange(len(lines))
    return b"\n".join((*lines[:to], *lines[at : at + length], *lines[to:]))


_CHANGES: tuple[tuple[Callable[[bytes, Chance], bytes], int], ...] = (
    (_flip_bytes, 10),
    (_truncate, 5),
    (_encode_otherwise, 4),
    (_swap_words, 10),
    (_change_lines, 12),
    (_insert, 10),
    (_replace_a_value, 15),
    (_add_to_a_text, 25),
    (_change_the_type, 10),
    (_change_the_structure, 10),
    (_make_huge, 3),
    (_splice, 5),
)


def _changed_paths(data: Path, chance: Chance) -> str:
    try:
        return _change_paths(data, chance)
    except OSError:  # Windows and macOS do not allow all names
        return "no path was changed"


def _change_paths(data: Path, chance: Chance) -> str:  # noqa: PLR0911 – one for each change
    paths = [path for path in sorted(data.rglob("*")) if not path.is_symlink()]
    path = chance.choice(paths) if paths else data
    beside = path.parent / chance.choice(NAMES)
    match chance.randrange(8):
        case 0 if paths:
            _remove(path)
            return f"{path.name} was deleted"
        case 1 if paths and not beside.exists():
            path.rename(beside)
            return f"{path.name} was renamed"
        case 2 if paths:
            _remove(path)
            path.write_bytes(b"title: x\n")
            return f"{path.name} became a file"
        case 3 if paths:
            _remove(path)
            path.mkdir()
            return f"{path.name} became a folder"
        case 4 if not os.path.lexists(beside):
            beside.symlink_to(chance.choice(("nowhere.yml", beside.name, "..", path.name, "/etc/passwd")))
            return "a link was added"
        case 5 if not os.path.lexists(beside) and hasattr(os, "mkfifo"):
            os.mkfifo(beside)
            return "a pipe was added"
        case 6 if path.is_dir() and not beside.exists() and path != data:
            shutil.copytree(path, beside, symlinks=True, ignore=lambda *_: [])
            return f"{path.name} was copied"
        case _ if path.is_file() and not beside.exists():
            shutil.copy(path, beside)
            return f"{path.name} was copied"
        case _:
            return "no path was changed"


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
