"""The engine serves any programme: it names no country, no organisation and no subject of a record."""

import re
from collections.abc import Iterator

from tests.support.paths import ROOT

OF_ONE_PROGRAMME = re.compile(r"kazakh(?!_forms| nouns|_word)|\boecd\b|istanbul|corrupt", re.IGNORECASE)

ENGINE = ("hooks", "tests")
NOT_THE_ENGINE = ("tests/record", "tests/unit/test_generality.py", "tests/site/test_new_site.py")


def engine_files() -> Iterator[str]:
    for folder in ENGINE:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and not name.startswith(NOT_THE_ENGINE):
                yield name


def named_in(name: str) -> list[str]:
    file = ROOT / name
    text = file.read_bytes().decode("utf-8", errors="ignore") if file.is_file() else ""
    return OF_ONE_PROGRAMME.findall(f"{name}\n{text}")


def test_the_engine_names_no_programme() -> None:
    assert {name: found for name in engine_files() if (found := named_in(name))} == {}
