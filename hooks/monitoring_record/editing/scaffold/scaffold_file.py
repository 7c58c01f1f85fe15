"""A file that is not there yet, and the templates that files are written from."""

import json
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from monitoring_record.editing.yaml_format import WIDTH, formatted
from monitoring_record.records.placeholders import FILL_IN, FILL_IN_ADDRESS, FILL_IN_DAY

_TEMPLATES = Path(__file__).parent / "templates"
_SHORT = 200
"""Characters of the experts' reasons that a draft repeats; who wants all of them opens the last update."""

_LINK = re.compile(r"\[([^\]]*)\](?:\[[^\]]*\]|\([^)]*\))")
_MARKS = re.compile(r"^\s*(?:[-*|]|\d+\.)\s", re.MULTILINE)
"""The marks of lists and tables, at the start of a line."""


@dataclass(frozen=True)
class ScaffoldFile:
    """A file to be written."""

    path: str
    """Below the folder that it is written to, as in ruritania/updates/21/13.yml."""
    text: str

    def write(self, folder: Path) -> None:
        """Write the file; one that is there already is never written over."""
        file = folder / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as new:
            new.write(self.text)


def scaffold_file(path: str, template: str, **values: Any) -> ScaffoldFile:
    """A draft from a template, in the layout of all files."""
    return ScaffoldFile(path, formatted(_environment().get_template(template).render(values), Path(path)))


def _environment() -> Environment:
    env = Environment(  # noqa: S701 – it writes YAML; `quoted` escapes
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(quoted=_quoted, comment=_comment, in_short=_in_short)
    env.globals.update(FILL_IN=FILL_IN, FILL_IN_ADDRESS=FILL_IN_ADDRESS, FILL_IN_DAY=FILL_IN_DAY)
    return env


def _quoted(text: str) -> str:
    """A text in quotes, which the layout of all files takes away where they are not needed."""
    return json.dumps(text, ensure_ascii=False)


def _comment(text: str, indent: int = 0) -> str:
    """A remark, over as many lines as it needs."""
    begin = " " * indent + "# "
    return textwrap.fill(text, WIDTH, initial_indent=begin, subsequent_indent=begin)


def _in_short(text: str) -> str:
    """The beginning of a text, in plain words."""
    return textwrap.shorten(_MARKS.sub("", _LINK.sub(r"\1", text)), _SHORT, placeholder=" …")
