"""A shape: how much of each of its pixels is covered, from 0 to 255. Most shapes are in many pictures."""

from dataclasses import dataclass

from PIL import Image


@dataclass(frozen=True)
class Mask:
    """A shape."""

    width: int
    height: int
    pixels: bytes

    @classmethod
    def of(cls, image: Image.Image) -> "Mask":
        """Return the shape that is drawn in white on black."""
        return cls(*image.size, image.tobytes())

    def inked(self, shades: bytes) -> Image.Image:
        """Return the shape with the shade that stands for each value at that value's place."""
        return Image.frombuffer("L", (self.width, self.height), self.pixels.translate(shades), "raw", "L", 0, 1)
