"""The corrections of the markup of Material for MkDocs."""

import re
from importlib.resources import files
from pathlib import Path

from monitoring_record.mkdocs_adapter.material_styles import MATERIAL_STYLES
from tests.support.paths import ROOT

CHARSET = '@charset "UTF-8";'

MENDED = re.compile(r"\| replace\('([^']+)'")
"""The strings that hooks/monitoring_record/theme/templates/main.html replaces in Material's markup."""


def test_pages_have_all_of_materials_style_sheets_in_one_layer(public_site: Path) -> None:
    frame = (files("material") / "templates/base.html").read_text(encoding="utf-8")
    sheets = re.findall(r"'(assets/stylesheets/[^']+)'", frame)
    assert len(sheets) == 2
    joined = (public_site / MATERIAL_STYLES).read_text(encoding="utf-8")
    rules = "\n".join((files("material") / "templates" / sheet).read_text(encoding="utf-8") for sheet in sheets)
    assert joined == f"{CHARSET}@layer material{{{rules.replace(CHARSET, '')}}}\n"
    assert [path.name for path in (public_site / "assets/stylesheets").iterdir()] == ["material.css"]
    assert f'<link rel="stylesheet" href="{MATERIAL_STYLES}">' in (public_site / "index.html").read_text(
        encoding="utf-8"
    )


def test_what_is_mended_is_still_in_materials_markup() -> None:
    frame = files("material") / "templates"
    theirs = "".join((frame / name).read_text(encoding="utf-8") for name in ("base.html", "partials/toc.html"))
    entry = (frame / "partials/nav-item.html").read_text(encoding="utf-8")
    mended = MENDED.findall((ROOT / "hooks/monitoring_record/theme/templates/main.html").read_text(encoding="utf-8"))
    assert len(mended) == 5
    unneeded = [words for words in mended if words not in theirs and words != ' tabindex=""']
    assert unneeded == [], (
        "Material no longer writes this; remove it from hooks/monitoring_record/theme/templates/main.html"
    )
    assert 'tabindex="{{ tabindex }}"' in entry, "Material no longer writes an empty tabindex"
