"""Renders CommonMark as HTML, and escapes HTML that contributors write."""

import re
from collections.abc import Mapping

from comrak import ExtensionOptions, ParseOptions, RenderOptions, render_markdown


def _options() -> tuple[ExtensionOptions, ParseOptions, RenderOptions]:
    extensions, parsing, rendering = ExtensionOptions(), ParseOptions(), RenderOptions()
    extensions.table = extensions.strikethrough = True
    parsing.ignore_setext = True
    rendering.escape = True  # shows HTML as it is written; addresses such as `javascript:` are emptied by default
    return extensions, parsing, rendering


_OPTIONS = _options()
_HEADING = re.compile(r"(</?)h[1-6]>")
_PICTURE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"[^>]*>')
_LINKED_PICTURE = re.compile(r'(<a [^>]*>)<img src="[^"]*" alt="([^"]*)"[^>]*>(?=</a>)')
_ALIGNED = re.compile(r'<(t[hd]) align="(left|center|right)">')
_WEB_LINK = '<a href="http'

_NO_BLOCK = "\ue003"
"""Before a text, it keeps its first characters from beginning a list or another block."""


def html_of(text: str, documents: Mapping[str, str] | None = None) -> str:
    """Return a text as HTML; `documents` contains the address of each document that it may cite, by key.

    The renderer escapes HTML, so each tag in its output is its own.
    """
    if documents:
        # At the beginning: further down, a text could contain them in a block of code.
        definitions = (f"[{key}]: <{_in_brackets(address)}>\n" for key, address in documents.items())
        text = f"{''.join(definitions)}\n{text}"
    html: str = render_markdown(text, *_OPTIONS).replace(" />", ">")
    if "<h" in html:  # headings belong to the templates
        html = _HEADING.sub(r"\1p>", html)
    if "<img" in html:  # pictures would be loaded from other hosts
        html = _PICTURE.sub(r'<a href="\1">\2</a>', _LINKED_PICTURE.sub(r"\1\2", html))
    if " align=" in html:  # the attribute is obsolete; a style would need an exception in the Content-Security-Policy
        html = _ALIGNED.sub(r'<\1 class="align-\2">', html)
    if "<table>" in html:  # a wide one scrolls
        html = html.replace("<table>", '<div class="table-frame"><table>').replace("</table>", "</table></div>")
    # Other sites get neither our window nor our address.
    return html.replace(_WEB_LINK, f'<a class="external" rel="noopener noreferrer"{_WEB_LINK[2:]}')


def inline_html_of(text: str) -> str:
    """Return a single paragraph as HTML, without the element around it."""
    return html_of(f"{_NO_BLOCK}{text}").replace(_NO_BLOCK, "").strip().removeprefix("<p>").removesuffix("</p>")


def _in_brackets(address: str) -> str:
    """Return an address as a definition may contain it between angle brackets."""
    return address.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
