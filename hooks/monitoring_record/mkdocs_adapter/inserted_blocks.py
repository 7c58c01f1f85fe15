"""Blocks of HTML that the engine inserts into pages written by hand: they need not go through Python-Markdown.

The fields and the rules are as long as ten pages, and would take longer than all other pages together.
"""

import re
from dataclasses import dataclass, field

_BLOCK = re.compile(r"^<!-- block -->\n(.*?)\n<!-- end of block -->$", re.DOTALL | re.MULTILINE)
_PLACE = re.compile(r"<!-- place of block (\d+) -->")


@dataclass
class InsertedBlocks:
    """The blocks of a build, while Markdown becomes HTML."""

    _blocks: list[str] = field(default_factory=list)

    def taken_out(self, inserted: str) -> str:
        """Return Markdown with a mark in the place of each block: what a template has between two comments."""
        return _BLOCK.sub(self._place, inserted)

    def put_back(self, html: str) -> str:
        """Return a page with its blocks."""
        return _PLACE.sub(lambda place: self._blocks[int(place[1])], html)

    def _place(self, found: re.Match[str]) -> str:
        self._blocks.append(found[1])
        return f"<!-- place of block {len(self._blocks) - 1} -->"
