"""A new file, and the templates that new files are written from."""

import json
import re
import textwrap
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from monitoring_record.editing.yaml_format import WIDTH, formatted
from monitoring_record.records.placeholders import FILL_IN, FILL_IN_ADDRESS, FILL_IN_DAY

_TEMPLATES = Path(__file__).parent / "templates"
_SHORT = 200
"""How many characters of the experts' last reasons are in the comments of a new update."""

_LINK = re.compile(r"\[([^\[\]]*)\](?:\[[^\[\]]*\]|\((?:(?!\]\()[^)])*\))")
_MARKS = re.compile(r"^[ \t]*(?:[-*|]|\d+\.)\s", re.MULTILINE)
"""The markup of lists and tables, at the start of a line."""


@dataclass(frozen=True)
class ScaffoldFile:
    """A file to be written."""

    path: str
    """The path below the folder that it is written to, as in ruritania/updates/21/13.yml."""
    text: str

    def write(self, folder: Path) -> None:
        """Write the file; raises FileExistsError if it exists already."""
        file = folder / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(self.text)


def scaffold_file(path: str, template: str, **values: Any) -> ScaffoldFile:
    """Return a file made from a template, and formatted."""
    return ScaffoldFile(path, formatted(_environment().get_template(template).render(values), Path(path)))


@cache
def _environment() -> Environment:
    env = Environment(  # noqa: S701 – it writes YAML; `quoted` escapes
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(quoted=_quoted, comment=_comment, comment_within=_comment_within, in_short=_in_short)
    env.globals.update(FILL_IN=FILL_IN, FILL_IN_ADDRESS=FILL_IN_ADDRESS, FILL_IN_DAY=FILL_IN_DAY)
    return env


def _quoted(text: str) -> str:
    """Return a text in quotes; `formatted` leaves only those that YAML needs."""
    return json.dumps(text, ensure_ascii=False)


def _comment(text: str, indent: int = 0) -> str:
    """Return a text as a YAML comment of as many lines as it needs."""
    return _lines_with(" " * indent + "# ", text)


def _comment_within(text: str) -> str:
    """Return a text as a comment on a field that is a comment itself, so that it stays one when the field is not."""
    return _lines_with("#   # ", text)


def _lines_with(begin: str, text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent=begin, subsequent_indent=begin)


def _in_short(text: str) -> str:
    """Return the beginning of a text, without markup."""
    return textwrap.shorten(_MARKS.sub("", _LINK.sub(r"\1", text)), _SHORT, placeholder=" …")
