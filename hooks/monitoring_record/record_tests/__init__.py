"""Tests for pytest of any record and its site.

A site's tests/test_record.py imports the tests from here, and its tests/conftest.py the fixtures from `fixtures`:

    from monitoring_record.record_tests import *

Each message is complete by itself: pytest does not rewrite the asserts of an installed package.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from monitoring_record.library import load
from monitoring_record.record_tests.built_pages import (
    broken_links,
    calling_pages,
    links_to_folders,
    missing_updates,
)
from monitoring_record.record_tests.fixtures import project_of

__all__ = [
    "test_every_link_of_the_offline_copy_leads_to_a_file",
    "test_every_link_of_the_site_leads_somewhere",
    "test_every_published_update_is_on_its_page",
    "test_the_data_is_sound",
    "test_the_site_calls_nobody",
]


def test_the_data_is_sound(pytestconfig: pytest.Config) -> None:
    _assert_none(load(project_of(pytestconfig) / "data").problems)


def test_every_published_update_is_on_its_page(pytestconfig: pytest.Config, real_site: Path) -> None:
    _assert_none(missing_updates(load(project_of(pytestconfig) / "data").dossiers, real_site))


def test_every_link_of_the_site_leads_somewhere(real_site: Path) -> None:
    _assert_none(broken_links(real_site))


def test_every_link_of_the_offline_copy_leads_to_a_file(offline_site: Path) -> None:
    """From a disk, a link to a folder shows a list of files instead of a page."""
    _assert_none([*broken_links(offline_site), *links_to_folders(offline_site)])


def test_the_site_calls_nobody(real_site: Path) -> None:
    """Other hosts do not learn who reads the record: no script, style, font or picture comes from them."""
    _assert_none(calling_pages(real_site))


def _assert_none(found: Iterable[object]) -> None:
    lines = [str(each) for each in found]
    assert not lines, "\n".join(lines)
