"""What reads feeds, and what judges them."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.support.html_checker import PROGRAM

GRAMMAR = Path(__file__).with_name("atom.rnc")
_CHECKER = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
"""Jing, which checks XML by a grammar; the checker of HTML contains it."""


def read(feed: bytes) -> Any:
    """Return a feed as a feed reader sees it; fails if the reader has to guess."""
    found = feedparser.parse(feed)
    assert not found.bozo, found.get("bozo_exception")
    return found


def grammar_problems(*feeds: Path) -> str:
    """Return where feeds break the grammar of Atom."""
    if not (shutil.which("java") and PROGRAM.is_file()):
        give_up = pytest.fail if os.environ.get("CI") else pytest.skip
        give_up("what checks the feeds is in the HTML checker, which is not installed")
    words = ["java", "-cp", str(PROGRAM), _CHECKER, "-c", str(GRAMMAR), *map(str, feeds)]
    finished = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    return finished.stdout + finished.stderr
