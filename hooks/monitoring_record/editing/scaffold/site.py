"""A new site: a repository for another programme, with an example to overwrite."""

import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from monitoring_record import __version__
from monitoring_record.editing.scaffold.scaffold_file import ScaffoldFile
from monitoring_record.editing.schemas import KINDS, schema_text

_FILES = Path(__file__).parent / "site_files"
_ENGINE = "monitoring-record"


def new_site() -> Iterator[ScaffoldFile]:
    """Yield the files of a site that builds at once."""
    for file in sorted(_FILES.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            text = file.read_text(encoding="utf-8")
            path = file.relative_to(_FILES).as_posix()
            yield ScaffoldFile(path, text.format(engine=engine_requirement()) if path == "requirements.txt" else text)
    for kind in KINDS:
        yield ScaffoldFile(f"schemas/{kind.schema_name}", schema_text(kind))


def engine_requirement() -> str:
    """Return the requirement for this version of the engine: with the address that it was installed from, or a version."""
    address = _installed_from()
    return f"{_ENGINE}[tests] @ {address}" if address else f"{_ENGINE}[tests]=={__version__}"


def _installed_from() -> str:
    """Return the address that pip installed the engine from; "" if that was an index, or a file of this machine.

    https://packaging.python.org/en/latest/specifications/direct-url/
    """
    try:
        origin = json.loads(distribution(_ENGINE).read_text("direct_url.json") or "{}")
    except PackageNotFoundError:  # it runs from its own repository
        return ""
    url = str(origin.get("url", ""))
    if not url.startswith("https:"):
        return ""
    repository = origin.get("vcs_info")
    return f"{repository['vcs']}+{url}@{repository['commit_id']}" if repository else url
