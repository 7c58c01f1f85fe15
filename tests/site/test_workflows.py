"""What the steps of the workflows do that are more than one command: each is run in a small repository."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from tests.support.paths import ROOT
from tests.support.projects import commit_all, git

DAY = datetime(2019, 3, 22, tzinfo=UTC)
SHOWS_ARGUMENTS = "import sys; print('run.py', *sys.argv[1:])\n"

pytestmark = pytest.mark.skipif(
    os.name == "nt" or not shutil.which("bash"), reason="the workflows run these steps with bash on Linux"
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repository"
    for name in ("data/01.yml", "overrides/main.html"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text("before\n", encoding="utf-8")
    (folder / "run.py").write_text(SHOWS_ARGUMENTS, encoding="utf-8")
    commit_all(folder, DAY)
    return folder


def change(repository: Path, *names: str) -> None:
    for name in names:
        (repository / name).write_text("after\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message", "A proposal")


def step(workflow: str, job: str, name: str) -> str:
    """Return the commands of the step whose name begins in this way."""
    steps = yaml.safe_load((ROOT / ".github/workflows" / workflow).read_text(encoding="utf-8"))["jobs"][job]["steps"]
    (found,) = (step["run"] for step in steps if step.get("name", "").startswith(name))
    return str(found)


def run(commands: str, repository: Path, **environment: str) -> str:
    """Run commands as the forges do; returns what they print. They fail if one of them does."""
    finished = subprocess.run(
        ["bash", "-e", "-c", commands],
        cwd=repository,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    return finished.stdout


# ---- A preview of a proposal ----------------------------------------------------------------------------------------
WARN = step("check.yml", "preview", "Warn of what is not data")


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (("data/01.yml",), ""),
        (("data/01.yml", "overrides/main.html", "new\n::error::page.md"), "overrides/main.html"),
    ],
)
def test_the_summary_names_what_a_proposal_changes_besides_data(
    names: tuple[str, ...], listed: str, repository: Path, tmp_path: Path
) -> None:
    change(repository, *names)
    summary = tmp_path / "summary.md"
    summary.touch()
    printed = run(WARN, repository, BASE="HEAD^1", GITHUB_STEP_SUMMARY=str(summary))
    text = summary.read_text(encoding="utf-8")
    assert ("::warning title=More than data::" in printed) == bool(listed)
    assert listed in text
    assert "01.yml" not in text
    assert "::error::" not in {line[:9] for line in (printed + text).splitlines()}, "a name is no command"


# ---- What was published ---------------------------------------------------------------------------------------------
COMPARE = step("publish.yml", "build", "What was published does not change in silence")


def compared(repository: Path, tmp_path: Path, answer: str) -> str:
    """Run the step where the forge gives this answer to the question which commit was published last."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "gh").write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    (tools / "gh").chmod(0o755)
    names = {"GITHUB_WORKFLOW": "Publish", "GITHUB_REF_NAME": "main"}
    return run(COMPARE, repository, PATH=f"{tools}{os.pathsep}{os.environ['PATH']}", **names)


def test_what_was_published_last_is_compared(repository: Path, tmp_path: Path) -> None:
    published = git(repository, "rev-parse", "HEAD").strip()
    change(repository, "data/01.yml")
    change(repository, "overrides/main.html")
    assert f"run.py check --against {published} --format github\n" in compared(
        repository, tmp_path, f"echo {published}"
    )


@pytest.mark.parametrize("answer", ["true", f"echo {'0' * 40}", f"echo {'c0ffee00' * 5}"])
def test_where_nothing_can_be_compared_that_is_said(repository: Path, tmp_path: Path, answer: str) -> None:
    printed = compared(repository, tmp_path, answer)
    assert printed.startswith("::warning::Nothing to compare with")


def test_a_forge_that_does_not_answer_publishes_nothing(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        compared(repository, tmp_path, "exit 1")


@pytest.mark.parametrize("known", [True, False])
def test_gitlab_compares_with_the_commit_before_the_push(repository: Path, *, known: bool) -> None:
    before = git(repository, "rev-parse", "HEAD").strip()
    change(repository, "data/01.yml")
    pages = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))["pages"]
    commands = "\n".join(pages["script"][:2])
    printed = run(commands, repository, CI_COMMIT_BEFORE_SHA=before if known else "0" * 40)
    compared_with = before if known else git(repository, "rev-parse", "HEAD").strip()
    assert printed == f"run.py check --against {compared_with}\n"
