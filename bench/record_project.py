"""A site of this engine that is measured: the code and the hand-written pages of this repository, with any data."""

import compileall
import json
import shutil
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from bench.builders import MKDOCS_BUILD
from bench.generated_record import edit_sentence, edited_page, write_record
from bench.measurement import Task, run
from bench.results import CHECK, COLD, EDITED
from bench.serving import seconds_until_shown
from bench.size import Size

ROOT = Path(__file__).resolve().parent.parent

ENGINE = (sys.executable, "-m", "monitoring_record")
STAGE_CLOCK = (sys.executable, "-m", "bench.stage_clock")


class RecordProject:
    """A project in two folders: the original, which stays as it is, and the copy in which commands run."""

    def __init__(self, folder: Path, write_data: Callable[[Path], object]) -> None:
        self._original = folder / "original"
        self.copy = folder / "project"
        """The folder of the copy."""
        for name in ("content", "hooks", "overrides"):
            shutil.copytree(ROOT / name, self._original / name)
        shutil.copy(ROOT / "mkdocs.yml", self._original)
        compileall.compile_dir(self._original / "hooks", quiet=1)  # as pip does with an engine that it installs
        write_data(self.original_data)

    def renew(self) -> None:
        """Make the copy anew: nothing is left in it that a command wrote or kept."""
        shutil.rmtree(self.copy, ignore_errors=True)
        shutil.copytree(self._original, self.copy)

    @property
    def original_data(self) -> Path:
        """The data of the original."""
        return self._original / "data"

    def check(self) -> Task:
        """Return the check of the data."""
        return Task(CHECK, self.copy, (*ENGINE, "check"), self.renew, builds_site=False)

    def cold(self) -> Task:
        """Return a build of the public site with nothing kept from builds before."""
        return Task(COLD, self.copy, MKDOCS_BUILD, self.renew)

    def stages(self) -> Mapping[str, float]:
        """Return the seconds of each stage of a cold build."""
        self.renew()
        return self._stages()

    def _stages(self) -> Mapping[str, float]:
        return dict(json.loads(run(STAGE_CLOCK, self.copy)))


class GeneratedProject(RecordProject):
    """A site with a generated report, of which one sentence can be edited."""

    def __init__(self, folder: Path, size: Size) -> None:
        super().__init__(folder, partial(write_record, size=size))
        self._size = size

    def edited(self) -> Task:
        """Return a build after one edited sentence; it must follow a build of the same copy."""
        return Task(EDITED, self.copy, MKDOCS_BUILD, partial(self._edit, "Edited"))

    def edited_stages(self) -> Mapping[str, float]:
        """Return the seconds of each stage of a build after one edited sentence; it must follow a build."""
        self._edit("Measured")
        return self._stages()

    def seconds_until_shown(self, edits: int) -> list[float]:
        """Serve the site; returns for each of so many edits the seconds until the page shows it."""
        return seconds_until_shown(self.copy, edited_page(self._size), self._edit, edits)

    def _edit(self, word: str) -> None:
        edit_sentence(self.copy / "data", self._size, word)
