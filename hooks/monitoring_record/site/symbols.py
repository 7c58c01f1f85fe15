"""The signs of ratings and changes as pictures: fonts lack some of them, and draw the others in different sizes."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote

from markupsafe import escape

_RING = '<circle cx="8" cy="8" r="5" fill="none" stroke="#000" stroke-width="2"/>'
_SQUARE = '<path d="M3 3h10v10H3z" fill="none" stroke="#000" stroke-width="2"/>'

SHAPES: Mapping[str, str] = MappingProxyType(
    {
        "●": '<circle cx="8" cy="8" r="6"/>',
        "◕": f'{_RING}<path d="M8 8V3a5 5 0 1 1-5 5z"/>',
        "◐": f'{_RING}<path d="M8 2a6 6 0 0 0 0 12z"/>',
        "◑": f'{_RING}<path d="M8 2a6 6 0 0 1 0 12z"/>',
        "◔": f'{_RING}<path d="M8 8V3a5 5 0 0 1 5 5z"/>',
        "○": _RING,
        "■": '<path d="M2 2h12v12H2z"/>',
        "◧": f'{_SQUARE}<path d="M2 2h6v12H2z"/>',
        "□": _SQUARE,
        "▲": '<path d="M8 3l6 10H2z"/>',
        "▼": '<path d="M8 13L2 3h12z"/>',
        "=": '<path d="M3 5h10v2H3zM3 9h10v2H3z"/>',
        "–": '<path d="M4 7h8v2H4z"/>',
        "…": '<path d="M2 7h2.5v2.5H2zM6.75 7h2.5v2.5h-2.5zM11.5 7H14v2.5h-2.5z"/>',
        "✓": '<path d="M2.5 8.5l4 4 7-9" fill="none" stroke="#000" stroke-width="2.4"/>',
        "✗": '<path d="M3 3l10 10M13 3L3 13" fill="none" stroke="#000" stroke-width="2.4"/>',
    }
)
"""The signs that are drawn, each within 16 by 16 units. All others are letters of a font."""


def symbol_picture(sign: str) -> str:
    """Return a sign as the address of an SVG picture, in black on nothing, for `mask` in style sheets."""
    size = 13 if len(sign) == 1 else 9
    letters = (
        f'<text x="8" y="12.5" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="{size}">'
    )
    shape = SHAPES.get(sign) or f"{letters}{escape(sign)}</text>"
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{shape}</svg>'
    return f"data:image/svg+xml,{quote(svg, safe=' =:/')}"
