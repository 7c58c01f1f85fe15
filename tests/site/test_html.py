"""Every built page is valid HTML, as the Nu checker sees it: no error and no warning, and no message is kept from sight."""

from pathlib import Path

from tests.support.html_checker import html_problems

INVALID = '<!doctype html><html lang="en"><title>Page</title><p><div></div></p></html>'


def test_every_page_is_valid_html(tmp_path: Path, preview_site: Path, release: Path) -> None:
    """One start of the checker looks at all, and at a page on which it must find something."""
    invalid = tmp_path / "invalid.html"
    invalid.write_text(INVALID, encoding="utf-8")
    found = html_problems(tmp_path, preview_site, release / "site", release / "offline")
    known = [problem for problem in found if "invalid.html:1: error" in problem]
    assert known
    assert [problem for problem in found if problem not in known] == []
