"""Reads the files of the search."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def search_value(file: Path) -> Any:
    """Return the value that a file hands over."""
    name, _, found = json.loads(
        "[" + file.read_text(encoding="utf-8").removeprefix("searchFile(").removesuffix(");\n") + "]"
    )
    assert file.as_posix().endswith(f"/{name}")
    return found


def indexed_pages(site: Path, folder: str = "site") -> Mapping[str, Any]:
    """Return what an index contains of each page, beginning with its title, by the address of the page."""
    return {address: row for address, *row in search_value(site / "search" / folder / "index.js")["pages"]}
