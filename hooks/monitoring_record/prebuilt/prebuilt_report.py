"""The file of a prebuilt report: a line that says what it was made from, then a line of JSON for each page.

It is plain JSON and no pickle: it comes from another machine, and to read it must run nothing.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from monitoring_record.prebuilt.fingerprint import Fingerprint
from monitoring_record.site import IndexedPage
from monitoring_record.whole_files import write_whole


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
    inode: int
    """That of the file: `prebuild` may write another one meanwhile."""

    def read(self) -> IndexedPage:
        """Read the page; raises UnusableError if the file is another one now."""
        with self.file.open("rb") as lines:
            if os.fstat(lines.fileno()).st_ino != self.inode:
                raise UnusableError(f"was prebuilt again while the site was built; build again to use {self.file}")
            lines.seek(self.offset)
            return _PAGE.validate_json(lines.readline())


def _line(page: IndexedPage) -> bytes:
    """Return a page as a line; its sets are sorted, so that the same pages are the same bytes in every process."""
    return json.dumps(_PAGE.dump_python(page), ensure_ascii=False, default=sorted).encode() + b"\n"


def write_report(file: Path, fingerprint: Fingerprint, pages: Iterable[IndexedPage]) -> None:
    """Write the pages of a report; an earlier file is replaced as a whole."""
    addresses, lines, digest = [], [], sha256()
    for page in pages:
        addresses.append(page.page.address)
        lines.append(_line(page))
        digest.update(lines[-1])
    head = _Head(dict(fingerprint), digest.hexdigest(), tuple(addresses))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, (_HEAD.dump_json(head), b"\n", *lines))


def read_report(file: Path, fingerprint: Fingerprint) -> Mapping[str, PrebuiltPage]:
    """Return the pages of a prebuilt report by address; raises UnusableError if they are not those of this fingerprint."""
    if not file.is_file():
        raise UnusableError("was not prebuilt")
    with file.open("rb") as opened:
        inode = os.fstat(opened.fileno()).st_ino
        first, _, lines = opened.read().partition(b"\n")
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
    return {
        address: PrebuiltPage(file, offset, inode) for address, offset in zip(head.addresses, offsets, strict=False)
    }
