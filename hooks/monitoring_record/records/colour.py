"""How light colours are, and how they stand out."""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as `#1b7f5c`, from 0 (black) to 1 (white), as WCAG 2 defines it."""
    linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(colour))  # noqa: PLR2004
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(colour: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (none) to 21 (black and white), as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(colour), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(colour: str) -> str:
    """Return black or white, whichever has more contrast with a colour."""
    return max("#000000", "#ffffff", key=lambda text: contrast(text, colour))


def lightened(colour: str, ground: str, least: float) -> str:
    """Return a colour with as much white as it needs for a contrast with a dark ground."""
    for percent in range(0, 101, 5):
        mixed = _mixed(colour, percent / 100)
        if contrast(mixed, ground) >= least:
            return mixed
    return "#ffffff"


def _mixed(colour: str, white: float) -> str:
    return "#" + "".join(f"{round(255 * (value + (1 - value) * white)):02x}" for value in _channels(colour))


def _channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


_PAPER, _PALE = "#ffffff", 1.4


def is_pale(colour: str) -> bool:
    """Return whether a field of a colour is hardly seen on paper without an edge."""
    return contrast(colour, _PAPER) < _PALE
