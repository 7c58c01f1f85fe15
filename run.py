#!/usr/bin/env python3
"""The commands of this repository. Needs only Python 3.11 or later.

    python3 run.py serve      build the site with its drafts, show it, and follow every edit
    python3 run.py test       run the tests: `test -k matrix`, `test tests/unit`
    python3 run.py lint       check the style and the types of the code, styles and scripts, and the files for the forges
    python3 run.py bundle     bundle the scripts of the theme; `lint` fails until that is done
    python3 run.py materials  write the bill of materials and CITATION.cff anew, after packages or data/*/report.yml changed
    python3 run.py audit      look up the known weaknesses of all pinned packages
    python3 run.py            list the commands of the engine, which are passed on to it

The first run installs the pinned packages into .venv/.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
OLDEST = (3, 11)

# ---- What differs from repository to repository -------------------------------------------------------------------------
REQUIREMENTS = "requirements/site.txt"
TEST_REQUIREMENTS = "requirements/test.txt"
ENGINE = str(ROOT / "hooks")
"""Where the engine is imported from; "" where it is installed."""

FRONT_END = [PYTHON, str(ROOT / "tools/front_end.py")]

NEW_SITE = "hooks/monitoring_record/editing/scaffold/site_files/"
"""The files of a new site; most are those of this repository."""

MANY_COUNTRIES = ".github/publish-many-countries.yml"
"""A workflow for the place of another one, where GitHub does not run it."""

WORKFLOWS = [*map(str, ROOT.glob(".github/workflows/*.yml")), MANY_COUNTRIES, f"{NEW_SITE}.github/workflows/audit.yml"]

FORGE_FILES = {
    "github-workflows": WORKFLOWS,
    "github-issue-forms": [".github/ISSUE_TEMPLATE/mistake.yml"],
    "github-issue-config": [".github/ISSUE_TEMPLATE/config.yml"],
    "gitlab-ci": [".gitlab-ci.yml", f"{NEW_SITE}.gitlab-ci.yml"],
    "renovate": ["renovate.json"],
    "citation-file-format": ["CITATION.cff"],
}
"""The files that the forges, their bots and reference managers read, by the schema with which they are checked."""

LOCK_FILES = [f"--requirement={path}" for path in sorted(ROOT.glob("requirements/*.txt"))]

OWN_COMMANDS = {
    "test": [[PYTHON, "-m", "pytest"]],
    "lint": [
        [PYTHON, "-m", "ruff", "check", "."],
        [PYTHON, "-m", "ruff", "format", "--check", "."],
        [PYTHON, "-m", "mypy"],
        [str(BIN / "lint-imports"), "--no-cache"],
        [str(BIN / "zizmor"), "--offline", "--quiet", "--pedantic", "--strict-collection", *WORKFLOWS],
        *(
            [PYTHON, "-m", "check_jsonschema", "--quiet", "--builtin-schema", f"vendor.{schema}", *files]
            for schema, files in FORGE_FILES.items()
        ),
        [*FRONT_END, "check"],
    ],
    "bundle": [[*FRONT_END, "format"], [*FRONT_END, "bundle"]],
    "materials": [[PYTHON, str(ROOT / f"tools/{tool}.py")] for tool in ("bill_of_materials", "software_citation")],
    "audit": [
        [PYTHON, "-m", "pip_audit", "--strict", "--disable-pip", *LOCK_FILES],
        [shutil.which("npm") or "npm", "audit", "--prefix", "tools"],
    ],
}
"""The commands that are not the engine's, and the programs that each runs."""

WITHOUT_ARGUMENTS: tuple[str, ...] = ("audit", "bundle", "lint", "materials")
"""Those of them that take no arguments."""


# ---- What is the same in every repository of the engine -------------------------------------------------------------
HELP = ("--help", "-h")


def main(arguments: list[str]) -> int | str:
    """Run a command; the exit status is that of the first program that failed, or 0."""
    if sys.version_info < OLDEST:
        return f"Python 3.11 or later is needed; this is {sys.version.split()[0]}."
    name, *rest = arguments or ["--help"]
    if rest and name in WITHOUT_ARGUMENTS:
        return show_help() if rest[0] in HELP else f"`run.py {name}` takes no arguments."
    if rest and name == "test" and is_no_test(rest[0]):
        return (
            f"There is no file or folder {rest[0]}. The tests with this word in their names: run.py test -k {rest[0]}"
        )
    if name in HELP:
        show_help()
    install(TEST_REQUIREMENTS if name in OWN_COMMANDS else REQUIREMENTS)
    if name in OWN_COMMANDS:
        return run([[*program, *rest] for program in OWN_COMMANDS[name]], ROOT)
    return run_engine(arguments)


def show_help() -> int:
    """List the commands."""
    print(__doc__, flush=True)
    return 0


def is_no_test(word: str) -> bool:
    """Whether a word after `test` is neither an option nor a path of tests, such as `tests/unit/test_dates.py::test_days`."""
    return not word.startswith("-") and not (ROOT / word.partition("::")[0]).exists()


def run(programs: list[list[str]], folder: Path | None = None) -> int:
    """Run programs one after the other until one fails; in `folder`, or else in the current one."""
    for program in programs:
        status = subprocess.run(program, cwd=folder, env=environment(), check=False).returncode
        if status:
            return status
    return 0


def run_engine(arguments: list[str]) -> int:
    """Run the engine in place of this process: a signal that ends a build must reach it. Windows has no such thing."""
    program = [PYTHON, "-m", "monitoring_record", *arguments]
    if os.name == "nt":
        return run([program])
    return os.execve(PYTHON, program, environment())


def environment() -> dict[str, str]:
    """Return the environment of the programs."""
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"} | ({"PYTHONPATH": ENGINE} if ENGINE else {})
    return {**os.environ, **own}


def install(requirements: str) -> None:
    """Make .venv and install the pinned packages in it, unless they are installed already.

    pip requires the hashes of all packages as soon as the file contains one.
    """
    file = ROOT / requirements
    stamp = VENV / f"installed-{file.stem}"
    pinned = hashlib.sha256(file.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == pinned:
        return
    print(f"Installing the packages of {requirements} into .venv …", file=sys.stderr, flush=True)
    if not Path(PYTHON).exists() and subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode:
        sys.exit("The venv module of Python is missing. On Debian and Ubuntu: sudo apt install python3-venv")
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if subprocess.run([*pip, "--requirement", str(file)], check=False).returncode:
        sys.exit("The packages could not be installed; pip says above why. Is there a connection to the package index?")
    stamp.write_text(pinned)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
