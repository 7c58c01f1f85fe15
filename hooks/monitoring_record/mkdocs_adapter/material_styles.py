"""Material's style sheets as one file, in the layer below our own styles (see `theme/styles/layers.css`).

What is in no layer would win over all of ours. A page cannot put a style sheet into a layer, except with a style of its own,
which would need a hash in its Content-Security-Policy and a request after another one.
"""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_theme_dir

MATERIAL_STYLES = "assets/stylesheets/material.css"
"""The address of the file, beside those that it is made of: their own addresses in it stay right."""

_CHARSET = '@charset "UTF-8";'


def join_material_styles(files: Files, config: MkDocsConfig) -> None:
    """Put one file in the place of all of Material's: its scripts are in no page."""
    folder = str(Path(get_theme_dir("material"), "assets"))
    parts = [file for file in files if file.abs_src_path and file.abs_src_path.startswith(folder)]
    for part in parts:
        files.remove(part)
    sheets = (part.content_string for part in sorted(parts, key=_name) if part.src_uri.endswith(".css"))
    files.append(File.generated(config, MATERIAL_STYLES, content=_layered(sheets), inclusion=InclusionLevel.NOT_IN_NAV))


def _name(file: File) -> str:
    return file.src_uri


def _layered(sheets: Iterable[str]) -> str:
    rules = "\n".join(sheet.replace(_CHARSET, "") for sheet in sheets)
    return f"{_CHARSET}@layer material{{{rules}}}\n"
