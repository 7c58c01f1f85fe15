"""A page that is open while its site is served follows each edit by itself, under the policy of the published pages."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.projects import new_project
from tests.support.serving import MOATS, serving

pytestmark = pytest.mark.browser

PATIENCE = 120_000
"""The timeout in milliseconds."""


def test_an_open_page_follows_edits_and_shows_the_notice(browser: Browser, tmp_path: Path) -> None:
    with serving(new_project(tmp_path / "project")) as served:
        served.wait_until_current()
        page = browser.new_page()
        page.goto(f"{served.root}/{MOATS}")
        served.write("Fill them with wine.")
        expect(page.get_by_text("Fill them with wine.").first).to_be_visible(timeout=PATIENCE)
        data = served.project / "data"
        away = data.rename(served.project / "away")
        notice = page.get_by_role("alert")
        expect(notice).to_contain_text("The pages are not up to date.", timeout=PATIENCE)
        expect(notice).to_contain_text("data:1:1: there is no such folder")
        expect(page.get_by_text("Fill them with wine.").first).to_be_visible()
        away.rename(data)
        expect(notice).to_have_count(0, timeout=PATIENCE)
        page.close()
