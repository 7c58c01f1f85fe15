"""The corrections of the markup of Material for MkDocs."""

import re
from importlib.resources import files

from tests.support.paths import ROOT

MENDED = re.compile(r"\| replace\('([^']+)'")
"""The strings that hooks/monitoring_record/theme/templates/main.html replaces in Material's markup."""


def test_what_is_mended_is_still_in_materials_markup() -> None:
    frame = files("material") / "templates"
    theirs = "".join((frame / name).read_text(encoding="utf-8") for name in ("base.html", "partials/toc.html"))
    entry = (frame / "partials/nav-item.html").read_text(encoding="utf-8")
    mended = MENDED.findall((ROOT / "hooks/monitoring_record/theme/templates/main.html").read_text(encoding="utf-8"))
    assert len(mended) == 4
    unneeded = [words for words in mended if words not in theirs and words != ' tabindex=""']
    assert unneeded == [], (
        "Material no longer writes this; remove it from hooks/monitoring_record/theme/templates/main.html"
    )
    assert 'tabindex="{{ tabindex }}"' in entry, "Material no longer writes an empty tabindex"
