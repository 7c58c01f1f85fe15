"""Makes the font that most pages need only: the Latin letters of Source Sans 3, in the weights that the styles set. Then makes
the fonts of the pictures, of all letters of the site: what draws them does not read WOFF2.

It is run by hand when there is a newer Source Sans 3; CONTRIBUTING.md says how. The licence of the font reserves the name “Source”
for what comes from Adobe, so that ours has another one.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ENGINE = Path(__file__).parent.parent / "hooks/monitoring_record"
FONTS = ENGINE / "theme/templates/assets/fonts"
FONT = FONTS / "record-sans-latin.woff2"
FONTS_OF_PICTURES = ENGINE / "site/pictures/fonts"

NAME = "Record Sans"
WEIGHTS = (400, 700)
FEATURES = ("kern", "liga", "locl")
"""No style asks for the others, of fractions and figures."""

MARKS = range(0x300, 0x370)
"""Accents that stand behind a letter. The letters of Western European languages contain theirs; other files have these."""

_NAMES = {1: NAME, 2: "Regular", 3: f"3.052;{NAME}", 4: NAME, 6: NAME.replace(" ", ""), 16: NAME, 17: "Regular"}
"""The names in the font by their number in its format. The copyright, the version and the licence stay."""


def main(source: str) -> None:
    """Make the font from a file of the package @fontsource-variable/source-sans-3."""
    font = TTFont(source)
    _leave_out_rest(font)
    font = instantiateVariableFont(font, {"wght": WEIGHTS})
    _rename(font)
    font.flavor = "woff2"
    font.save(FONT)
    print(f"{FONT.name}: {len(font.getBestCmap())} characters, {FONT.stat().st_size} bytes")
    for file in sorted(FONTS.glob("*.woff2")):
        _make_font_of_pictures(file)


def _make_font_of_pictures(file: Path) -> None:
    font = TTFont(file)
    _leave_out_rest(font)
    font = instantiateVariableFont(font, {"wght": WEIGHTS})
    _rename(font)
    font.flavor = None
    name = file.name.replace("source-sans-3", "record-sans").replace(".woff2", ".ttf")
    font.save(FONTS_OF_PICTURES / name)
    print(f"{name}: {(FONTS_OF_PICTURES / name).stat().st_size} bytes")


def _leave_out_rest(font: TTFont) -> None:
    """Keep all characters except marks, and the glyphs that they need."""
    options = Options(layout_features=list(FEATURES), name_IDs=["*"], glyph_names=False, drop_tables=["STAT", "BASE"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - set(MARKS))
    subsetter.subset(font)


def _rename(font: TTFont) -> None:
    for entry in list(font["name"].names):
        if entry.nameID in _NAMES:
            entry.string = _NAMES[entry.nameID]


if __name__ == "__main__":
    main(sys.argv[1])
