"""Changes the engine in one small way at a time, and reports each change that no test notices.

    python3 tools/mutation.py source loading

makes a copy of the project outside it, installs the tests' requirements and mutmut beside it, and tests the named rooms of
the engine (or modules: `source/limits`). A thousand mutants take a quarter of an hour on two cores. Words of messages are changed
too: a survivor of that kind is no gap.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = Path(tempfile.gettempdir()) / "monitoring-record-mutation"
COPY = SCRATCH / "project"
PYTHON = SCRATCH / "venv/bin/python"
TOOLS = ("mutmut==3.8.1", "coverage==7.17.4")

# mutmut only knows the folder `src`; what a subprocess runs from `hooks` stays unchanged.
SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {modules}
do_not_mutate_patterns = ['^\\s*(wrong|right|demand|reason|id)=']
also_copy = {files}
"""


def main(names: list[str]) -> None:
    """Tests the named rooms and modules, and prints the changes that no test noticed."""
    if not names:
        sys.exit(__doc__)
    _copy_the_project(names)
    _install()
    subprocess.run([PYTHON, "tools/mutants.py"], cwd=COPY, check=True)


def _copy_the_project(names: list[str]) -> None:
    shutil.rmtree(COPY, ignore_errors=True)
    tracked = _output("git", "ls-files", "-z").rstrip("\0").split("\0")
    for name in tracked:
        (COPY / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, COPY / name)
    (COPY / "src").symlink_to("hooks")
    files = sorted({name.split("/")[0] for name in tracked} - {"pyproject.toml"})
    settings = SETTINGS.format(modules=[_pattern(name) for name in names], files=files)
    with (COPY / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write(settings)


def _pattern(name: str) -> str:
    path = f"src/monitoring_record/{name}"
    return f"{path}/*" if (COPY / path).is_dir() else f"{path}.py"


def _install() -> None:
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(SCRATCH / "venv")], check=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "--requirement", str(ROOT / "requirements/test.txt")], check=True)
    subprocess.run([*pip, *TOOLS], check=True)


def _output(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout


if __name__ == "__main__":
    main(sys.argv[1:])
