"""The file of a prebuilt report: a line that says what it was made from, then a line of JSON for each page.

It is plain JSON and no pickle: it comes from another machine, and to read it must run nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from monitoring_record.prebuilt.fingerprint import Fingerprint
from monitoring_record.site import IndexedPage


@dataclass(frozen=True)
class _Head:
    """The first line of the file."""

    fingerprint: dict[str, str]
    sha256: str
    """That of all other lines."""
    addresses: tuple[str, ...]
    """The address of the page on each of them."""


_HEAD, _PAGE = TypeAdapter(_Head), TypeAdapter(IndexedPage)


class UnusableError(Exception):
    """The file of a prebuilt report cannot be used; the message says why, after the name of the report."""


@dataclass(frozen=True)
class PrebuiltPage:
    """A page in the file of a prebuilt report. It is read where it is needed: a report may be larger than the memory."""

    file: Path
    offset: int

    def read(self) -> IndexedPage:
        """Read the page."""
        with self.file.open("rb") as lines:
            lines.seek(self.offset)
            return _PAGE.validate_json(lines.readline())


def write_report(file: Path, fingerprint: Fingerprint, pages: Iterable[IndexedPage]) -> None:
    """Write the pages of a report; an earlier file is replaced as a whole."""
    addresses, lines, digest = [], [], sha256()
    for page in pages:
        addresses.append(page.page.address)
        lines.append(_PAGE.dump_json(page) + b"\n")
        digest.update(lines[-1])
    head = _Head(dict(fingerprint), digest.hexdigest(), tuple(addresses))
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(f"{file.name}.new")
    with unfinished.open("wb") as written:
        written.writelines((_HEAD.dump_json(head), b"\n", *lines))
    unfinished.replace(file)


def read_report(file: Path, fingerprint: Fingerprint) -> Mapping[str, PrebuiltPage]:
    """Return the pages of a prebuilt report by address; raises UnusableError if they are not those of this fingerprint."""
    if not file.is_file():
        raise UnusableError("was not prebuilt")
    first, _, lines = file.read_bytes().partition(b"\n")
    try:
        head = _HEAD.validate_json(first)
    except ValidationError:
        raise UnusableError(f"is damaged in {file}") from None
    changed = [thing for thing, value in fingerprint.items() if head.fingerprint.get(thing) != value]
    if changed:
        raise UnusableError(f"was prebuilt with a different state of {'; '.join(changed)}")
    if sha256(lines).hexdigest() != head.sha256:
        raise UnusableError(f"is damaged in {file}")
    offsets = accumulate((len(line) + 1 for line in lines.split(b"\n")), initial=len(first) + 1)
    return {address: PrebuiltPage(file, offset) for address, offset in zip(head.addresses, offsets, strict=False)}
