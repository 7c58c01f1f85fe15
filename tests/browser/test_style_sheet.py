"""Nothing on a page looks different because the style sheet leaves out what pages do not need."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser, Page

from monitoring_record import addresses, theme
from tests.support.browsing import WIDTHS, window

pytestmark = pytest.mark.browser

KINDS = (
    "",
    "ruritania/",
    "ruritania/matrix/",
    "ruritania/compare/?with=5.10",
    "ruritania/differences/",
    "ruritania/recommendations/5/",
    "ruritania/meetings/2/",
    "ruritania/sources/",
    "ruritania/data/",
    "ruritania/print/",
    "methodology/",
    "contribute/",
    "404.html",
)

LOOKS = """() => {
  const seen = new Map();
  const kindOf = (element) => element && element !== document.documentElement
    ? `${kindOf(element.parentElement)} ${element.localName}.${[...element.classList].join(".")}` : "";
  const looks = {};
  const digest = (style) => {
    let sum = 0;
    for (const name of style) {
      if (name.startsWith("--")) continue; // what no rule reads is not seen
      for (const letter of `${name}:${style.getPropertyValue(name)};`) sum = (sum * 31 + letter.charCodeAt(0)) | 0;
    }
    return sum;
  };
  for (const element of document.querySelectorAll("html, body, body *:not(svg *)")) {
    const kind = kindOf(element);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    if (count > 2) continue; // elements of a kind look alike
    for (const part of ["", "::before", "::after"]) {
      looks[`${kind} ${count}${part}`] = digest(getComputedStyle(element, part));
    }
  }
  return looks;
}"""
"""A digest of how each kind of element looks, by its place."""

OPEN_ALL = """() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const box of document.querySelectorAll(".md-toggle")) box.checked = true;
}"""


def whole_style_sheet(site: Path) -> str:
    """Return all rules of Material and of the engine as they are written, and those of a built site, with its ratings."""
    material = sorted(Path(get_theme_dir("material"), "assets/stylesheets").glob("*.css"))
    rules = "".join(sheet.read_text(encoding="utf-8").replace('@charset "UTF-8";', "") for sheet in material)
    built = (site / addresses.STYLE_SHEET).read_text(encoding="utf-8").replace('@charset "UTF-8";', "")
    return f"@layer material{{{rules}}}\n{theme.style_sheet(offline=False)}\n{built}"


def looks(page: Page) -> Iterator[dict[str, int]]:
    """Yield how a page looks in windows of two widths, in either scheme and on paper."""
    page.evaluate(OPEN_ALL)
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, media in (("light", "screen"), ("dark", "screen"), ("light", "print")):
            page.emulate_media(color_scheme=scheme, media=media)  # type: ignore[arg-type]
            page.evaluate("() => new Promise(requestAnimationFrame)")
            yield page.evaluate(LOOKS)


@pytest.mark.parametrize("path", KINDS)
def test_a_page_looks_as_with_all_rules_of_the_theme(
    browser: Browser, address: str, castles_site: Path, path: str
) -> None:
    with window(browser) as ours, window(browser) as whole:
        sheet = whole_style_sheet(castles_site)
        whole.route("**/*.css", lambda route: route.fulfill(body=sheet, content_type="text/css"))
        for page in (ours, whole):
            page.goto(address + path)
        for with_ours, with_whole in zip(looks(ours), looks(whole), strict=True):
            assert len(with_ours) > 100
            different = [place for place, look in with_whole.items() if with_ours.get(place) != look]
            assert different == []


COLOURS = """() => [...document.querySelectorAll("body, h1, article a, .rating, header")].map((element) => {
  const { color, backgroundColor } = getComputedStyle(element);
  return [color, backgroundColor];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_script_the_colours_are_those_of_the_system(browser: Browser, address: str, scheme: str) -> None:
    path = "ruritania/meetings/2/"
    with (
        window(browser, color_scheme=scheme) as scripted,
        window(browser, color_scheme=scheme, java_script_enabled=False) as plain,
    ):
        for page in (scripted, plain):
            page.goto(address + path)
        colours = plain.evaluate(COLOURS)
        assert len(colours) > 10
        assert colours == scripted.evaluate(COLOURS)
        plain.emulate_media(media="print")
        assert plain.evaluate(COLOURS)[0][0] == "rgb(22, 25, 28)"
