"""A new site: it builds at once, names no programme, and gets a new engine by one changed pin."""

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from monitoring_record import __version__
from monitoring_record.commands import record
from monitoring_record.editing.scaffold import site as new_site_module
from tests.support.drafts import all_files
from tests.support.projects import git

ROOT = Path(__file__).parents[2]
FILES = ROOT / "hooks/monitoring_record/editing/scaffold/site_files"

OWN = {
    ".gitattributes",
    ".github/workflows/audit.yml",
    ".editorconfig",
    ".gitignore",
    ".gitlab-ci.yml",
    "README.md",
    "mkdocs.yml",
    "run.py",
    "tests/record/conftest.py",
}
"""The files that differ from those of this repository, besides data and pages; all other common files are equal."""

SHARED = "# ---- What is the same in every repository of the engine"
"""The line from which on run.py is equal."""


def run(*words: str) -> Result:
    return CliRunner().invoke(record, words)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new site, as the current folder."""
    folder = tmp_path / "castles"
    result = run("new", "site", str(folder))
    assert result.exit_code == 0, result.output
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "hooks"))  # as if the engine were installed
    return folder


def test_it_builds_at_once(site: Path) -> None:
    for words in (["check"], ["format", "--check"], ["status"], ["build"]):
        result = run(*words)
        assert result.exit_code == 0, f"{words}: {result.output}"
    page = (site / "site/ruritania/recommendations/1/index.html").read_text(encoding="utf-8")
    assert "1,824 cracks" in page
    assert "Progress" in page


def test_its_commands_begin_meetings_and_reports(site: Path) -> None:
    for words in (["meeting", "2"], ["report", "graustark"]):
        result = run("new", *words)
        assert result.exit_code == 0, result.output
    assert (site / "data/ruritania/updates/2/02.yml").is_file()
    assert run("check").exit_code == 0


def test_what_its_commands_begin_is_not_public(site: Path) -> None:
    for words in (["new", "meeting", "2"], ["new", "report", "atlantis"], ["build"]):
        result = run(*words)
        assert result.exit_code == 0, result.output
    files = all_files(site / "site")
    assert [name for name, content in files.items() if "atlantis" in name or b"atlantis" in content.lower()] == []
    unfinished = [name for name, content in files.items() if name.endswith(".html") and b"FILL IN" in content]
    assert [name for name in unfinished if "contribute" not in name] == [], "it explains the words"
    assert "ruritania/meetings/1/index.html" in files
    assert "ruritania/meetings/2/index.html" not in files


def test_it_is_no_programmes_in_particular(site: Path) -> None:
    named = re.compile(r"kazakh|oecd|istanbul|corruption", re.IGNORECASE)
    texts = {path: path.read_text(encoding="utf-8") for path in site.rglob("*") if path.is_file()}
    assert [path for path, text in texts.items() if named.search(text)] == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    result = run("new", "site", str(tmp_path))
    assert (result.exit_code, [path.name for path in tmp_path.iterdir()]) == (1, ["README.md"])


def test_a_repository_without_files_is_filled(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("new", "site", str(tmp_path)).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


class Installed(Distribution):
    """The engine, with the origin that pip records."""

    def __init__(self, direct_url: str | None) -> None:
        self.direct_url = direct_url

    def read_text(self, filename: str) -> str | None:
        return self.direct_url if filename == "direct_url.json" else None

    def locate_file(self, path: object) -> Path:
        raise NotImplementedError


@pytest.mark.parametrize(
    ("origin", "pin"),
    [
        (None, f"=={__version__}"),
        ('{"url": "file:///home/flavia/engine", "dir_info": {}}', f"=={__version__}"),
        ('{"url": "https://castles.example/e-1-py3-none-any.whl"}', " @ https://castles.example/e-1-py3-none-any.whl"),
        (
            '{"url": "https://git.example/engine", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}}',
            " @ git+https://git.example/engine@c0ffee",
        ),
    ],
)
def test_the_pin_is_what_others_can_install(
    origin: str | None, pin: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(new_site_module, "distribution", lambda _: Installed(origin))
    assert run("new", "site", str(tmp_path)).exit_code == 0
    written = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert written[-1] == f"monitoring-record[tests]{pin}"


def both_have() -> set[str]:
    names = (path.relative_to(FILES).as_posix() for path in FILES.rglob("*") if "__pycache__" not in path.parts)
    common = {name for name in names if (FILES / name).is_file() and (ROOT / name).is_file()}
    return {name for name in common if not name.startswith(("content/", "data/"))}


def test_what_this_repository_has_too_is_the_same() -> None:
    assert [name for name in both_have() - OWN if (FILES / name).read_bytes() != (ROOT / name).read_bytes()] == []


def test_the_commands_are_passed_on_in_the_same_way() -> None:
    theirs, ours = ((folder / "run.py").read_text(encoding="utf-8").split(SHARED) for folder in (FILES, ROOT))
    assert theirs[1] == ours[1]


def test_gitlab_checks_and_publishes_in_the_same_way() -> None:
    theirs, ours = (yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8")) for folder in (FILES, ROOT))
    audits = [jobs.pop("audit") for jobs in (theirs, ours)]  # of different lists of packages
    assert audits[0]["rules"][0] == audits[1]["rules"][0]
    assert {name: ours.get(name) for name in theirs} == theirs
    assert set(ours) - set(theirs) == {"code", "nightly", "pythons", "same-bytes"}


def test_editors_and_git_treat_the_files_in_the_same_way() -> None:
    for name in (".editorconfig", ".gitattributes", ".gitignore"):
        theirs, ours = ((folder / name).read_text(encoding="utf-8").splitlines() for folder in (FILES, ROOT))
        assert set(theirs) - set(ours) == set(), name


def test_each_forge_audits_the_packages_and_fails_with_the_audit() -> None:
    at_github = yaml.safe_load((FILES / ".github/workflows/audit.yml").read_text("utf-8"))["jobs"]["packages"]["steps"]
    at_gitlab = yaml.safe_load((FILES / ".gitlab-ci.yml").read_text("utf-8"))["audit"]["script"]
    assert at_github[-1]["uses"].startswith("pypa/gh-action-pip-audit@")
    assert at_github[-1]["with"] == {"inputs": "requirements.txt"}
    assert at_gitlab[-1] == "python3 -m pip_audit --requirement requirements.txt"


@pytest.mark.parametrize("folder", [FILES, ROOT], ids=["new-site", "this"])
def test_nothing_that_is_built_is_committed(folder: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    shutil.copy(folder / ".gitignore", tmp_path)
    for name in ("site", "offline", "preview", "prebuilt", ".building", ".site.building", ".cache", ".venv"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "draft.html").touch()
    assert git(tmp_path, "status", "--porcelain", "--untracked-files=all").split() == ["??", ".gitignore"]


@pytest.mark.parametrize("folder", [FILES, ROOT], ids=["new-site", "this"])
def test_files_have_the_same_bytes_whatever_git_does_elsewhere(folder: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "core.autocrlf", "true")
    shutil.copy(folder / ".gitattributes", tmp_path)
    (tmp_path / "report.yml").write_bytes(b"country: Ruritania\n")
    git(tmp_path, "add", ".")
    (tmp_path / "report.yml").unlink()
    git(tmp_path, "checkout", "--", "report.yml")
    assert (tmp_path / "report.yml").read_bytes() == b"country: Ruritania\n"


# ---- As another programme does it ----------------------------------------------------------------------------------
def command(folder: Path, *words: str, **environment: str) -> str:
    """Run a command; returns its output."""
    clean = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "MONITORING_RECORD_SETTINGS")
    }
    finished = subprocess.run(
        words,
        cwd=folder,
        env={**clean, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 0, f"{words}\n{finished.stdout}"
    return finished.stdout


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wheel(sources: Path, version: str, into: Path) -> None:
    """Build a wheel of the engine with another version number."""
    package = sources / "hooks/monitoring_record/__init__.py"
    text, found = re.subn(r'__version__ = "[^"]*"', f'__version__ = "{version}"', package.read_text(encoding="utf-8"))
    assert found == 1
    package.write_text(text, encoding="utf-8")
    command(sources, sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(into), ".")


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A folder with the wheels 98.0 and 99.0 of the engine; the later one says so on a page."""
    probe = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(tmp_path), "hatchling"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("pip reaches no package index, so that nothing can be installed")
    sources = tmp_path / "sources"
    shutil.copytree(ROOT / "hooks", sources / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, sources)
    into = tmp_path / "wheels"
    wheel(sources, "98.0", into)
    data = sources / "hooks/monitoring_record/site/templates/data.html"
    data.write_text(data.read_text(encoding="utf-8") + "<p>From the later engine.</p>\n", encoding="utf-8")
    wheel(sources, "99.0", into)
    return into


@pytest.mark.slow
def test_another_programme_installs_the_engine_and_a_later_one(wheels: Path, tmp_path: Path) -> None:
    """Install a wheel in an empty environment, run `new site`, follow the site's README, then change the pin."""
    command(tmp_path, sys.executable, "-m", "venv", "empty")
    first = wheels / "monitoring_record-98.0-py3-none-any.whl"
    command(tmp_path, str(python_of(tmp_path / "empty")), "-m", "pip", "install", "--quiet", str(first))
    console = python_of(tmp_path / "empty").with_name("monitoring-record")
    command(tmp_path, str(console), "new", "site", "castles")

    site, index = tmp_path / "castles", {"PIP_FIND_LINKS": str(wheels)}
    pin = site / "requirements.txt"
    assert "monitoring-record[tests]==98.0" in pin.read_text(encoding="utf-8").splitlines()
    here = [sys.executable, "run.py"]
    assert "The data is sound." in command(site, *here, "check", **index)
    command(site, *here, "build", **index)
    command(site, *here, "test", **index)

    page = site / "site/ruritania/data/index.html"
    assert "From the later engine." not in page.read_text(encoding="utf-8")
    pin.write_text(pin.read_text(encoding="utf-8").replace("98.0", "99.0"), encoding="utf-8")
    command(site, *here, "build", **index)
    assert "From the later engine." in page.read_text(encoding="utf-8")
