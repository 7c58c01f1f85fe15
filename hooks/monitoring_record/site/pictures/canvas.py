"""A picture of few colours: each colour of a text or a shape has a few shades towards the ground that it is on.

So a picture is a small file, and takes milliseconds.
"""

from functools import cache
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from monitoring_record.site.pictures.lettering import Lettering, Paragraph, line_height
from monitoring_record.site.pictures.mask import Mask
from monitoring_record.site.symbols import SHAPES, SIDE, Line, Pie, Polygon, Ring

WIDTH, HEIGHT = 1200, 630

Box = tuple[float, float, float, float]
"""The left and the upper edge, the width and the height."""

_COLOURS = 256
_SHADES = 12
_FINER = 4
"""Shapes are drawn so many times larger, and then made smaller: their edges are smooth."""

_FULL = 255

_COMPRESSION = 3
"""One level more takes twice the time for a file that is a tenth smaller."""


class Canvas:
    """A picture while it is drawn."""

    def __init__(self, ground: str) -> None:
        self._ground = ground
        self._palette = list(ImageColor.getrgb(ground))
        self._shades: dict[tuple[str, str], bytes] = {}
        # Values are places in the palette: a picture with a palette looks for the colours of all that is put into it.
        self._image = Image.new("L", (WIDTH, HEIGHT))

    def text(self, at: tuple[float, float], text: str, lettering: Lettering, ink: str, ground: str = "") -> None:
        """Letter a line, from this point of its base line on."""
        for mask, (left, top) in lettering.lettered(text):
            self._shape(mask, (round(at[0]) + left, round(at[1]) + top), ink, ground or self._ground)

    def paragraph(self, at: tuple[float, float], paragraph: Paragraph, ink: str) -> float:
        """Letter some lines below a point; returns where they end."""
        x, y = at
        for line in paragraph.lines:
            self.text((x, y + paragraph.lettering.size), line, paragraph.lettering, ink)
            y += line_height(paragraph.lettering.size)
        return y

    def field(self, box: Box, colour: str, radius: int = 0) -> None:
        """Draw a rectangle."""
        x, y, width, height = map(round, box)
        width, height = max(1, width), max(1, height)
        if radius:
            self._shape(_rectangle(width, height, radius), (x, y), colour, self._ground)
        else:
            self._image.paste(self._shades_of(colour, self._ground)[-1], (x, y, x + width, y + height))

    def dashes(self, box: Box, colour: str) -> None:
        """Draw a dashed edge."""
        x, y, width, height = map(round, box)
        for left in range(x, x + width, 10):
            for top in (y, y + height - 2):
                self.field((left, top, min(6, x + width - left), 2), colour)
        for top in range(y, y + height, 10):
            for left in (x, x + width - 2):
                self.field((left, top, 2, min(6, y + height - top)), colour)

    def sign(self, centre: tuple[float, float], size: int, sign: str, ink: str, ground: str) -> None:
        """Draw the sign of a rating."""
        mask = _sign(sign, size)
        at = round(centre[0] - mask.width / 2), round(centre[1] - mask.height / 2)
        self._shape(mask, at, ink, ground)

    def png(self) -> bytes:
        """Return the picture as a file."""
        self._image.putpalette(self._palette)
        file = BytesIO()
        self._image.save(file, "PNG", compress_level=_COMPRESSION)
        return file.getvalue()

    def _shape(self, mask: Mask, at: tuple[int, int], ink: str, ground: str) -> None:
        """Put a shape there."""
        self._image.paste(mask.inked(self._shades_of(ink, ground)), at)

    def _shades_of(self, ink: str, ground: str) -> bytes:
        """Return the place in the palette of each value of a mask."""
        if (ink, ground) not in self._shades:
            self._shades[ink, ground] = self._new_shades(ink, ground)
        return self._shades[ink, ground]

    def _new_shades(self, ink: str, ground: str) -> bytes:
        first = len(self._palette) // 3
        count = min(_SHADES, _COLOURS - first)
        self._palette += _colours_between(ground, ink, count)
        return _places(first, count)


@cache
def _colours_between(ground: str, ink: str, count: int) -> tuple[int, ...]:
    """Return the red, green and blue of so many colours from one to the other."""
    under, over = ImageColor.getrgb(ground), ImageColor.getrgb(ink)
    shares = [step / max(1, count - 1) for step in range(count)]
    return tuple(round(b + (a - b) * share) for share in shares for a, b in zip(over, under, strict=True))


@cache
def _places(first: int, count: int) -> bytes:
    """Return the place in the palette of each value of a mask, in the shades that begin at a place."""
    if not count:  # a scale of very many ratings: the last colour stands for others
        return bytes([_COLOURS - 1] * _COLOURS)
    return bytes(first + value * count // _COLOURS for value in range(_COLOURS))


@cache
def _rectangle(width: int, height: int, radius: int) -> Mask:
    image = Image.new("L", (width * _FINER, height * _FINER))
    edge = (0, 0, width * _FINER - 1, height * _FINER - 1)
    ImageDraw.Draw(image).rounded_rectangle(edge, radius * _FINER, _FULL)
    return Mask.of(image.reduce(_FINER))


@cache
def _sign(sign: str, size: int) -> Mask:
    """Return a sign; one that is not drawn is a letter."""
    if sign not in SHAPES:
        return _letters(sign, size)
    image = Image.new("L", (size * _FINER, size * _FINER))
    draw, unit = ImageDraw.Draw(image), size * _FINER / SIDE
    for shape in SHAPES[sign]:
        match shape:
            case Pie(radius, start, end):
                # Pillow counts angles from the right.
                draw.pieslice(_around(radius, unit), start - 90, end - 90, _FULL)
            case Ring(radius, width):
                draw.ellipse(_around(radius + width / 2, unit), outline=_FULL, width=round(width * unit))
            case Polygon(points):
                draw.polygon([(x * unit, y * unit) for x, y in points], _FULL)
            case Line(points, width):
                draw.line([(x * unit, y * unit) for x, y in points], _FULL, round(width * unit))
    return Mask.of(image.reduce(_FINER))


def _letters(sign: str, size: int) -> Mask:
    lettered = Lettering(size * 3 // 4 if len(sign) == 1 else size // 2, 700).shape(sign)
    return lettered[0] if lettered else Mask(1, 1, bytes(1))


def _around(radius: float, unit: float) -> tuple[float, float, float, float]:
    centre = SIDE / 2
    return ((centre - radius) * unit, (centre - radius) * unit, (centre + radius) * unit, (centre + radius) * unit)
