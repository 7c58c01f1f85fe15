"""The report of what changed between revisions of a repository."""

import subprocess
from pathlib import Path

from click.testing import CliRunner, Result

from monitoring_record.commands import record
from tests.support.reports import replace


def diff(data: Path, *words: str) -> Result:
    return CliRunner().invoke(record, ["diff", *words, "--data", str(data)])


def test_revisions_are_read_from_git(data: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "-q"], ["add", "data"], ["commit", "-qm", "First"]):
        subprocess.run([*git, *words], cwd=data.parent, check=True)
    assert diff(data, "HEAD").output == "Nothing in the record changed.\n"
    replace(data / "ruritania/meetings/01.yml", ("place: Strelsau", "place: Zenda"))
    assert "place: Strelsau → Zenda" in diff(data, "HEAD").output
    replace(data / "ruritania/updates/2/02.yml", ("rating: little", "rating: litle"))
    subprocess.run([*git, "commit", "-qam", "Second"], cwd=data.parent, check=True)
    assert diff(data, "HEAD~1", "HEAD").output.startswith("HEAD:data/ruritania/updates/2/02.yml:4:13: ")
