"""No link of a site is broken, on the web and on a disk."""

from pathlib import Path

from monitoring_record.record_tests.built_pages import broken_links, links_to_folders


def test_every_link_of_a_site_leads_somewhere(release: Path) -> None:
    assert list(broken_links(release / "site")) == []


def test_every_link_of_an_offline_copy_leads_to_a_file(release: Path) -> None:
    assert list(broken_links(release / "offline")) == []
    assert list(links_to_folders(release / "offline")) == [], "from a disk, a link to a folder shows a list of files"


def test_every_link_of_a_preview_leads_somewhere(preview_site: Path) -> None:
    assert list(broken_links(preview_site)) == []
