"""What a contributor is told. Each folder in golden/errors/ is laid over the tiny report; `expected.txt` is the answer.

Run with UPDATE_GOLDEN=1 to write the answers anew, then read what changed.
"""

import os
import re
import shutil
from pathlib import Path

import pytest

from monitoring_record.library import load

CASES = Path(__file__).parent / "errors"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_errors(case: str, data: Path) -> None:
    shutil.copytree(CASES / case, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    library = load(data)
    told = "".join(f"{problem}\n" for problem in library.problems)
    expected = CASES / case / "expected.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(told, encoding="utf-8")
    assert library.dossiers == (), "nothing is published of data with a problem"
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_every_error_has_its_place_and_its_cure(case: str) -> None:
    for line in (CASES / case / "expected.txt").read_text(encoding="utf-8").splitlines():
        assert re.match(r"data(/[\w.-]+)+:\d+:\d+: .{20}", line), line
