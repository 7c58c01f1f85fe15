"""Formats and checks the styles and scripts of the theme (Biome), and bundles the scripts (esbuild).

    python tools/front_end.py check     check styles and scripts, and whether the bundle is up to date
    python tools/front_end.py format    format styles and scripts
    python tools/front_end.py bundle    bundle the scripts

Biome and esbuild come from npm, pinned in tools/package-lock.json. If they are missing, the check is skipped, except
in CI.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = ROOT / "tools/node_modules/.bin"
THEME = ROOT / "hooks/monitoring_record/theme"
SOURCE = THEME / "scripts/main.js"
BUNDLE = THEME / "templates/assets/monitoring-record.js"

INSTALL = "npm ci --ignore-scripts --prefix tools"
BANNER = "// Bundled from hooks/monitoring_record/theme/scripts/ by `run.py bundle`; edit those."


def main(task: str) -> int:
    """Do one of the tasks; returns the exit status."""
    if not _installed():
        print(
            f"Styles and scripts were not checked: Biome and esbuild are not installed. Install them: {INSTALL}",
            file=sys.stderr,
        )
        return 1 if task != "check" or os.environ.get("CI") else 0
    return {"check": check, "format": format_sources, "bundle": bundle}[task]()


def check() -> int:
    """Report what Biome finds, and a bundle that is out of date."""
    status = _biome("--error-on-warnings")
    if not BUNDLE.is_file() or BUNDLE.read_text(encoding="utf-8") != _bundled():
        name = BUNDLE.relative_to(ROOT).as_posix()
        print(f"{name} is out of date; run: python3 run.py bundle", file=sys.stderr)
        return 1
    return status


def format_sources() -> int:
    """Format styles and scripts, and apply the safe fixes of Biome."""
    return _biome("--write")


def bundle() -> int:
    """Write the bundle: one classic script, because browsers load no modules from a disk."""
    BUNDLE.write_text(_bundled(), encoding="utf-8", newline="\n")
    return 0


def _installed() -> bool:
    return all(shutil.which(program, path=str(PROGRAMS)) for program in ("biome", "esbuild"))


def _biome(*words: str) -> int:
    return subprocess.run([_program("biome"), "check", *words], cwd=ROOT, check=False).returncode


def _bundled() -> str:
    options = ["--bundle", "--minify", "--format=iife", "--target=es2020", "--charset=utf8", f"--banner:js={BANNER}"]
    command = [_program("esbuild"), SOURCE.relative_to(ROOT).as_posix(), *options, "--log-level=warning"]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def _program(name: str) -> str:
    return str(shutil.which(name, path=str(PROGRAMS)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
