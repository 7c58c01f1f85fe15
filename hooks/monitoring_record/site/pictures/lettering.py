"""Lettering in the fonts of the site. Each of its files has some of the characters, so that a text may need several."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, groupby

from PIL import Image, ImageDraw, ImageFont

from monitoring_record import theme
from monitoring_record.site.pictures.mask import Mask

_FILES = (
    "record-sans-latin.woff2",
    *(f"source-sans-3-{script}.woff2" for script in ("latin-ext", "cyrillic", "cyrillic-ext")),
)
_NO_CHARACTER = "\uffff"
"""What a font draws in its place is drawn for each character that the font lacks."""

_LETTERS = ("L", "N")
"""The categories of Unicode that a text cannot be read without."""


def can_be_lettered(texts: Iterable[str]) -> bool:
    """Return whether the fonts have all letters and digits of some texts."""
    return all(
        _file_with(character) or unicodedata.category(character)[0] not in _LETTERS
        for text in texts
        for character in unicodedata.normalize("NFC", text)
    )


Lettered = tuple[Mask, tuple[int, int]]
"""A word, and where its upper left corner is, seen from the beginning of the base line."""

_MOST_WORDS = 500
"""So many words are kept as they are lettered: those that most pictures have."""


@dataclass(frozen=True)
class Lettering:
    """A size and a weight of the font."""

    size: int
    weight: int = 400

    def width(self, text: str) -> float:
        """Return how wide a text is."""
        words = text.split(" ")
        return sum(_width(self, word) for word in words) + (len(words) - 1) * _width(self, " ")

    def lettered(self, text: str) -> Iterator[Lettered]:
        """Yield each word of a text of which something is to be seen."""
        x, space = 0.0, _width(self, " ")
        for word in text.split(" "):
            lettered = self.shape(word)
            if lettered:
                mask, (left, top) = lettered
                yield mask, (round(x) + left, top)
            x += _width(self, word) + space

    def shape(self, text: str) -> Lettered | None:
        """Return a text as one shape; None if nothing is to be seen."""
        return _lettered(self, text)

    def shortened(self, text: str, width: float) -> str:
        """Return a text, or as much of it as is no wider, with an ellipsis."""
        if self.width(text) <= width:
            return text
        while text and self.width(f"{text}…") > width:
            text = text[:-1].rstrip()
        return f"{text}…"

    def lines(self, text: str, width: float) -> list[str]:
        """Return the lines of a text; a word that is wider than a line is divided."""
        lines = [""]
        for piece in chain.from_iterable(self._pieces(word, width) for word in text.split()):
            longer = f"{lines[-1]} {piece}".lstrip()
            if self.width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
        return list(filter(None, lines))

    def _pieces(self, word: str, width: float) -> Iterator[str]:
        while self.width(word) > width:
            most = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or self.width(word[:end]) <= width)
            yield word[:most]
            word = word[most:]
        yield word

    def runs(self, text: str) -> Iterator[tuple[ImageFont.FreeTypeFont, str]]:
        """Yield the text in pieces, each with the font that has its characters; what no font has is left out."""
        for file, characters in groupby(unicodedata.normalize("NFC", text), _file_with):
            if file:
                yield _font(file, self.size, self.weight), "".join(characters)


@dataclass(frozen=True)
class Paragraph:
    """Lines of one size."""

    lettering: Lettering
    lines: tuple[str, ...]


def fitted(text: str, width: float, height: float, sizes: Iterable[int], weight: int) -> Paragraph:
    """Return a text in the largest of some sizes in which it fits; in the smallest one, it is cut off."""
    for size in sizes:
        lettering, most = Lettering(size, weight), max(1, int(height / line_height(size)))
        lines = lettering.lines(text, width)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], lettering.shortened(" ".join(lines[most - 1 :]), width)]
    return Paragraph(lettering, tuple(lines))


def line_height(size: int) -> int:
    """Return how far apart the lines of a size are."""
    return round(size * 1.12)


@cache
def _font(file: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    # The basic layout is the same on every machine; the other one needs a library of the system.
    font = ImageFont.truetype(theme.TEMPLATES / "assets/fonts" / file, size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


@cache
def _file_with(character: str) -> str | None:
    """Return the file that has a character; None if no file has it."""
    return next((file for file in _FILES if _drawn(file, character) != _drawn(file, _NO_CHARACTER)), None)


@cache
def _drawn(file: str, character: str) -> bytes:
    image = Image.new("L", (40, 40))
    ImageDraw.Draw(image).text((8, 28), character, 255, _font(file, 20, 400), anchor="ls")
    return image.tobytes()


@cache
def _width(lettering: Lettering, word: str) -> float:
    return sum(font.getlength(run) for font, run in lettering.runs(word))


@lru_cache(maxsize=_MOST_WORDS)
def _lettered(lettering: Lettering, word: str) -> Lettered | None:
    size = lettering.size
    image = Image.new("L", (int(_width(lettering, word)) + size * 2, size * 2))
    draw, x = ImageDraw.Draw(image), float(size)
    for font, run in lettering.runs(word):
        draw.text((x, size * 1.5), run, 255, font, anchor="ls")
        x += font.getlength(run)
    box = image.getbbox()
    return (Mask.of(image.crop(box)), (box[0] - size, box[1] - size * 3 // 2)) if box else None
