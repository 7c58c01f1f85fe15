"""What the steps of the workflows do that are more than one command: each is run in a small repository."""

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.paths import ROOT
from tests.support.projects import commit_all, git

DAY = datetime(2019, 3, 22, tzinfo=UTC)
SHOWS_ARGUMENTS = "import sys; print('run.py', *sys.argv[1:])\n"
SHOWS_DATE = "import os, sys; print(sys.argv[1], os.environ.get('SOURCE_DATE_EPOCH'))\n"

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
    steps = jobs(f".github/{workflow}")["jobs"][job]["steps"]
    (found,) = (step["run"] for step in steps if step.get("name", "").startswith(name))
    return str(found)


def gitlab(job: str) -> str:
    """Return the commands of a job at GitLab."""
    return "\n".join(jobs(".gitlab-ci.yml")[job]["script"])


def jobs(file: str) -> Any:
    return yaml.safe_load((ROOT / file).read_text(encoding="utf-8"))


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
WARN = step("workflows/check.yml", "preview", "Warn of what is not data")


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


# ---- A proposal is compared with what it began at -------------------------------------------------------------------
@pytest.mark.parametrize(
    ("job", "name", "command"),
    [
        ("record", "Every problem, at its line", "check --against began --format github"),
        ("preview", "Build it", "preview --offline --against began"),
    ],
    ids=("record", "preview"),
)
def test_github_compares_a_proposal(job: str, name: str, command: str, repository: Path) -> None:
    assert run(step("workflows/check.yml", job, name), repository, BASE="began") == f"run.py {command}\n"


def test_gitlab_compares_a_proposal(repository: Path) -> None:
    assert run(gitlab("preview"), repository, BASE="began") == "run.py preview --offline --against began\n"
    run(gitlab("record"), repository, BASE="began")
    assert (repository / "record-diff.md").read_text(encoding="utf-8") == "run.py diff began --format markdown\n"
    report = (repository / "gl-code-quality-report.json").read_text(encoding="utf-8")
    assert report == "run.py check --against began --format gitlab\n"


# ---- What is published is dated by its commit -----------------------------------------------------------------------
@pytest.mark.parametrize(
    "commands",
    [
        step("workflows/publish.yml", "build", "Build it"),
        step("publish-many-countries.yml", "build", "Build it"),
        step("publish-many-countries.yml", "report", "Write them"),
        next(line for line in gitlab("pages").splitlines() if "run.py build" in line),
    ],
    ids=("GitHub", "many-countries", "a-report", "GitLab"),
)
def test_what_is_published_is_dated_by_its_commit(commands: str, repository: Path) -> None:
    (repository / "run.py").write_text(SHOWS_DATE, encoding="utf-8")
    printed = run(commands, repository, REPORT="ruritania", SOURCE_DATE_EPOCH="1")
    assert printed.split()[1:] == [str(int(DAY.timestamp()))]


# ---- The engine -----------------------------------------------------------------------------------------------------
PYTHONS = jobs(".github/workflows/code.yml")["jobs"]["build"]["strategy"]["matrix"]["python"]


@pytest.mark.parametrize("other", [None, *PYTHONS])
def test_the_sites_of_all_pythons_are_compared(other: str | None, tmp_path: Path) -> None:
    for python in PYTHONS:
        (tmp_path / f"checksums-{python}").mkdir()
        checksum = "b00f" if python == other else "c0ffee"
        (tmp_path / f"checksums-{python}/checksums.txt").write_text(f"{checksum}  site/index.html\n", encoding="utf-8")
    (compare,) = (step["run"] for step in jobs(".github/workflows/code.yml")["jobs"]["same"]["steps"] if "run" in step)
    commands = ["bash", "-e", "-c", compare]
    finished = subprocess.run(commands, cwd=tmp_path, stdout=subprocess.DEVNULL, check=False)
    assert (finished.returncode == 0) == (other is None)


def test_each_night_has_mutations_of_its_own(repository: Path) -> None:
    (repository / "run.py").write_text("import os; print(os.environ['FIRST_MUTATION'])\n", encoding="utf-8")
    nightly = step("workflows/nightly.yml", "mutations", "20,000 mutations")
    for commands in (nightly, gitlab("nightly")):
        assert int(run(commands, repository)) >= int(DAY.timestamp())


def test_the_checks_end_with_the_first_that_fails(tmp_path: Path) -> None:
    tools, script = tmp_path / "tools", tmp_path / ".ci/run"
    for folder in (tools, script.parent):
        folder.mkdir()
    shutil.copy(ROOT / ".ci/run", script)
    for name in ("chromium", "java", "npm", "python3"):
        says = 'echo "$*" >> calls.txt; [ "$*" != "run.py build" ]' if name == "python3" else "true"
        (tools / name).write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    finished = subprocess.run([script], cwd=tmp_path, env=environment, check=False)
    assert finished.returncode == 1
    assert (tmp_path / "calls.txt").read_text(encoding="utf-8").splitlines()[1:] == ["run.py lint", "run.py build"]


# ---- What was published ---------------------------------------------------------------------------------------------
COMPARE = step("workflows/publish.yml", "build", "What was published does not change in silence")


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
    commands = "\n".join(jobs(".gitlab-ci.yml")["pages"]["script"][:2])
    printed = run(commands, repository, CI_COMMIT_BEFORE_SHA=before if known else "0" * 40)
    compared_with = before if known else git(repository, "rev-parse", "HEAD").strip()
    assert printed == f"run.py check --against {compared_with}\n"
