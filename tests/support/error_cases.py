"""The cases of golden/errors: a mistake in the data, the settings or a written page, the messages about it, and their cure.

A case is a file with sections, each with a heading:

    === data/ruritania/recommendations/02.yml
    title:Fill the moats
    === says
    data/ruritania/recommendations/02.yml:1:6: …
    === cure
    @ 1
    title: Fill the moats

The first sections replace files of the tiny report, of `content/` or `mkdocs.yml`, or delete them: `=== data/… (deleted)`. The cure replaces lines of the
first file: `@ 3`, `@ 3-5`; adds lines: `@ 3+`; or deletes or writes files: `@ delete data/…`, `@ write data/…`.
⟨U+200B⟩ is the character with this number, and ⟨0xFC⟩ a byte.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.support.characters import with_characters

_HEADING = re.compile(r"^=== (.+)\n", re.MULTILINE)
_STEP = re.compile(r"^@ (.+)\n", re.MULTILINE)
_BYTE = re.compile("⟨0x([0-9A-F]{2})⟩".encode())


@dataclass(frozen=True)
class ErrorCase:
    """A mistake, the messages about it, and its cure."""

    path: Path

    @property
    def sections(self) -> dict[str, str]:
        """The text of each section by its heading."""
        pieces = _HEADING.split(self.path.read_text(encoding="utf-8"))
        return dict(zip(pieces[1::2], pieces[2::2], strict=True))

    @property
    def says(self) -> str:
        """The messages, one a line."""
        return self.sections["says"]

    def write_says(self, messages: str) -> None:
        """Replace the messages."""
        text = self.path.read_text(encoding="utf-8")
        self.path.write_text(text.replace(f"=== says\n{self.says}", f"=== says\n{messages}"), encoding="utf-8")

    @property
    def cure(self) -> list[tuple[str, str]]:
        """The steps of the cure, each with its new lines."""
        pieces = _STEP.split(self.sections.get("cure", ""))
        return list(zip(pieces[1::2], map(with_characters, pieces[2::2]), strict=True))

    @property
    def files(self) -> dict[str, str]:
        """The files that the case replaces or deletes."""
        return {name: text for name, text in self.sections.items() if name not in ("says", "cure")}

    @property
    def is_of_a_site(self) -> bool:
        """Whether the mistake is in the settings or in a page written by hand."""
        return not all(name.startswith("data/") for name in self.files)

    def put_into(self, folder: Path) -> None:
        """Put the mistake into the tiny report, which is in `folder`."""
        for name, text in self.files.items():
            path = folder / name.removesuffix(" (deleted)")
            if name.endswith(" (deleted)"):
                _delete(path)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(_bytes(text))

    def apply_cure(self, folder: Path) -> None:
        """Do what the messages say."""
        of_lines = []
        for step, new in self.cure:
            match step.split(" ", maxsplit=1):
                case ["delete", name]:
                    _delete(folder / name)
                case ["write", name]:
                    (folder / name).parent.mkdir(parents=True, exist_ok=True)
                    (folder / name).write_bytes(_bytes(new))
                case _:
                    of_lines.append((*_lines(step), new))
        if of_lines:
            _replace_lines(folder / next(iter(self.files)), of_lines)


def _replace_lines(path: Path, steps: list[tuple[int, int, str]]) -> None:
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    for first, last, new in reversed(steps):
        lines[first - 1 : last] = new.removesuffix("\n").split("\n") if new else []
    path.write_text("\n".join(lines), encoding="utf-8")


def _lines(step: str) -> tuple[int, int]:
    """Return the first line that is replaced, and the last; before the first, if lines are added."""
    if step.endswith("+"):
        return int(step[:-1]) + 1, int(step[:-1])
    first, _, last = step.partition("-")
    return int(first), int(last or first)


def _bytes(text: str) -> bytes:
    content = with_characters(text).encode()
    return _BYTE.sub(lambda found: bytes.fromhex(found[1].decode()), content)


def _delete(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    for folder in path.parents:
        if any(folder.iterdir()):
            break
        folder.rmdir()
