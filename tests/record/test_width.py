"""In a narrow window, with letters as wide as they come: no page is wider than it, and no word breaks in the middle."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browsing import within_the_policy

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "kazakhstan/",
    "kazakhstan/matrix/",
    "kazakhstan/recommendations/13/",
    "kazakhstan/recommendations/13/cite/",
    "kazakhstan/meetings/20/",
    "kazakhstan/chapters/2/",
    "kazakhstan/compare/",
    "kazakhstan/differences/",
    "kazakhstan/meetings/",
    "kazakhstan/organisations/internews-kazakhstan/",
    "kazakhstan/sources/",
    "kazakhstan/data/",
    "methodology/",
    "glossary/",
    "contribute/",
    "kazakhstan/print/",
    "404.html",
]

SAMPLE = """
for (const [alike, enough] of [[".print-recommendation", 2], [".source", 30], ["dt, dd", 60], [".part", 2]]) {
  for (const one of [...document.querySelectorAll(alike)].slice(enough)) one.remove();
}
"""
"""Removes repetitions of similar elements."""

WIDE_LETTERS = ':root { --record-font: "DejaVu Sans", Verdana, sans-serif; }'

OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

BROKEN_WORDS = r"""() => {
  const broken = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: element, data } = node;
    if (!element.checkVisibility() || element.closest("code, pre, script, svg, .visually-hidden") || /:\/\//.test(data)) continue;
    const clipped = element.getBoundingClientRect();
    if (clipped.width <= 1 || clipped.height <= 1) continue;
    for (const { 0: word, index } of data.matchAll(/\p{L}{2,}/gu)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}"""


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """A narrow window with a wide font."""
    context = browser.new_context(viewport={"width": 390, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    # A style in the page would need a hash in its policy; one that a script makes does not.
    page.add_init_script(
        f"addEventListener('DOMContentLoaded', () => {{ const wide = new CSSStyleSheet(); "
        f"wide.replaceSync(`{WIDE_LETTERS}`); document.adoptedStyleSheets.push(wide); }})"
    )
    with within_the_policy(context):
        yield page
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_fits_a_narrow_window_and_keeps_its_words_whole(narrow: Page, address: str, path: str) -> None:
    narrow.goto(address + path)
    narrow.evaluate(SAMPLE)
    found = {}
    for width in (390, 320):
        narrow.set_viewport_size({"width": width, "height": 900})
        found[width] = (narrow.evaluate(OVERHANG), narrow.evaluate(BROKEN_WORDS))
    assert found == {390: (0, []), 320: (0, [])}


def test_a_broken_word_is_found(narrow: Page, address: str) -> None:
    narrow.goto(f"{address}404.html")
    narrow.evaluate("document.querySelector('h1').style = 'width: 2em; overflow-wrap: anywhere'")
    assert "record" in narrow.evaluate(BROKEN_WORDS)
