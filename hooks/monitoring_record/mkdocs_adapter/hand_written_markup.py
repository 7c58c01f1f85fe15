"""What a site adds to its pages by hand, so far as the Content-Security-Policy concerns it."""

import logging
import re

from monitoring_record.settings.blocked_markup import blocked_markup

log = logging.getLogger("mkdocs.monitoring_record")

_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_FILE_ELSEWHERE = re.compile(
    r"""<(?:script|link)\b(?=[^>]*(?:\ssrc=|stylesheet))[^>]*\s(?:src|href)=["']?((?:https?:)?//[^"'\s>]+)""",
    re.IGNORECASE,
)


def aligned_by_class(html: str) -> str:
    """Return a page whose tables are aligned as those of the data are; Python-Markdown gives each cell a style."""
    return _ALIGNED.sub(r'<\1 class="align-\2">', html)


def framed_tables(html: str) -> str:
    """Return a page whose tables are in the same frame as those of the data, in which a wide one scrolls."""
    return _TABLE.sub(r'<div class="table-frame">\g<0></div>', html)


def warn_of_blocked_markup(name: str, html: str) -> None:
    """Log what browsers would ignore in a page; `name` is that of its file in content/."""
    for words in dict.fromkeys(found.message for found in blocked_markup(html)):
        log.warning("content/%s contains %s.", name, words)


def warn_of_blocked_files(html: str) -> None:
    """Log the scripts and styles of other hosts in the frame of the pages; `html` is that of any of them."""
    for address in _FILE_ELSEWHERE.findall(html):
        words = "mkdocs.yml or overrides/ has %s in each page, which the policy of the pages blocks; put the file into content/."
        log.warning(words, address)
