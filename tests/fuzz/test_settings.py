"""Any bytes in the settings are told with their places."""

import re
from pathlib import Path

import pytest

from monitoring_record.library import project_problems
from tests.support.projects import add_settings


@pytest.mark.parametrize(
    "content", [b"\xff", b"", b"- a", b"a: [", b"a: 2020-13-45", b"[" * 1500, b"a: &x [*x]", b"? [a]\n: b"]
)
def test_no_settings_break_the_check(data: Path, content: bytes) -> None:
    project = data.parent
    add_settings(project)
    (project / "mkdocs.yml").write_bytes(content)
    problems = [str(problem) for problem in project_problems(project)]
    assert problems != []
    assert all(re.match(r"(mkdocs\.yml|content/\S+):\d+:\d+: ", problem) for problem in problems)
