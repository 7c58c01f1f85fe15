"""The HTML of this record's pages, with texts that no test report contains."""

from pathlib import Path

from tests.support.html_checker import html_problems


def test_every_page_is_valid_html(real_site: Path) -> None:
    assert html_problems(real_site) == []
