"""Formats and checks the styles and scripts of the theme (Biome), and bundles the scripts (esbuild).

    python tools/front_end.py check     check styles and scripts, and whether the bundles are up to date
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
BUNDLES = {
    THEME / "templates/assets/monitoring-record.js": THEME / "scripts/main.js",
    THEME / "templates/assets/search.js": THEME / "scripts/search-main.js",
}
"""The scripts of the site, each with the module that it is bundled from."""

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
    """Report what Biome finds, and bundles that are out of date."""
    status = _biome("--error-on-warnings")
    for bundled, source in BUNDLES.items():
        if not bundled.is_file() or bundled.read_text(encoding="utf-8") != _bundled(source):
            print(f"{bundled.relative_to(ROOT).as_posix()} is out of date; run: python3 run.py bundle", file=sys.stderr)
            status = 1
    return status


def format_sources() -> int:
    """Format styles and scripts, and apply the safe fixes of Biome."""
    return _biome("--write")


def bundle() -> int:
    """Write the bundles: classic scripts, because browsers load no modules from a disk."""
    for bundled, source in BUNDLES.items():
        bundled.write_text(_bundled(source), encoding="utf-8", newline="\n")
    return 0


def _installed() -> bool:
    return all(shutil.which(program, path=str(PROGRAMS)) for program in ("biome", "esbuild"))


def _biome(*words: str) -> int:
    return subprocess.run([_program("biome"), "check", *words], cwd=ROOT, check=False).returncode


def _bundled(source: Path) -> str:
    options = ["--bundle", "--minify", "--format=iife", "--target=es2020", "--charset=utf8", f"--banner:js={BANNER}"]
    packages = {**os.environ, "NODE_PATH": str(PROGRAMS.parent)}
    command = [_program("esbuild"), source.relative_to(ROOT).as_posix(), *options, "--log-level=warning"]
    return subprocess.run(command, cwd=ROOT, env=packages, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def _program(name: str) -> str:
    return str(shutil.which(name, path=str(PROGRAMS)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
