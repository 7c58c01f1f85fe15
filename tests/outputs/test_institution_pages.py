"""The pages of institutions, and what leads to them."""

import re
from pathlib import Path

import pytest

from monitoring_record.library import load
from monitoring_record.site import Page
from tests.support.reports import replace, search_entries, site, words_at, write

INSTITUTIONS = """institutions:
  masons:
    name: Guild of Masons
    other_names: [Masons’ Union]
    abbreviation: GOM
    kind: association
    succeeds: board-of-walls
    responsible_for:
      - part: "1.1"
        meeting: 1
        quote: The Crown counted 1,824 cracks
    note: The [original](https://castles.example/) has two names.
  crown:
    name: Crown
    kind: head-of-state
  board-of-walls:
    name: Board of Walls
    kind: agency
"""

MASONS, CROWN = "ruritania/institutions/masons/", "ruritania/institutions/crown/"


@pytest.fixture
def castles(data: Path) -> Path:
    """The tiny report with institutions that issued documents, and one that does nothing."""
    write(data, "institutions.yml", INSTITUTIONS)
    replace(
        data / "ruritania/updates/1/01.yml", ("    kind: list\n", "    kind: list\n    issued_by: [masons, crown]\n")
    )
    return data


def pages(data: Path) -> dict[str, Page]:
    library = load(data)
    assert [str(problem) for problem in library.problems] == []
    return {page.address: page for page in site(*library.dossiers, glossary=library.glossary).pages()}


def words_of(page: Page) -> str:
    return " ".join(re.sub("<[^>]*>", " ", page.body).split())


def test_an_institution_has_what_it_answers_for_promised_and_issued(castles: Path) -> None:
    page = pages(castles)[MASONS]
    assert [heading.text for heading in page.headings] == [
        "What it is responsible for",
        "Promises",
        "What changed at the 2nd meeting",
        "Documents that it issued",
    ]
    words = words_of(page)
    for said in ("GOM", "Masons’ Union", "The masons’ own body.", "“The Crown counted 1,824 cracks”", "List of cracks"):
        assert said in words
    assert 'href="../../sources/#list-of-cracks"' in page.body
    assert 'href="../../recommendations/1/#m1-p1">1st meeting' in page.body
    assert 'href="../../../glossary/#gom"' in page.body
    assert 'href="../#association"' in page.body


def test_what_does_nothing_in_the_record_has_no_page_and_no_link(castles: Path) -> None:
    found = pages(castles)
    assert {address for address in found if "/institutions/" in address} == {"ruritania/institutions/", MASONS, CROWN}
    assert not [address for address, page in found.items() if "Board of Walls" in page.body]


def test_the_places_that_name_an_institution_are_links(castles: Path) -> None:
    page = pages(castles)[CROWN]
    named = page.body.partition('id="named"')[2]
    assert re.findall(r'href="../../recommendations/1/#(\S+)"', named) == ["m1-p1", "m2"]
    assert "1st meeting, the government’s report" in words_of(page)


def test_the_list_counts_by_kind(castles: Path) -> None:
    page = pages(castles)["ruritania/institutions/"]
    assert re.findall(r'scope="rowgroup" id="([^"]+)"', page.body) == ["head-of-state", "association"]
    (masons,) = re.findall(r'<tr class="filtered" data-words="Guild of Masons.*?</tr>', page.body, re.DOTALL)
    assert re.findall(r"<td[^>]*>(?:<span>)?(\d+)", masons) == ["1", "1", "0", "0", "1", "0"]
    assert "Masons’ Union GOM" in masons


def test_a_source_names_who_issued_it(castles: Path) -> None:
    page = pages(castles)["ruritania/sources/"]
    issuers = r'issued by <a href="\.\./institutions/masons/">Guild of Masons</a> and <a href="\.\./institutions/crown/">Crown</a>'
    assert re.search(issuers, page.body)


def test_the_glossary_leads_to_an_institution(castles: Path) -> None:
    entry = pages(castles)["glossary/"].body.partition('<dt id="gom">')[2].partition("</dd>")[0]
    assert '<a href="../ruritania/institutions/masons/">Guild of Masons in the record of Ruritania</a>' in entry


def test_a_report_without_institutions_has_no_entry_of_them_in_the_navigation(castles: Path) -> None:
    assert "ruritania/institutions/" in _navigation(castles)
    (castles / "ruritania/institutions.yml").unlink()
    replace(castles / "ruritania/updates/1/01.yml", ("    issued_by: [masons, crown]\n", ""))
    replace(castles / "ruritania/updates/2/01.yml", ("    by: masons\n", ""))
    assert "ruritania/institutions/" not in _navigation(castles)


def _navigation(data: Path) -> list[str]:
    ((_, links),) = site(*load(data).dossiers).navigation()
    return [link.address for link in links]


def test_search_finds_an_institution_by_each_of_its_names(castles: Path) -> None:
    (of,) = load(castles).dossiers
    entries = search_entries(of)
    found = words_at(entries, MASONS)
    for name in ("Guild of Masons", "Masons’ Union", "GOM"):
        assert name in found
