"""The functions that find mistakes in a built site."""

import json
from pathlib import Path

import pytest

from monitoring_record.record_tests.built_pages import broken_links, calling_pages, links_to_folders, missing_updates
from monitoring_record.records import Dossier


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages without mistakes."""
    write(tmp_path, "index.html", '<h1 id="top">Home</h1><a href="other/#part">1</a><img src="logo.svg">')
    write(tmp_path, "other/index.html", '<p id="part"></p><a href="../#top">2</a><a href="?rating=x#part">3</a>')
    write(tmp_path, "logo.svg", "")
    return tmp_path


def write(site: Path, name: str, text: str) -> None:
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text(text, encoding="utf-8")


def test_nothing_is_found_in_a_site_without_mistakes(site: Path) -> None:
    assert [*broken_links(site), *calling_pages(site)] == []


@pytest.mark.parametrize("link", ["nowhere/", "other/#nowhere", "#nowhere", "../outside.html", "nowhere.css"])
def test_a_link_that_leads_nowhere_is_found(site: Path, link: str) -> None:
    write(site, "third.html", f"<a href={json.dumps(link)}>x</a>")
    assert list(broken_links(site)) == [f"third.html: {link}"]


def test_a_link_to_a_folder_is_found(site: Path) -> None:
    assert sorted(links_to_folders(site)) == ["index.html: other/#part", "other/index.html: ../#top"]


@pytest.mark.parametrize(
    "call",
    [
        '<script src="https://elsewhere.example/x.js">',
        '<img alt="" src="http://elsewhere.example/x.png">',
        '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
    ],
)
def test_a_page_that_calls_another_host_is_found(site: Path, call: str) -> None:
    write(site, "third.html", f'<a href="https://elsewhere.example/">a link is no call</a>{call}')
    assert [found.partition(":")[0] for found in calling_pages(site)] == ["third.html"]


def test_a_published_update_without_a_page_is_found(tiny: Dossier, tmp_path: Path) -> None:
    for number, anchors in ((1, '<p id="m1"></p><p id="m2"></p>'), (2, '<p id="m1"></p>')):
        folder = tmp_path / f"ruritania/recommendations/{number}"
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(anchors, encoding="utf-8")
    assert list(missing_updates([tiny], tmp_path)) == [
        "data/ruritania/updates/2/02.yml: there is no /ruritania/recommendations/2/#m2"
    ]
