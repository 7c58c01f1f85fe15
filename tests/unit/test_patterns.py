"""The patterns of the engine mean the same in every Python from 3.11 on."""

import re

import pytest

from tests.support.paths import ROOT

_POSSESSIVE_GROUP = re.compile(r"\)(?:[?*+]|\{[0-9,]+\})\+")
"""A group with a plus after its count. Before Python 3.11.5, it loses its place if it begins to match and fails
(https://github.com/python/cpython/issues/106052); Debian 12 has 3.11.2. A single sign may have one."""

FILES = sorted((ROOT / "hooks").rglob("*.py"))


def test_no_group_is_possessive() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in FILES
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        if _POSSESSIVE_GROUP.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("pattern", [r"(?:- ++)*+", "(a)?+", "(?:ab){0,9}+"])
def test_a_possessive_group_is_found(pattern: str) -> None:
    assert _POSSESSIVE_GROUP.search(pattern)


@pytest.mark.parametrize("pattern", ["[a-z]++", " *+(?:a)*", "(a)+ +"])
def test_a_possessive_sign_is_none(pattern: str) -> None:
    assert not _POSSESSIVE_GROUP.search(pattern)
