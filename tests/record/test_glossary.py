"""The glossary of this record: each entry and each abbreviation has an anchor of its own."""

import re
from collections import Counter
from pathlib import Path

from monitoring_record.texts import abbreviations, with_anchors
from tests.support.paths import ROOT

GLOSSARY = (ROOT / "content/glossary.md").read_text(encoding="utf-8")


def test_no_two_entries_of_the_glossary_share_an_anchor() -> None:
    anchors = re.findall(r' \{ #([^ ]+) \}$|<span id="([^"]+)">', with_anchors(GLOSSARY), re.MULTILINE)
    headings = re.findall(r"^## (.+)$", GLOSSARY, re.MULTILINE)
    counted = Counter([a or b for a, b in anchors] + [heading.lower().replace(" ", "-") for heading in headings])
    assert [anchor for anchor, count in counted.items() if count > 1] == []


def test_the_built_glossary_has_an_anchor_for_every_abbreviation(real_site: Path) -> None:
    html = (real_site / "glossary/index.html").read_text(encoding="utf-8")
    assert [a for a in abbreviations(GLOSSARY) if f'id="{a.lower()}"' not in html] == []
    assert '<dt id="supreme-judicial-council">' in html
