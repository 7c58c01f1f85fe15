"""Small reports: without a meeting, with one of each, with a meeting without ratings, with ratings of the whole only."""

import re
from pathlib import Path

import pytest

from monitoring_record.records import Dossier
from tests.support.reports import assessment, dossier, remove, replace, site, write

ONE = re.compile(r"\b1 (?:recommendations|meetings|numbered parts|sources|parts)\b|\b1 (?:are|were|have)\b")


def words_of(*dossiers: Dossier, preview: bool = False) -> dict[str, str]:
    """Return the words of each page."""
    pages = site(*dossiers, preview=preview).pages()
    return {page.address: " ".join(re.sub(r"<[^>]*>", " ", page.body).split()) for page in pages}


@pytest.mark.parametrize("preview", [False, True])
def test_a_report_without_a_meeting_says_so(data: Path, preview: bool) -> None:
    remove(data, "meetings", "updates")
    for file in (data / "ruritania/recommendations").iterdir():
        replace(file, ("\nchapter: ", "\npublished: true\nchapter: "))
    pages = words_of(dossier(data), preview=preview)
    assert "No meeting is published yet." in pages["ruritania/matrix/"]
    assert "No meeting has rated this recommendation yet." in pages["ruritania/recommendations/1/"]
    assert "Mend the walls" in pages["ruritania/print/"]


def test_a_report_with_one_of_each_counts_in_the_singular(data: Path) -> None:
    remove(data, "meetings/02.yml", "meetings/03.yml", "updates", "recommendations/01.yml")
    (data / "ruritania/recommendations/02.yml").rename(data / "ruritania/recommendations/01.yml")
    write(data, "updates/1/01.yml", assessment("half"))
    pages = words_of(dossier(data))
    assert "1 recommendation, 0 numbered parts, 1 meeting." in pages[""]
    assert "No recommendation is rated" in pages["ruritania/"]
    assert "1 recommendation is shown." in pages["ruritania/matrix/"]
    assert {address: words[0] for address, text in pages.items() if (words := ONE.findall(text))} == {}


def test_a_report_that_cites_nothing_has_no_page_of_sources(data: Path) -> None:
    remove(data, "updates")
    write(data, "updates/1/02.yml", assessment("half"))
    pages = words_of(dossier(data))
    assert "ruritania/sources/" not in pages
    assert "Sources" not in pages["ruritania/"]


def test_one_that_was_rated_higher_was(tiny: Dossier) -> None:
    pages = words_of(tiny)
    assert re.search(r"\b1 of 2 ratings rose\.", pages["ruritania/"])
    assert {address: words[0] for address, text in pages.items() if (words := ONE.findall(text))} == {}


def test_a_chapter_of_which_a_meeting_published_nothing_says_so(data: Path) -> None:
    remove(data, "updates/2/02.yml", "updates/3")
    pages = words_of(dossier(data))
    numbers, _, _ = pages["ruritania/chapters/2/"].partition("Every rating")
    assert "2nd meeting, March 2022 Not yet published: 1 1 1 not yet published" in numbers
    assert "Not yet published" in pages["ruritania/chapters/2/"], "the table says so, too"


def test_an_update_without_a_rating_is_not_said_to_be_none(tiny: Dossier) -> None:
    history = words_of(tiny, preview=True)["ruritania/recommendations/1/"].partition("As a whole")[0]
    assert "3rd meeting, March 2023: not yet rated" in history
    assert "No update" not in history


def test_two_texts_of_a_voice_that_are_shown_elsewhere_are_one_voice(data: Path) -> None:
    texts = "".join(f'  - part: ["1", "2"]\n    text: Report {number}.\n' for number in (1, 2))
    write(data, "updates/3/01.yml", f"stage: reported\ngovernment:\n{texts}")
    page = words_of(dossier(data), preview=True)["ruritania/recommendations/1/"]
    assert "The government’s report speaks to this part together with others" in page
