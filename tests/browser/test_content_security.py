"""What the Content-Security-Policy of the pages blocks in a real browser, and that it blocks nothing of the site itself."""

import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.support.browsing import address_on_disk, search, window
from tests.support.server import serve

pytestmark = pytest.mark.browser

RUNS = "document.documentElement.dataset.ran=1"

PAYLOADS = [
    f"<script>{RUNS}</script>",
    f"<script type=module>{RUNS}</script>",
    f"<script nonce>{RUNS}</script>",
    f"<svg><script>{RUNS}</script></svg>",
    f"<script src='data:text/javascript,{RUNS}'></script>",
    "<script src='ELSEWHERE/x.js'></script>",
    "<script type=module>import 'ELSEWHERE/x.js'</script>",
    '<script type=speculationrules>{"prefetch": [{"urls": ["ELSEWHERE/"]}]}</script>',
    f"<img src=x onerror={RUNS}>",
    f"<svg onload={RUNS}></svg>",
    f"<body onpageshow={RUNS}>",
    f"<details open ontoggle={RUNS}><summary>x</summary></details>",
    f"<input autofocus onfocus={RUNS}>",
    f"<video><source onerror={RUNS} src=x></video>",
    f"<audio src=x onerror={RUNS}></audio>",
    f"<style>@keyframes x{{}}</style><p style='animation:x 1ms' onanimationstart={RUNS}>x</p>",
    f"<button class=press onclick={RUNS}>x</button>",
    f"<a class=press href='javascript:{RUNS}'>x</a>",
    f"<a class=press href='java&Tab;script:{RUNS}'>x</a>",
    f"<a class=press href='data:text/html,<script>{RUNS}</script>'>x</a>",
    f"<svg><a href='javascript:{RUNS}'><text class=press x=20 y=20>x</text></a></svg>",
    f"<form action='javascript:{RUNS}'><button class=press>x</button></form>",
    f"<iframe srcdoc='<script>parent.{RUNS}</script>'></iframe>",
    f"<iframe src='javascript:parent.{RUNS}'></iframe>",
    "<iframe src='ELSEWHERE/'></iframe>",
    "<object data='ELSEWHERE/x.svg'></object>",
    "<embed src='ELSEWHERE/x.svg'>",
    "<img src='ELSEWHERE/x.png'>",
    "<img srcset='ELSEWHERE/x.png 2x'>",
    "<picture><source srcset='ELSEWHERE/x.png'><img></picture>",
    "<video poster='ELSEWHERE/x.png' src='ELSEWHERE/x.mp4' autoplay></video>",
    "<audio src='ELSEWHERE/x.mp3' autoplay></audio>",
    "<video><track default src='ELSEWHERE/x.vtt'></video>",
    "<svg><image href='ELSEWHERE/x.png' width=9 height=9 /></svg>",
    "<svg><use href='ELSEWHERE/x.svg#x' /></svg>",
    "<input type=image src='ELSEWHERE/x.png'>",
    "<table background='ELSEWHERE/x.png'><tr><td>x</table>",
    "<link rel=stylesheet href='ELSEWHERE/x.css'>",
    "<link rel=prefetch href='ELSEWHERE/x'>",
    "<link rel=preload as=image href='ELSEWHERE/x.png'>",
    "<link rel=modulepreload href='ELSEWHERE/x.js'>",
    "<link rel=icon href='ELSEWHERE/x.png'>",
    "<link rel=manifest href='ELSEWHERE/x.json'>",
    "<style>@import 'ELSEWHERE/x.css';</style>",
    "<style>@font-face { font-family: x; src: url(ELSEWHERE/x.woff2) } article { font-family: x }</style>",
    "<style>article { background: url(ELSEWHERE/x.png) }</style>",
    "<p style='background: url(ELSEWHERE/x.png)'>x</p>",
    "<p style='position: fixed; inset: 0' class=covers>x</p>",
    "<base href='ELSEWHERE/'><img src=x.png>",
    "<form action='ELSEWHERE/' method=post><button class=press>x</button></form>",
    "<form></form><button class=press formaction='ELSEWHERE/' form=search>x</button>",
    "<a class=press href='#' ping='ELSEWHERE/'>x</a>",
]
"""Markup that would run a script, or load or send something, if a text could bring it into a page."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """The address of another host, and the requests that it got."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.command} {self.path}")
            self.send_error(404)

        do_POST = do_GET  # noqa: N815 – the name that http.server calls

        def log_message(self, *words: object) -> None:
            """Print nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def with_payloads(site: Path, page: str, folder: Path, host: str) -> list[str]:
    """Write a page once with each payload in its text, as if nothing had been escaped; returns the names of the files."""
    html = (site / page).read_text(encoding="utf-8")
    place = html.index("</h1>") + len("</h1>")
    shutil.copytree(site / "assets", folder / "assets")
    for number, payload in enumerate(PAYLOADS):
        text = f"{html[:place]}{payload.replace('ELSEWHERE', host)}{html[place:]}"
        (folder / f"{number}.html").write_text(text, encoding="utf-8")
    return [f"{number}.html" for number in range(len(PAYLOADS))]


def press(page: Page) -> None:
    """Press what a payload would have readers press."""
    for pressed in page.locator(".press").all():
        pressed.dispatch_event("click")


TABS = 13
"""So many pages are attacked at a time: what may happen is waited for once."""


def attacked(browser: Browser, root: str, names: list[str]) -> list[str]:
    """Return the payloads that ran a script or changed the look."""
    context = browser.new_context(reduced_motion="no-preference")
    context.route("**/*.min.js", lambda route: route.abort())  # Material's script, which is slow
    tabs = [context.new_page() for _ in range(TABS)]
    unharmed: list[bool] = []
    for start in range(0, len(names), TABS):
        opened = list(zip(tabs, names[start : start + TABS], strict=False))
        stays = [opens_and_stays(page, root + name) for page, name in opened]
        tabs[0].wait_for_timeout(100)
        unharmed += [stayed and is_unharmed(page) for stayed, (page, _) in zip(stays, opened, strict=True)]
    context.close()
    return [payload for payload, is_safe in zip(PAYLOADS, unharmed, strict=True) if not is_safe]


def opens_and_stays(page: Page, address: str) -> bool:
    """Open a page and press what readers may press; whether nothing leads away from it at once."""
    page.goto(address)
    try:
        page.evaluate("() => { window.stays = true }")
        press(page)
    except Error:  # the page was left meanwhile
        return False
    return True


def is_unharmed(page: Page) -> bool:
    """Whether nothing ran, covers the page or led away from it."""
    try:
        state = page.evaluate(
            """() => [document.documentElement.dataset.ran, window.stays,
               [...document.querySelectorAll(".covers")].some((one) => getComputedStyle(one).position === "fixed")]"""
        )
    except Error:  # the page was left meanwhile
        return False
    return bool(state == [None, True, False])


def test_no_markup_from_a_text_runs_loads_or_sends_anything(
    browser: Browser, castles_site: Path, tmp_path: Path, elsewhere: tuple[str, list[str]]
) -> None:
    host, asked = elsewhere
    asked.clear()
    names = with_payloads(castles_site, "index.html", tmp_path, host)
    with serve(tmp_path) as address:
        assert attacked(browser, address, names) == []
    assert asked == []


def test_no_markup_from_a_text_reaches_the_network_from_an_offline_copy(
    browser: Browser, offline_site: Path, tmp_path: Path, elsewhere: tuple[str, list[str]]
) -> None:
    host, asked = elsewhere
    asked.clear()
    names = with_payloads(offline_site, "index.html", tmp_path, host)
    assert attacked(browser, f"{tmp_path.as_uri()}/", names) == []
    assert asked == []


def test_without_the_policy_the_same_markup_does_all_that(
    browser: Browser, castles_site: Path, tmp_path: Path, elsewhere: tuple[str, list[str]]
) -> None:
    host, asked = elsewhere
    asked.clear()
    names = with_payloads(castles_site, "index.html", tmp_path, host)
    for name in names:
        page = (tmp_path / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(page.replace("http-equiv", "data-no"), encoding="utf-8")
    with serve(tmp_path) as address:
        assert len(attacked(browser, address, names)) > 15
    assert len(set(asked)) > 10


def style_the_body(browser: Browser, address: str) -> None:
    """Do what the policy blocks, in a window of the tests."""
    with window(browser) as page:
        page.goto(address)
        page.evaluate("document.body.setAttribute('style', 'color: red')")


def test_what_the_policy_blocks_fails_the_test_of_a_page(browser: Browser, address: str) -> None:
    with pytest.raises(AssertionError, match="violates the following Content Security Policy directive 'style-src"):
        style_the_body(browser, address)


CLICK_EVERYTHING = """async () => {
  const clickable = "button, summary, label[for], [role=button], input[type=checkbox], .headerlink, [data-clipboard-target]";
  let clicks = 0;
  for (const one of document.querySelectorAll(clickable)) {
    if (!one.isConnected) continue;
    one.click();
    clicks += 1;
    if (clicks % 20 === 0) await new Promise((next) => setTimeout(next));
  }
  for (const choice of document.querySelectorAll("main select")) {
    for (const option of choice.options) {
      choice.value = option.value;
      for (const kind of ["input", "change"]) choice.dispatchEvent(new Event(kind, { bubbles: true }));
    }
  }
  return clicks;
}"""

KINDS = [
    "",
    "ruritania/",
    "ruritania/matrix/",
    "ruritania/recommendations/10/",
    "ruritania/meetings/2/",
    "ruritania/chapters/1/",
    "ruritania/sources/",
    "ruritania/data/",
    "ruritania/print/",
    "methodology/",
    "glossary/",
    "contribute/",
    "search/?q=moats",
    "404.html",
]


def click_everything(page: Page) -> None:
    page.evaluate("window.print = () => {}")
    assert page.evaluate(CLICK_EVERYTHING) > 5
    for field in page.locator("main input[type=search]").all():
        if field.is_visible():
            field.fill("law")
            field.press("Enter")
    page.emulate_media(media="print")
    page.emulate_media(media="screen")


@pytest.mark.parametrize("path", KINDS)
def test_whatever_readers_click_is_within_the_policy(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    click_everything(page)


@pytest.mark.parametrize("path", KINDS[:-1])
def test_whatever_readers_click_in_an_offline_copy_is_within_the_policy(
    desktop: Page, offline_site: Path, path: str
) -> None:
    desktop.goto(address_on_disk(offline_site, path))
    click_everything(desktop)


def test_a_search_is_followed_within_the_policy(page: Page, address: str) -> None:
    page.goto(address)
    expect(search(page, "moats").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=moats")
    page.get_by_role("heading", level=2).get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("moats")
