"""How the record is cited: what a citation says, and that reference managers read each form back to the same fields."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import jsonschema
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.citing import FILE_FORMS, Citation, CitationType, ReportCitations, coins, meta_tags
from monitoring_record.citing.bibtex import bibtex
from monitoring_record.citing.csl_json import csl_json
from monitoring_record.citing.plain_text import plain_text
from monitoring_record.citing.ris import ris
from monitoring_record.downloads import Publication
from monitoring_record.kept.corrections import NO_CORRECTIONS
from monitoring_record.kept.editions import Edition, ReportEditions
from monitoring_record.records import Dossier, Meeting, Recommendation
from monitoring_record.texts import References
from tests.support.reports import analysis, site

CSL_SCHEMA = Path(__file__).parent.parent / "support/csl-data.json"
"""The schema of CSL-JSON: https://github.com/citation-style-language/schema, commit e3ce254."""

PUBLICATION = Publication("Castles & Moats", "https://record.example.org/")
MONTHS = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

ODD = "Łódź & “Ж” {50% of} #1_a~b^c \\ $5, the Queen's <b>"
"""Signs that mean something in one of the forms, and letters of other scripts."""


def with_editions(dossier: Dossier) -> ReportAnalysis:
    """Return the analysis of a report whose meetings have editions."""
    kept = [Edition("", f"{of.ends:%Y-%m}", b"", replace(dossier, meetings=(of,)), {}) for of in dossier.meetings]
    return ReportAnalysis(dossier, References(), {}, ReportEditions(tuple(kept), NO_CORRECTIONS))


def subjects(dossier: Dossier) -> Iterator[Recommendation | Meeting]:
    """Yield all that has a page of citations."""
    yield from dossier.recommendations
    yield from dossier.meetings


@pytest.fixture
def cited(tiny: Dossier) -> ReportCitations:
    return ReportCitations(with_editions(tiny.published()), PUBLICATION)


@pytest.fixture
def passage(cited: ReportCitations) -> Citation:
    """Part 2 of Recommendation 1 at the 2nd meeting."""
    return next(each for each in cited.all_of(cited.report.dossier.recommendations[0]) if each.id.endswith("m2-p2"))


@pytest.fixture
def odd(tiny: Dossier) -> list[Citation]:
    """All citations of a recommendation and a meeting, on a site with odd names."""
    report = tiny.report.model_copy(update={"round": ODD, "publisher": ODD})
    recommendation = tiny.recommendations[0].model_copy(update={"title": ODD})
    dossier = replace(tiny.published(), report=report, recommendations=(recommendation, tiny.recommendations[1]))
    cited = ReportCitations(with_editions(dossier), Publication(ODD.replace(",", ""), "https://record.example.org/"))
    return [*cited.all_of(recommendation), *cited.all_of(dossier.meetings[1])]


def fields_of_bibtex(text: str) -> list[dict[str, Any]]:
    library = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks
    return [
        {"id": entry.key, "is_report": entry.entry_type == "techreport"}
        | {field.key: str(field.value).replace("ˆ", "^") for field in entry.fields}
        for entry in library.entries
    ]


def same(citations: Iterable[Citation], found: Iterable[tuple[Any, ...]]) -> None:
    """Assert that a form, read back, has the fields of the citations."""
    expected = [
        (
            each.id,
            each.type == CitationType.REPORT,
            each.title,
            each.edition.author,
            each.edition.title if each.type == CitationType.CHAPTER else None,
            each.number or None,
            each.edition.id,
            each.edition.issued and each.edition.issued.timetuple()[:3],
            each.url,
            each.edition.note,
        )
        for each in citations
    ]
    assert list(found) == expected


def test_a_part_at_a_meeting_is_cited_with_its_edition_its_day_and_its_original(passage: Citation) -> None:
    assert plain_text(passage) == (
        "Castles & Moats. “1.2 Fill the cracks, 2nd meeting.” Ruritania: Peer review of castles, first round, edition 2022-04 "
        "(2 April 2022), https://record.example.org/ruritania/editions/2022-04/. "
        "Retold from: Council of Castles, Ruritania, first round. "
        "https://record.example.org/ruritania/recommendations/1/#m2-p2"
    )
    assert passage.edition.url == "https://record.example.org/ruritania/editions/2022-04/"
    assert passage.edition.note.startswith(f"Edition 2022-04: {passage.edition.url}. Retold from: Council of Castles, ")


def test_an_edition_is_cited_with_its_address_once(cited: ReportCitations) -> None:
    edition = cited.edition(cited.report.dossier.meetings[1])
    assert plain_text(edition).count(edition.url) == 1
    assert plain_text(edition).endswith(f"first round. {edition.url}")


def test_bibtex_is_read_back(odd: list[Citation]) -> None:
    same(
        odd,
        (
            (
                found["id"],
                found["is_report"],
                found["title"],
                found["author"],
                found.get("booktitle"),
                found.get("chapter"),
                found["edition"],
                (int(found["year"]), MONTHS.index(found["month"]), int(found["day"])),
                found["url"],
                found["note"],
            )
            for found in fields_of_bibtex(bibtex(odd))
        ),
    )


def test_ris_is_read_back(odd: list[Citation]) -> None:
    same(
        odd,
        (
            (
                found["id"],
                found["type_of_reference"] == "RPRT",
                found["title"],
                *found["authors"],
                found.get("secondary_title"),
                found.get("section"),
                found["edition"],
                tuple(map(int, found["date"].strip("/").split("/"))),
                *found["urls"],
                *found["notes"],
            )
            for found in rispy.loads(ris(odd))
        ),
    )


def test_csl_json_follows_its_schema_and_is_read_back(odd: list[Citation]) -> None:
    items = json.loads(csl_json(odd))
    jsonschema.Draft7Validator(json.loads(CSL_SCHEMA.read_text(encoding="utf-8"))).validate(items)
    same(
        odd,
        (
            (
                found["id"],
                found["type"] == "report",
                found["title"],
                found["author"][0]["literal"],
                found.get("container-title"),
                found.get("chapter-number"),
                found["edition"],
                tuple(found["issued"]["date-parts"][0]),
                found["URL"],
                found["note"],
            )
            for found in items
        ),
    )


def test_an_openurl_has_all_that_is_not_plain_escaped(odd: list[Citation]) -> None:
    for each in odd:
        found = {name: values[0] for name, values in parse_qs(coins(each), strict_parsing=True).items()}
        title = "rft.btitle" if each.type == CitationType.REPORT else "rft.atitle"
        assert (found[title], found["rft.aucorp"]) == (each.title, each.edition.author)
        assert (found["rft_id"], found["rft.edition"]) == (each.url, each.edition.id)


def test_no_two_citations_have_one_key(cited: ReportCitations) -> None:
    dossier = cited.report.dossier
    keys = [each.id for of in subjects(dossier) for each in cited.all_of(of)]
    assert len(keys) == len(set(keys)) > 10


def test_each_citation_leads_to_an_anchor_that_is_there(tiny: Dossier) -> None:
    pages = {page.address: page for page in site(tiny, address=PUBLICATION.address).pages()}
    cited = ReportCitations(analysis(tiny.published()), PUBLICATION)
    for of in subjects(tiny.published()):
        for each in cited.all_of(of):
            page, _, anchor = each.url.removeprefix(PUBLICATION.address).partition("#")
            assert "/editions/" in page or not anchor or anchor in pages[page].anchors, each.url


def test_without_a_public_address_no_address_is_cited(tiny: Dossier) -> None:
    cited = ReportCitations(with_editions(tiny.published()), Publication("Castles", ""))
    (each, *_) = cited.all_of(tiny.recommendations[0])
    assert plain_text(each).endswith("Retold from: Council of Castles, Ruritania, first round.")
    assert "url" not in bibtex([each])
    assert "UR  -" not in ris([each])
    assert "URL" not in csl_json([each])
    assert "rft_id" not in coins(each)
    assert "citation_public_url" not in meta_tags(each)
    assert each.edition.note.startswith("Edition 2022-04. Retold from: ")


def test_before_the_first_meeting_neither_a_day_nor_an_edition_is_cited(tiny: Dossier) -> None:
    alone = replace(tiny, meetings=(), updates=())
    cited = ReportCitations(analysis(alone), PUBLICATION)
    (each,) = cited.all_of(tiny.recommendations[0])
    assert "edition" not in plain_text(each)
    for form in FILE_FORMS:
        assert "2022" not in form.of(each), form.label
    assert "citation_publication_date" not in meta_tags(each)
    assert cited.whole().type == CitationType.REPORT


def test_a_meeting_without_an_edition_is_cited_without_one(tiny: Dossier) -> None:
    cited = ReportCitations(analysis(tiny.published()), PUBLICATION)
    (page,) = cited.all_of(tiny.meetings[0])
    assert plain_text(page) == (
        "Castles & Moats. “1st meeting, March 2021.” Ruritania: Peer review of castles, first round (1 April 2021). "
        "Retold from: Council of Castles, Ruritania, first round. https://record.example.org/ruritania/meetings/1/"
    )
    assert page.edition.note.startswith("Retold from: ")
    for form in FILE_FORMS:
        assert "dition" not in form.of(page), form.label


def test_a_preview_is_not_to_be_cited(tiny: Dossier) -> None:
    preview = site(tiny, preview=True, address=PUBLICATION.address)
    for page in preview.pages():
        assert "/cite/" not in page.address
        assert "/cite/" not in page.body, page.address
        assert "Z3988" not in page.body, page.address
    assert not [meta for kind in preview.contents for meta in kind.metadata(preview.config) if "citation" in meta.name]
    assert not [address for address in preview.files if address.endswith((".bib", ".ris", ".csl.json"))]


def test_the_files_beside_a_page_have_all_its_citations(tiny: Dossier) -> None:
    files = site(tiny, address=PUBLICATION.address).files
    for page, count in (("ruritania/recommendations/1", 5), ("ruritania/meetings/2", 1)):
        keys = [entry["id"] for entry in json.loads(files[f"{page}.csl.json"]())]
        assert [entry["id"] for entry in fields_of_bibtex(files[f"{page}.bib"]().decode())] == keys
        assert [entry["id"] for entry in rispy.loads(files[f"{page}.ris"]().decode())] == keys
        assert len(keys) >= count
