"""Where everything is in a share picture, and in which size and colour."""

from math import ceil

from monitoring_record.records import Rating
from monitoring_record.records.colour import is_pale
from monitoring_record.site.pictures.canvas import HEIGHT, WIDTH, Box, Canvas
from monitoring_record.site.pictures.lettering import Lettering, fitted
from monitoring_record.site.pictures.share_picture import (
    Bar,
    OverviewPicture,
    RecommendationPicture,
    SharePicture,
    Strip,
)

_PAPER, _TEXT, _QUIET, _INK, _NOTHING, _ON_INK = "#ffffff", "#16191c", "#4e5256", "#14404f", "#dfe3e7", "#ffffff"
"""The colours of the light scheme."""

_LEFT, _RIGHT = 60, WIDTH - 60
_EDGE = "#7d8790"
"""The edge of a rating whose colour is pale."""

_BROAD = _RIGHT - _LEFT
_HEAD = 84
"""The height of the band with the name of the site."""

_FOOT = HEIGHT - 32
"""The base line of the last line."""


def drawn(picture: SharePicture) -> bytes:
    """Return a share picture as a PNG file."""
    canvas = Canvas(_PAPER)
    _frame(canvas, picture)
    if isinstance(picture, RecommendationPicture):
        _recommendation(canvas, picture)
    else:
        _overview(canvas, picture)
    return canvas.png()


def _frame(canvas: Canvas, picture: SharePicture) -> None:
    """Draw the name of the site and of the country above, and the address below."""
    canvas.field((0, 0, WIDTH, _HEAD), _INK)
    name = Lettering(34, 700)
    country = name.shortened(picture.country, _BROAD * 0.45)
    site = name.shortened(picture.site, _BROAD * 0.5)
    canvas.text((_LEFT, 54), site, name, _ON_INK, _INK)
    canvas.text((_RIGHT - name.width(country), 54), country, name, _ON_INK, _INK)
    small = Lettering(24)
    canvas.text((_LEFT, _FOOT), small.shortened(picture.address, _BROAD), small, _QUIET)


def _recommendation(canvas: Canvas, picture: RecommendationPicture) -> None:
    _kicker(canvas, picture.kicker, _BROAD)
    title = fitted(picture.title, _BROAD, 132 if picture.subtitle else 176, (84, 76, 68, 60, 52, 46), 700)
    below = canvas.paragraph((_LEFT, 140), title, _TEXT)
    if picture.subtitle:
        canvas.paragraph((_LEFT, below + 4), fitted(picture.subtitle, _BROAD, 40, (34, 30), 400), _QUIET)
    strips_top = 440 if picture.strips else 470
    _verdict(canvas, picture, strips_top - 72)
    _strips(canvas, picture, strips_top)


def _kicker(canvas: Canvas, kicker: str, width: float) -> None:
    lettering = Lettering(28)
    canvas.text((_LEFT, 128), lettering.shortened(kicker, width), lettering, _QUIET)


def _verdict(canvas: Canvas, picture: RecommendationPicture, top: float) -> None:
    """Draw the rating as a field of colour, and beside it what was found."""
    label, rating, height = Lettering(36, 700), picture.rating, 66
    rated = label.shortened(picture.rated, _BROAD * 0.5)
    colour, ink = (rating.colour, rating.text_colour) if rating else (_NOTHING, _TEXT)
    sign = 48 if rating else 0
    width = label.width(rated) + sign + 48
    _field(canvas, (_LEFT, top - 20, width, height), colour, 8)
    if rating:
        canvas.sign((_LEFT + 44, top + 13), 38, rating.symbol, ink, colour)
    canvas.text((_LEFT + 24 + sign, top + 25), rated, label, ink, colour)
    beside, room = _LEFT + width + 28, _BROAD - width - 28
    finding, when = Lettering(34, 700), Lettering(25)
    if picture.finding:
        canvas.text((beside, top + 9), finding.shortened(picture.finding, room), finding, _TEXT)
    canvas.text((beside, top + (42 if picture.finding else 24)), when.shortened(picture.when, room), when, _QUIET)


_STRIPS_IN_A_ROW = 16
_LOWEST_WITH_LABELS = 60
_NARROWEST_WITH_SIGN = 18


def _strips(canvas: Canvas, picture: RecommendationPicture, top: float) -> None:
    """Draw the history of each part as a strip, in one row or several."""
    strips = picture.strips
    rows = ceil(len(strips) / _STRIPS_IN_A_ROW)
    for row in range(rows):
        in_row = strips[row * _STRIPS_IN_A_ROW : (row + 1) * _STRIPS_IN_A_ROW]
        height = 96 / rows
        _row_of_strips(canvas, in_row, top + row * height, height, len(strips))
    legend = Lettering(24)
    canvas.text((_LEFT, top + 122), legend.shortened(picture.legend, _BROAD), legend, _QUIET)


def _row_of_strips(canvas: Canvas, strips: tuple[Strip, ...], top: float, height: float, count: int) -> None:
    pitch = min(_BROAD / min(count, _STRIPS_IN_A_ROW), 180)
    columns = len(strips[0].ratings)
    label = Lettering(22)
    has_labels = height > _LOWEST_WITH_LABELS
    cell_height = height - 38 if has_labels else height - 8
    width = min((pitch - 12) / columns, 60 if columns > 1 else 150)
    for place, strip in enumerate(strips):
        x = _LEFT + place * pitch
        _cells(canvas, strip, (x, top, width, cell_height), signs=True)
        if strip.implied:
            canvas.dashes((x - 5, top - 5, columns * width + 9, cell_height + 10), _TEXT)
        if has_labels:
            canvas.text((x, top + cell_height + 26), label.shortened(strip.label, pitch - 6), label, _TEXT)


def _cells(canvas: Canvas, strip: Strip, first: Box, *, signs: bool) -> None:
    """Draw the ratings of a strip side by side."""
    x, y, width, height = first
    for rating in strip.ratings:
        _field(canvas, (x, y, width - 1, height), rating.colour if rating else _NOTHING, 3 if signs else 0)
        if rating and signs and width > _NARROWEST_WITH_SIGN and rating.assessed:
            size = int(min(width, height) * 0.6)
            canvas.sign((x + width / 2, y + height / 2), size, rating.symbol, rating.text_colour, rating.colour)
        x += width


def _field(canvas: Canvas, box: Box, colour: str, radius: int = 0) -> None:
    """Draw a field of colour, within an edge if it is nearly as light as the paper."""
    if colour != _NOTHING and is_pale(colour):
        x, y, width, height = box
        canvas.field(box, _EDGE, radius)
        box = (x + 1, y + 1, width - 2, height - 2)
    canvas.field(box, colour, radius)


def _overview(canvas: Canvas, picture: OverviewPicture) -> None:
    broad = 560 if picture.rows else _BROAD
    _kicker(canvas, picture.kicker, _BROAD)
    sizes = (60, 54, 48, 42, 36) if picture.rows else (84, 72, 60, 48)
    canvas.paragraph((_LEFT, 146), fitted(picture.headline, broad, 208, sizes, 700), _TEXT)
    top = 372
    for bar in picture.bars:
        _bar(canvas, bar, (_LEFT, top, broad))
        top += 84
    _key(canvas, picture.ratings, broad)
    if picture.rows:
        _map(canvas, picture)


def _bar(canvas: Canvas, bar: Bar, at: tuple[float, float, float]) -> None:
    x, y, width = at
    label, number = Lettering(24), Lettering(28, 700)
    canvas.text((x, y + 20), label.shortened(bar.label, width), label, _TEXT)
    unit = width / (sum(count for _, count in bar.shares) + bar.without_rating)
    for rating, count in bar.shares:
        _field(canvas, (x, y + 30, count * unit - 2, 40), rating.colour)
        if number.width(str(count)) < count * unit - 8:
            middle = x + (count * unit - number.width(str(count))) / 2
            canvas.text((middle, y + 60), str(count), number, rating.text_colour, rating.colour)
        x += count * unit
    if bar.without_rating:
        canvas.field((x, y + 30, bar.without_rating * unit, 40), _NOTHING)


def _key(canvas: Canvas, ratings: tuple[Rating, ...], width: float) -> None:
    """Name the colours, as many as there is room for."""
    x, y, label = float(_LEFT), 560, Lettering(22)
    for rating in ratings:
        if x + 32 + label.width(rating.label) > _LEFT + width:
            return
        _field(canvas, (x, y - 19, 24, 24), rating.colour, 3)
        canvas.sign((x + 12, y - 7), 18, rating.symbol, rating.text_colour, rating.colour)
        canvas.text((x + 32, y), rating.label, label, _TEXT)
        x += 32 + label.width(rating.label) + 20


def _map(canvas: Canvas, picture: OverviewPicture) -> None:
    """Draw a row for each recommendation: its number, the ratings of the whole, and those of its parts."""
    left, top, bottom = _LEFT + 608, 152.0, 560.0
    pitch = min((bottom - top) / len(picture.rows), 26)
    number, legend = Lettering(int(max(9, min(16, pitch))), 600), Lettering(20)
    columns = len(picture.rows[0][0].ratings)
    longest = max(len(row) for row in picture.rows) - 1
    width = min(pitch, (_RIGHT - left - 30) / (columns * (longest + 1.6) + longest * 0.3))
    gap = width * 0.3
    for place, (whole, *parts) in enumerate(picture.rows):
        y = top + place * pitch
        canvas.text((left + 22 - number.width(whole.label), y + pitch * 0.75), whole.label, number, _QUIET)
        x = left + 30.0
        _cells(canvas, whole, (x, y, width * 1.3, pitch - 2), signs=False)
        x += columns * width * 1.3 + gap * 2
        for part in parts:
            _cells(canvas, part, (x, y, width, pitch - 2), signs=False)
            x += columns * width + gap
    below = top + len(picture.rows) * pitch
    canvas.text((left, below + 22), legend.shortened(picture.legend, _RIGHT - left), legend, _QUIET)
