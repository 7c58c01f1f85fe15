"""A sheet of the workbook, as it is written: typed cells and links."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

MOST_LINKS = 10_000
"""Of one sheet: Excel is slow with more, and opens none with more than 65,530. Other addresses are texts."""

LONGEST_LINK = 2_079

COLOUR_OF_LINKS = "#0B5394"


def can_be_linked(url: str) -> bool:
    """Return whether an address is one on the web, or of a sheet, that Excel takes as a link."""
    return url.startswith(("http", "internal:")) and len(url) <= LONGEST_LINK


@dataclass
class Formats:
    """The formats of the workbook; each is made once."""

    book: Workbook
    _made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def of(self, **properties: Any) -> Format:
        """Return the format with these properties. Texts begin at the top of their cell."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self.book.add_format({"valign": "top", **properties})
        return self._made[key]

    @cached_property
    def title(self) -> Format:
        """The heading of a sheet."""
        return self.of(bold=True, font_size=16)

    @cached_property
    def header(self) -> Format:
        """The first row of a table."""
        return self.of(bold=True, bottom=1, bg_color="#E8EEF0", font_color="#000000", text_wrap=True)

    @cached_property
    def text(self) -> Format:
        """A text that is wrapped."""
        return self.of(text_wrap=True)

    @cached_property
    def plain(self) -> Format:
        """What needs no room."""
        return self.of()

    @cached_property
    def day(self) -> Format:
        """A date."""
        return self.of(num_format="yyyy-mm-dd", align="left")

    @cached_property
    def link(self) -> Format:
        """What leads to a page."""
        return self.of(font_color=COLOUR_OF_LINKS, underline=1)


@dataclass
class Sheet:
    """A sheet, as it is written."""

    worksheet: Worksheet
    formats: Formats
    has_links: bool = True
    """Whether addresses are links."""

    def text(self, row: int, column: int, text: str, form: Format | None = None) -> None:
        """Write a text; what begins as a formula does is a text, too. None is longer than a cell has room for."""
        self.worksheet.write_string(row, column, text, form or self.formats.text)

    def number(self, row: int, column: int, number: int) -> None:
        """Write a whole number."""
        self.worksheet.write_number(row, column, number, self.formats.plain)

    def link(self, row: int, column: int, url: str, text: str, form: Format | None = None) -> None:
        """Write a link; without an address on the web, and in a sheet that would have too many, only its text."""
        form = form or self.formats.link
        if not (self.has_links and can_be_linked(url)):
            self.text(row, column, text, form)
            return
        self.worksheet.write_url(row, column, url, form, text)
