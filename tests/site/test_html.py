"""Every built page is valid HTML, without errors and warnings of the Nu checker."""

from pathlib import Path

from tests.support.html_checker import html_problems

INVALID = '<!doctype html><html lang="en"><title>Page</title><p><div></div></p></html>'


def test_every_page_is_valid_html(tmp_path: Path, preview_site: Path, release: Path) -> None:
    """Check all pages in one run, with a page that is not valid, so that the checker must report something."""
    invalid = tmp_path / "invalid.html"
    invalid.write_text(INVALID, encoding="utf-8")
    found = html_problems(tmp_path, preview_site, release / "site", release / "offline")
    known = [problem for problem in found if "invalid.html:1: error" in problem]
    assert known
    assert [problem for problem in found if problem not in known] == []
