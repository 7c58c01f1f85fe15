"""Links between the pages of the site: written from its root, and made relative once for each page."""

import re
from collections.abc import Mapping

from monitoring_record import addresses
from monitoring_record.texts import SITE_LINK

_SITE_LINK = re.compile(f'href="{SITE_LINK}([^"#?]*)([^"]*)"')
"""The address of a page of this site; then a query, an anchor, or both."""


def site_link(address: str, anchor: str = "") -> str:
    """Return the link to a page, or to an anchor on it, as templates and texts write it."""
    return f"{SITE_LINK}{address}#{anchor}" if anchor else f"{SITE_LINK}{address}"


def relative_links(html: str, page: str, *, folders: bool, contained: Mapping[str, str] | None = None) -> str:
    """Return the HTML with its links to this site relative to a page, as readers need them on the web and from a disk.

    `page` is the address of the page. `contained` are the pages whose content it repeats, by address, with the prefix of
    their anchors on it: links to them stay on the page.
    """
    prefixes = contained or {}
    known: dict[str, str] = {}

    def linked(found: re.Match[str]) -> str:
        address, rest = found.groups()
        if address in prefixes:
            return f'href="#{prefixes[address]}{rest.replace("#", "-")}"'
        if address == page and rest.startswith("#"):
            return f'href="{rest}"'
        if address not in known:
            known[address] = addresses.relative(page, address, folders=folders)
        return f'href="{known[address]}{rest}"'

    return _SITE_LINK.sub(linked, html)
