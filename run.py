#!/usr/bin/env python3
"""Everything this project does, by one command each. Needs nothing but Python 3.11 or later.

    python3 run.py serve      build the site with its drafts, show it, and follow every edit
    python3 run.py test       run the tests
    python3 run.py check      check the data alone, in a second
    python3 run.py format     give the files of the data one layout
    python3 run.py schemas    write the schemas anew that editors complete the data from
    python3 run.py new        begin a meeting or a report: `new meeting 21`, `new report georgia`
    python3 run.py status     tell how far the coming meeting is
    python3 run.py diff       tell what changed in the record: `diff main`
    python3 run.py build      build the site for publishing, into site/, with the copy that it offers
    python3 run.py preview    build the site with its drafts, into preview/
    python3 run.py offline    make that copy alone, to be read from a disk: a zip, in offline/
    python3 run.py lint       check the style and the types of the code, styles and scripts, and the files for the forges
    python3 run.py bundle     bundle the scripts of the theme anew; lint fails when that was forgotten

What follows the command goes to the program behind it: `run.py test -k matrix`, `run.py serve --dev-addr 0.0.0.0:8000`.
The first run puts the pinned packages into .venv/, away from the machine's own.
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

MKDOCS = [PYTHON, "-m", "mkdocs"]

FRONT_END = [PYTHON, str(ROOT / "tools/front_end.py")]

RECORD_COMMANDS = ("check", "diff", "format", "new", "schemas", "status")
"""The commands for the data; they run where the person stands, for people name files from there."""

FORGE_FILES = {
    "github-workflows": [str(path) for path in ROOT.glob(".github/workflows/*.yml")],
    "github-issue-forms": [".github/ISSUE_TEMPLATE/mistake.yml"],
    "github-issue-config": [".github/ISSUE_TEMPLATE/config.yml"],
    "gitlab-ci": [".gitlab-ci.yml"],
}
"""What the forges read, by the schema that it is checked against."""

COMMANDS = {
    "serve": ("site", [[*MKDOCS, "serve"]]),
    "build": ("site", [[PYTHON, "-m", "monitoring_record.release", "site"]]),
    "preview": ("site", [[*MKDOCS, "build", "--strict", "--site-dir", "preview.new"]]),
    "offline": ("site", [[PYTHON, "-m", "monitoring_record.release", "offline"]]),
    **{name: ("site", [[PYTHON, "-m", "monitoring_record", name]]) for name in RECORD_COMMANDS},
    "test": ("test", [[PYTHON, "-m", "pytest"]]),
    "lint": (
        "test",
        [
            [PYTHON, "-m", "ruff", "check", "."],
            [PYTHON, "-m", "ruff", "format", "--check", "."],
            [PYTHON, "-m", "mypy"],
            [str(BIN / "zizmor"), "--offline", "--quiet", "--pedantic", "--strict-collection", ".github"],
            *(
                [PYTHON, "-m", "check_jsonschema", "--quiet", "--builtin-schema", f"vendor.{schema}", *files]
                for schema, files in FORGE_FILES.items()
            ),
            [*FRONT_END, "check"],
        ],
    ),
    "bundle": ("test", [[*FRONT_END, "format"], [*FRONT_END, "bundle"]]),
}
"""Each command's set of packages (a file in requirements/) and the programs that it runs."""

RESULTS = {"build": ("offline", "site"), "offline": ("offline",), "preview": ("preview",)}
"""The folders that a command's results go to."""


def main(words: list[str]) -> int | str:
    """Run a command; the exit status is that of the first program that failed, or 0."""
    if sys.version_info < OLDEST:
        return f"Python 3.11 or later is needed; this is {sys.version.split()[0]}."
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 0 if words in ([], ["help"], ["--help"], ["-h"]) else 2
    name, *rest = words
    packages, programs = COMMANDS[name]
    if rest and name in ("bundle", "lint"):
        return f"`run.py {name}` looks at everything and takes no further words."
    install(packages)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT / "hooks")}
    if name in ("serve", "preview"):
        environment["PREVIEW"] = "true"
    runs_in = None if name in RECORD_COMMANDS else ROOT
    for program in programs:
        try:
            status = subprocess.run([*program, *rest], cwd=runs_in, env=environment, check=False).returncode
        except KeyboardInterrupt:
            return 0 if name == "serve" else 130
        if status:
            return status
    for folder in RESULTS.get(name, ()):
        replace(ROOT / folder)
    return 0


def replace(folder: Path) -> None:
    """Put what was built in the place of what stood there before; a build that failed never comes so far."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.with_suffix(".new").rename(folder)
    print(f"The {'offline copy' if folder.name == 'offline' else 'site'} is in {folder.name}/.")


def install(packages: str) -> None:
    """Make .venv and put the pinned packages into it, unless just these are there already."""
    requirements = ROOT / "requirements" / f"{packages}.txt"
    stamp = VENV / f"installed-{packages}"
    pinned = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == pinned:
        return
    print(f"Installing the packages of requirements/{packages}.txt into .venv …", file=sys.stderr, flush=True)
    if not Path(PYTHON).exists() and subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode:
        sys.exit("The venv module of Python is missing. On Debian and Ubuntu: sudo apt install python3-venv")
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--require-hashes"]
    if subprocess.run([*pip, "--requirement", str(requirements)], check=False).returncode:
        sys.exit("The packages could not be installed; pip says above why. Is there a connection to PyPI?")
    stamp.write_text(pinned)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
