"""The built glossary of this record."""

from pathlib import Path

from monitoring_record.library import load
from tests.support.paths import ROOT


def test_the_built_glossary_has_an_anchor_for_every_abbreviation(real_site: Path) -> None:
    glossary = load(ROOT / "data").glossary
    assert glossary is not None
    html = (real_site / "glossary/index.html").read_text(encoding="utf-8")
    assert [a for a in glossary.abbreviations() if f'id="{a.lower()}"' not in html] == []
    assert '<dt id="supreme-judicial-council">' in html
