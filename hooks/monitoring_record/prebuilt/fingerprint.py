"""The fingerprint of everything that the pages of a report depend on."""

import json
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from monitoring_record.library import SHARED
from monitoring_record.site import SiteConfig

Fingerprint = Mapping[str, str]
"""Each of the things that the pages of a report depend on, in words, with a value that changes whenever it does."""

ENGINE = Path(__file__).parents[1]

PACKAGES = ("comrak", "jinja2", "markupsafe", "pydantic", "pyyaml")
"""The packages whose work is in the pages of a report."""


def data_fingerprint(data: Path, report: str) -> Fingerprint:
    """Return what the pages of a report depend on in the folder of the data."""
    return {
        "the files of the report": _digest(data, _files(data / report)),
        "the files that all reports share": _digest(data, (file for name in SHARED for file in _files(data / name))),
    }


def build_fingerprint(config: SiteConfig, engine: Path = ENGINE) -> Fingerprint:
    """Return what the pages of all reports depend on, besides the data.

    Every file of the engine counts, even if it shapes no page: none is forgotten. Pages that show the offline copy are never
    prebuilt.
    """
    packages = (f"{package} {version(package)}" for package in PACKAGES)
    return {
        "the engine": _digest(engine, _files(engine)),
        "Python and its packages": ", ".join((f"Python {platform.python_version()}", *packages)),
        "the settings of the site": json.dumps(asdict(replace(config, offline_copy=None)), ensure_ascii=False),
    }


def _files(path: Path) -> Iterator[Path]:
    """Yield every file in a folder, or the file, without links, hidden ones and those that Python compiled."""
    if path.is_file():
        yield path
    for below in path.iterdir() if path.is_dir() else ():
        if below.name != "__pycache__" and not below.name.startswith(".") and not below.is_symlink():
            yield from _files(below)


def _digest(root: Path, files: Iterable[Path]) -> str:
    """Return the SHA-256 of the names and the bytes of files."""
    digest = sha256()
    for name, file in sorted((file.relative_to(root).as_posix(), file) for file in files):
        content = file.read_bytes()
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
