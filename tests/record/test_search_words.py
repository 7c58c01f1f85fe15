"""The words of the record, as the build indexes them and as the script takes those that are typed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from monitoring_record import theme
from monitoring_record.records import Dossier
from monitoring_record.search.words import words_of
from tests.support.reports import search_entries

pytestmark = pytest.mark.browser

SCRIPT = Path(theme.FOLDER / "scripts/search/words.js")

WORDS = """(texts) => {
  %s
  const words = (text) => wordsOf(text).flatMap(({ word, pieces }) => [word, ...pieces].filter(Boolean));
  return texts.map(words);
}"""

STRANGE = (
    "Whistle-blower, whistle‑blower: the duke’s 1,300 stones (13.4) of Law No. 410-V, 2018-2019; and/or",
    "Café Ærø naïve Ёлка сыбайлас жемқорлық “quoted” a.b.c 1,2 3,000,000.5 x' don’t",
)


def test_the_script_takes_words_as_the_build_does(desktop: Page, kazakhstan: Dossier) -> None:
    entries = (entry for each in search_entries(kazakhstan).values() for entry in each)
    texts = [*STRANGE, *(text for entry in entries for text in (entry.title, *entry.text, *entry.context))]
    script = re.sub(r"^export ", "", SCRIPT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    taken = desktop.evaluate(WORDS % script, texts)
    differing = [text for text, words in zip(texts, taken, strict=True) if words != list(words_of(text))]
    assert len(texts) > 5000
    assert differing[:3] == []
