"""Checks of the lists and code in pages written by hand: what would be published as a paragraph, with gaps, or as code."""

import re
from collections.abc import Iterator

from monitoring_record.checks.check import Violation
from monitoring_record.settings.checked_settings import CheckedSettings, settings_check
from monitoring_record.source.problems import Position
from monitoring_record.source.quoting import to_write

_ITEM = re.compile(r"(?:[-*+]|1\.)[ \t]+\S")
_GLUED = re.compile(r"-(?P<words>[^\W\d_].*)")
_NO_PARAGRAPH = re.compile(r"[-*+>|<#:\s]|\d+\.\s|\[[^\]\n]*\]:")
"""The beginning of what can have an item of a list in its second line, or is no paragraph."""


@settings_check(
    id="page-list-in-a-paragraph",
    demand="In a page of `content/`, an empty line is above a list, and a space after each hyphen.",
    reason="Otherwise the items are published as the end of the paragraph, or of the item, above.",
    wrong="# content/contribute.md\n# Contribute\n\nSend us:\n- corrections\n- questions\n",
    right="# content/contribute.md\n# Contribute\n\nSend us:\n\n- corrections\n- questions\n",
)
def page_list_in_a_paragraph(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for items below a line of a paragraph, and for hyphens without a space beside other items."""
    for page in checked.pages:
        for at, lines in page.blocks():
            yield from _items_in(lines, at)


def _items_in(lines: list[str], at: Position) -> Iterator[Violation]:
    first = next((n for n, line in enumerate(lines) if n and _ITEM.match(line)), None)
    if first is not None and not _NO_PARAGRAPH.match(lines[0]):
        message = f"{to_write(lines[first])} would be the end of the paragraph above; leave an empty line above line {at.line + first}"
        yield Position(at.file, at.line + first), message
    for number, line in enumerate(lines):
        glued = _GLUED.match(line)
        if glued and any(other.startswith("- ") for other in lines):
            cure = f"write {to_write('- ' + glued['words'])}"
            yield (
                Position(at.file, at.line + number),
                f"a space is missing after the hyphen, so that the line is no item of the list; {cure}",
            )


@settings_check(
    id="unclosed-page-code",
    demand="In a page of `content/`, a line with the same signs ends each block of code.",
    reason="Otherwise what follows is code, too, and its headings are lost.",
    wrong="# content/contribute.md\n# Contribute\n\n```yaml\nstage: reported\n\n## Publish\n",
    right="# content/contribute.md\n# Contribute\n\n```yaml\nstage: reported\n```\n\n## Publish\n",
)
def unclosed_page_code(checked: CheckedSettings) -> Iterator[Violation]:
    """Look for blocks in which another begins, and for one that goes on to the end of the page."""
    for page in checked.pages:
        for above in page.unclosed_code:
            cure = f"write {above['signs']} on a line of its own below the last line of the example"
            yield (
                page.at(above.start()),
                f"the block of code that begins here never ends, and the headings below it are lost; {cure}",
            )
