"""Mends the files of the data."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitoring_record.editing.fixes.fix import Fix
from monitoring_record.editing.fixes.fixed_text import Ids, fixed_text
from monitoring_record.editing.schemas import kind_of
from monitoring_record.loading.entries import content_of, files_below
from monitoring_record.source.limits import MOST_BYTES
from monitoring_record.source.yaml_reader import read_yaml
from monitoring_record.whole_files import write_whole


@dataclass(frozen=True)
class FixedFile:
    """A file, and what was mended in it."""

    path: Path
    fixes: tuple[Fix, ...]


def fix_files(data: Path) -> Iterator[FixedFile]:
    """Mend all files of the data; yields those in which something was mended."""
    ids = known_ids(data)
    for path in files_below(data):
        if kind_of(path.relative_to(data)):
            file = fix_file(path, data, ids)
            if file.fixes:
                yield file


def fix_file(path: Path, data: Path, ids: Ids) -> FixedFile:
    """Mend a file of the data. One that cannot be decoded, or that someone else writes meanwhile, stays as it is."""
    content = _content(path)
    try:
        text, fixes = fixed_text(content.decode(), path.relative_to(data), ids)
    except UnicodeDecodeError:
        return FixedFile(path, ())
    if not fixes or _content(path) != content:
        return FixedFile(path, ())
    write_whole(path, [text.encode()])
    return FixedFile(path, tuple(fixes))


def _content(path: Path) -> bytes:
    """Return the bytes of a file; of one that cannot be read, or is too large, none: there is nothing to mend in it."""
    try:
        content = content_of(path)
    except OSError:
        return b""
    return content if len(content) <= MOST_BYTES else b""


def known_ids(data: Path) -> Ids:
    """Return the ids of the data that other files name: the file of a scale may have problems itself."""
    scales = [path for path in files_below(data / "scales") if path.suffix == ".yml"]
    programmes = [path for path in files_below(data / "programmes") if path.suffix == ".yml"]
    return {
        "scale": frozenset(path.stem for path in scales),
        "programme": frozenset(path.stem for path in programmes),
        "rating": frozenset(rating for path in scales for rating in _ratings(path)),
    }


def _ratings(scale: Path) -> Iterator[str]:
    ratings = (read_yaml("", _content(scale)).values or {}).get("ratings")
    for rating in ratings if isinstance(ratings, list) else ():
        if isinstance(rating, dict) and isinstance(rating.get("id"), str):
            yield rating["id"]
