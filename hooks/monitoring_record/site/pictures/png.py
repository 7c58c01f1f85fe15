"""SVG pictures as PNG files. They are drawn in the fonts of the site, and are the same on every machine."""

from pathlib import Path

from resvg_py import svg_to_bytes

_FONTS = tuple(sorted(map(str, Path(__file__).parent.glob("fonts/*.ttf"))))
"""The fonts that the site serves, in a form that can be read here."""

_NAME = "Record Sans"
_FINER = 2
"""So many pixels a unit of the picture: screens and paper have more than one."""


def png_of(svg: str) -> bytes:
    """Return a picture as a file."""
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            zoom=_FINER,
            font_files=list(_FONTS),
            font_family=_NAME,
            sans_serif_family=_NAME,
            skip_system_fonts=True,
        )
    )
