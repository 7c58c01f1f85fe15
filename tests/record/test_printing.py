"""How many pages this record fills on paper."""

import pytest
from playwright.sync_api import Page

from tests.support.printing import printed

pytestmark = pytest.mark.browser


def test_a_long_recommendation_is_printed_on_seven_pages(desktop: Page, address: str) -> None:
    sheets = printed(desktop, f"{address}kazakhstan/recommendations/13/")
    assert len(sheets) <= 7
    for sheet in sheets:
        assert "Recommendation 13: Access to information – Kazakhstan – Monitoring Record" in sheet


def test_the_finding_and_all_rows_of_the_map_are_on_one_page(desktop: Page, address: str) -> None:
    first, second, *_ = printed(desktop, f"{address}kazakhstan/")
    assert "1 Policy documents and monitoring" in first
    assert "29 Higher education sector" in first
    assert "What changed at the 20th meeting" in second
