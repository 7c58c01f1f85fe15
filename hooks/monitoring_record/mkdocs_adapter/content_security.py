"""What browsers may do for a page: its Content-Security-Policy, and the headers that a web server can add.

Whatever reaches a page by mistake, it runs no script, loads nothing from another host and sends nothing there. Scripts and
styles are files of the site, or have the hash of their text in the policy. These are the scripts and styles of the theme, of
`overrides/` and of the pages in `content/`, which are trusted; what comes from `data/` gets no hash.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from monitoring_record.addresses import CARD
from monitoring_record.site.files.cards import CARD_POLICY

_SITE, _DISK = "'self'", "'self' file:"
"""Where pages load from. Not every browser takes a disk for 'self'."""

_INLINE = re.compile(r"<(script|style)\b([^>]*)>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_NOT_INLINE = re.compile(r"""\ssrc\s*=|\stype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
"""The attributes of scripts that load a file or are data, which policies do not concern."""

_BEGINNING = re.compile(r"<head\b[^>]*>\s*(?:<meta charset[^>]*>)?", re.IGNORECASE)
"""After it comes the policy: one further down would not hold for what is before it."""

REFERRER_POLICY = "same-origin"
"""Other sites are not told which page their readers come from."""

FRAME_ANCESTORS = "frame-ancestors 'none'"
"""No other site shows a page in a frame of its own, only the cards. Browsers take it from headers only."""

_CARDS = tuple(f"/*/{name}" for name in (CARD, CARD.removesuffix(".html")))
"""The addresses of the cards; some hosts serve them without the ending."""

HEADERS = {
    "Referrer-Policy": REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Access-Control-Allow-Origin": "*",  # scripts of other sites may read the record: all of it is public
}
"""The headers of every answer beside the policy."""


@dataclass(frozen=True)
class InlineCode:
    """The hashes of the scripts and styles inside of pages, each once, in the order of their first places."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()

    @classmethod
    def of(cls, html: str) -> Self:
        """Return the hashes of what stands in this HTML."""
        found = list(_inline_code(html))
        return cls(
            *(_each_once(_hash(text) for kind, text in found if kind == wanted) for wanted in ("script", "style"))
        )

    def __or__(self, other: "InlineCode") -> "InlineCode":
        """Return the hashes of both."""
        return InlineCode(_each_once(self.scripts + other.scripts), _each_once(self.styles + other.styles))

    def __sub__(self, other: "InlineCode") -> "InlineCode":
        """Return the hashes without those of the other."""
        return InlineCode(
            tuple(each for each in self.scripts if each not in other.scripts),
            tuple(each for each in self.styles if each not in other.styles),
        )


def _inline_code(html: str) -> Iterator[tuple[str, str]]:
    """Yield the scripts and styles, each with the name of its element."""
    for name, attributes, text in _INLINE.findall(html):
        if not _NOT_INLINE.search(attributes):
            yield name.lower(), text


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _each_once(hashes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hashes))


@dataclass(frozen=True)
class ContentSecurity:
    """The policy of the pages of a build."""

    on_disk: bool = False
    """Whether the pages are made to be read from a disk."""

    def policy(self, code: InlineCode) -> str:
        """Return the policy of pages that contain this code."""
        own = _DISK if self.on_disk else _SITE
        scripts = "".join(f" {each}" for each in code.scripts)
        styles = "".join(f" {each}" for each in code.styles)
        directives = (
            f"default-src {own}",  # also fonts, sounds and films of the site's own
            f"script-src {own}{scripts}",
            f"style-src {own}{styles}",
            f"img-src {own} data:",  # the icons in Material's style sheet are data
            "object-src 'none'",
            "frame-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
        return "; ".join(directives)

    def put_into(self, page: str, code: InlineCode) -> str:
        """Return a page with the policy for its code and that for referrers."""
        beginning = _BEGINNING.search(page)
        if not beginning:
            raise ValueError("a page without <head> cannot have a Content-Security-Policy")
        metas = (
            f'\n<meta http-equiv="Content-Security-Policy" content="{self.policy(code)}">\n'
            f'<meta name="referrer" content="{REFERRER_POLICY}">'
        )
        return f"{page[: beginning.end()]}{metas}{page[beginning.end() :]}"

    def headers_file(self, code: InlineCode) -> str:
        """Return the file `_headers`, which Netlify, Cloudflare Pages and others read; `code` is that of all pages.

        A line with `!` takes a header of a rule above away; Netlify needs none, because the rule for fewer addresses counts there.
        """
        policy = f"{self.policy(code)}; {FRAME_ANCESTORS}"
        rules = [_rule("/*", *_lines({"Content-Security-Policy": policy, **HEADERS}))]
        of_cards = ("! Content-Security-Policy", *_lines({"Content-Security-Policy": CARD_POLICY}))
        return "".join((*rules, *(_rule(address, *of_cards) for address in _CARDS)))


def _lines(headers: Mapping[str, str]) -> Iterator[str]:
    return (f"{name}: {value}" for name, value in headers.items())


def _rule(address: str, *lines: str) -> str:
    return "".join((f"{address}\n", *(f"  {line}\n" for line in lines)))
