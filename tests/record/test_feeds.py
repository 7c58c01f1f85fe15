"""The feeds of the record, as feed readers and a checker see them."""

import re
from html import unescape
from pathlib import Path

import pytest

from monitoring_record.addresses import file_of
from tests.support.feeds import grammar_problems, read

ADDRESS = "https://record.example.org/"


@pytest.fixture
def feeds(real_site: Path) -> list[Path]:
    """Its feeds."""
    found = sorted(real_site.rglob("*.atom"))
    assert len(found) > 20
    return found


def test_feeds_follow_the_grammar_and_leave_nothing_to_guess(feeds: list[Path]) -> None:
    assert grammar_problems(*feeds) == ""
    for feed in feeds:
        found = read(feed.read_bytes())
        assert found.entries
        assert found.feed.updated == max(entry.updated for entry in found.entries)
        assert len({entry.id for entry in found.entries}) == len(found.entries)


def test_every_link_of_a_feed_leads_to_a_passage_of_the_site(feeds: list[Path], real_site: Path) -> None:
    pages: dict[str, str] = {}
    for feed in feeds:
        links = re.findall(rf'href="{ADDRESS}([^"]*)"', unescape(feed.read_text(encoding="utf-8")))
        assert links
        for link in set(links):
            address, _, anchor = link.partition("#")
            if address not in pages:
                pages[address] = (real_site / file_of(address)).read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in pages[address], link
