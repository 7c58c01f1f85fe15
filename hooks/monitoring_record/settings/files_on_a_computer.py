"""Check of the pages written by hand for links and pictures that name a file on the computer of whoever writes them."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from monitoring_record.checks.check import Violation
from monitoring_record.records.written_address import path_on_a_computer
from monitoring_record.settings.checked_settings import CONTENT, CheckedSettings, settings_check
from monitoring_record.settings.written_page import WrittenPage

_ADDRESSES_IN_HTML = re.compile(r"<[^<>]*?\s(?:src|href|srcset|poster)\s*=\s*[\"']?(?=\S)")


@settings_check(
    id="page-link-to-a-computer",
    demand="A link or picture in a page of `content/` names a file of the site, not one on the computer of whoever writes it.",
    reason="Nobody else has that file: readers see no picture, and the link leads nowhere.",
    wrong="# content/contribute.md\n# Contribute\n\n![The moat](C:\\Pictures\\moat.png)\n",
    right="# content/contribute.md\n# Contribute\n\n![The button](assets/contribute/correct-this.png)\n",
)
def page_link_to_a_computer(checked: CheckedSettings) -> Iterator[Violation]:
    """Look at how each address begins, in Markdown and in HTML."""
    for page in checked.pages:
        text = page.without_comments
        in_html = (found.end() for found in _ADDRESSES_IN_HTML.finditer(text))
        for offset in (*(link.offset for link in page.links), *in_html):
            path = path_in_page(page, offset, checked)
            if path:
                cure = _instead_of_a_computer(page, path, checked)
                yield page.at(offset), f"`{path}` is a file on your own computer, which only you have; {cure}"


def path_in_page(page: WrittenPage, offset: int, checked: CheckedSettings) -> str | None:
    """Return the path to a file on a computer that begins here; None if none does, or the site has such a folder."""
    path = path_on_a_computer(page.without_comments, offset)
    folder = path.split("/")[1] if path and path.startswith("/") else ""
    if folder and (folder in checked.reports or any(name.startswith(f"{folder}/") for name in checked.content)):
        return None
    return path


def _instead_of_a_computer(page: WrittenPage, path: str, checked: CheckedSettings) -> str:
    """Return where a file can be put, and its path from a page."""
    title, end = posixpath.splitext(re.split(r"[\\/]", unquote(path))[-1])
    file = re.sub(r"[^\w.-]+", "-", title).strip("-") + end
    if not end:
        return f"upload it to `{CONTENT}/assets/`, and write its path from there, as in `assets/moat.png`"
    there = next((name for name in checked.content if posixpath.basename(name) == file), None)
    meant = there or f"assets/{posixpath.splitext(page.name)[0]}/{file}"
    relative = posixpath.relpath(meant, posixpath.dirname(page.name) or ".")
    if there:
        return f"`{CONTENT}/{there}` has the same name; write `{relative}`, or, if that is another, upload yours under a new name"
    return f"upload it as `{CONTENT}/{meant}`, and write `{relative}` here"
