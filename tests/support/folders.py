"""Folders of two files, of which it shows whether they are whole."""

from pathlib import Path

FILES = ("index.html", "ruritania/index.html")


def folder(path: Path, content: str) -> Path:
    for name in FILES:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(content, encoding="utf-8")
    return path


def contents(path: Path) -> set[str]:
    """Return what the files in a folder contain: one word, if it is whole; nothing, if it is not there."""
    if not path.exists():
        return set()
    assert {file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file()} == set(FILES)
    return {(path / name).read_text(encoding="utf-8") for name in FILES}
