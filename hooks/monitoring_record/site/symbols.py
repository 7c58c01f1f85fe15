"""The signs of ratings and changes as pictures: fonts lack some of them, and draw the others in different sizes."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from types import MappingProxyType
from urllib.parse import quote

from markupsafe import escape

Point = tuple[float, float]

SIDE = 16
"""Each sign is within a square of so many units."""

_CENTRE, _HALF, _FULL = SIDE / 2, 180, 360


@dataclass(frozen=True)
class Pie:
    """A disc around the centre, or a piece of it; the angles are in degrees, clockwise from the top."""

    radius: float
    start: int = 0
    end: int = _FULL

    @property
    def svg(self) -> str:
        """The shape as an element of SVG."""
        if self.end - self.start == _FULL:
            return f'<circle cx="8" cy="8" r="{self.radius:g}" fill="currentColor"/>'
        (x0, y0), (x1, y1) = self._at(self.start), self._at(self.end)
        large, r = int(self.end - self.start > _HALF), self.radius
        return f'<path d="M8 8L{x0:g} {y0:g}A{r:g} {r:g} 0 {large} 1 {x1:g} {y1:g}z" fill="currentColor"/>'

    def _at(self, angle: int) -> Point:
        turned = radians(angle)
        return round(_CENTRE + self.radius * sin(turned), 3), round(_CENTRE - self.radius * cos(turned), 3)


@dataclass(frozen=True)
class Ring:
    """A circle around the centre."""

    radius: float
    width: float

    @property
    def svg(self) -> str:
        """The shape as an element of SVG."""
        return f'<circle cx="8" cy="8" r="{self.radius:g}" fill="none" stroke="currentColor" stroke-width="{self.width:g}"/>'


@dataclass(frozen=True)
class Polygon:
    """A filled area."""

    points: tuple[Point, ...]

    @property
    def svg(self) -> str:
        """The shape as an element of SVG."""
        return f'<path d="{_path(self.points)}z" fill="currentColor"/>'


@dataclass(frozen=True)
class Line:
    """A line through some points."""

    points: tuple[Point, ...]
    width: float

    @property
    def svg(self) -> str:
        """The shape as an element of SVG."""
        return f'<path d="{_path(self.points)}" fill="none" stroke="currentColor" stroke-width="{self.width:g}"/>'


Shape = Pie | Ring | Polygon | Line


def _path(points: tuple[Point, ...]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def _box(left: float, top: float, right: float, bottom: float) -> Polygon:
    return Polygon(((left, top), (right, top), (right, bottom), (left, bottom)))


_RING = Ring(5, 2)
_CROSS = (Line(((3, 3), (13, 13)), 2.4), Line(((13, 3), (3, 13)), 2.4))
_FRAME = (_box(2, 2, 14, 4), _box(2, 12, 14, 14), _box(2, 4, 4, 12), _box(12, 4, 14, 12))

SHAPES: Mapping[str, tuple[Shape, ...]] = MappingProxyType(
    {
        "●": (Pie(6),),
        "◕": (_RING, Pie(5, 0, 270)),
        "◐": (_RING, Pie(6, 180, 360)),
        "◑": (_RING, Pie(6, 0, 180)),
        "◔": (_RING, Pie(5, 0, 90)),
        "○": (_RING,),
        "■": (_box(2, 2, 14, 14),),
        "◧": (*_FRAME, _box(2, 2, 8, 14)),
        "□": _FRAME,
        "▲": (Polygon(((8, 3), (14, 13), (2, 13))),),
        "▼": (Polygon(((8, 13), (2, 3), (14, 3))),),
        "=": (_box(3, 5, 13, 7), _box(3, 9, 13, 11)),
        "–": (_box(4, 7, 12, 9),),
        "…": tuple(_box(left, 7, left + 2.5, 9.5) for left in (2, 6.75, 11.5)),
        "✓": (Line(((2.5, 8.5), (6.5, 12.5), (13.5, 3.5)), 2.4),),
        "✗": _CROSS,
        "✕": _CROSS,
        "→": (_box(2, 6.8, 9, 9.2), Polygon(((8, 3), (14, 8), (8, 13)))),
    }
)
"""The signs that are drawn. All others are letters of a font."""


def symbol_svg(sign: str) -> str:
    """Return a sign as elements of SVG, in the colour of what it is in, on nothing."""
    size = 13 if len(sign) == 1 else 9
    letters = f'<text x="8" y="12.5" fill="currentColor" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="{size}">'
    return "".join(shape.svg for shape in SHAPES.get(sign, ())) or f"{letters}{escape(sign)}</text>"


def symbol_picture(sign: str) -> str:
    """Return a sign as the address of an SVG picture, for `mask` in style sheets."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}">{symbol_svg(sign)}</svg>'
    return f"data:image/svg+xml,{quote(svg, safe=' =:/')}"
