"""What pages say of themselves to search engines, in the words of schema.org."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from monitoring_record.downloads import DOWNLOADS
from monitoring_record.records import Dossier
from monitoring_record.site import PageKind, SiteConfig
from monitoring_record.site.structured_data.dataset import dataset
from tests.support.reports import analysis, site
from tests.support.schema_org import problems_of

ADDRESS = "https://castles.example/"
ON_THE_WEB = SiteConfig("Castles", ADDRESS)


def things_on(page: str, *of: Dossier) -> list[Mapping[str, Any]]:
    """Return what a page says."""
    return list(page_at(page, *of).structured_data(ON_THE_WEB))


def page_at(address: str, *of: Dossier) -> PageKind:
    return next(page for page in site(*of, address=ADDRESS).contents if page.address == address)


def test_all_that_is_said_is_in_the_vocabulary(tiny: Dossier) -> None:
    pages = site(tiny, address=ADDRESS).contents
    things = [thing for page in pages for thing in page.structured_data(ON_THE_WEB)]
    assert {thing["@type"] for thing in things} == {"Dataset", "CreativeWork", "Report", "BreadcrumbList"}
    assert [problem for thing in things for problem in problems_of(thing)] == []


def test_what_is_not_in_the_vocabulary_is_a_problem(tiny: Dossier) -> None:
    described = dataset(ON_THE_WEB, analysis(tiny))
    assert problems_of({**described, "coverage": "Ruritania"})
    assert problems_of({**described, "dateModified": "last spring"})


def test_a_dataset_is_described_by_its_addresses(tiny: Dossier) -> None:
    described = dataset(ON_THE_WEB, analysis(tiny.published()))
    assert described["name"] == "Ruritania: Peer review of castles, first round"
    assert described["url"] == "https://castles.example/ruritania/"
    assert described["isBasedOn"]["url"] == "https://castles.example/ruritania"
    assert described["includedInDataCatalog"]["url"] == ADDRESS
    files = [(file["name"], file["contentUrl"]) for file in described["distribution"]]
    assert files == [(it.name, f"https://castles.example/ruritania/data/{it.name}") for it in DOWNLOADS]


def test_a_dataset_covers_the_time_from_the_first_meeting_to_the_last(tiny: Dossier) -> None:
    described = dataset(ON_THE_WEB, analysis(tiny.published()))
    assert described["temporalCoverage"] == "2021-03-30/2022-04-02"
    without = dataset(ON_THE_WEB, analysis(replace(tiny, meetings=(), updates=())))
    assert "temporalCoverage" not in without


def test_a_licence_is_named_by_its_address_if_it_has_one(tiny: Dossier) -> None:
    licensed = replace(tiny, report=tiny.report.model_copy(update={"licence_url": "https://licence.example/"}))
    assert dataset(ON_THE_WEB, analysis(licensed))["license"] == "https://licence.example/"
    assert "license" not in dataset(ON_THE_WEB, analysis(tiny))


def test_a_recommendation_and_a_meeting_are_parts_of_the_report(tiny: Dossier) -> None:
    (whole, _), (recommendation, _), (meeting, _) = (
        things_on(page, tiny) for page in ("ruritania/", "ruritania/recommendations/1/", "ruritania/meetings/2/")
    )
    assert recommendation["isPartOf"] == meeting["isPartOf"] == {"@id": whole["@id"]}
    assert recommendation["name"] == "Recommendation 1: Mend the walls"
    assert (recommendation["datePublished"], recommendation["dateModified"]) == ("2021-04-01", "2022-04-02")
    assert meeting["datePublished"] == "2022-04-02"


@pytest.mark.parametrize(
    ("page", "steps"),
    [
        ("ruritania/", ["Castles", "Ruritania"]),
        ("ruritania/matrix/", ["Castles", "Ruritania", "Progress matrix of Ruritania"]),
        ("ruritania/meetings/2/", ["Castles", "Ruritania", "Meetings", "2nd meeting, March 2022"]),
        (
            "ruritania/recommendations/1/",
            ["Castles", "Ruritania", "Chapter 1: Walls", "Recommendation 1: Mend the walls"],
        ),
    ],
)
def test_each_page_tells_the_way_to_it(page: str, steps: list[str], tiny: Dossier) -> None:
    (way,) = (thing for thing in things_on(page, tiny) if thing["@type"] == "BreadcrumbList")
    assert [step["item"]["name"] for step in way["itemListElement"]] == steps
    addresses = {f"{ADDRESS}{known.address}" for known in site(tiny, address=ADDRESS).contents}
    assert {step["item"]["@id"] for step in way["itemListElement"]} <= addresses
    assert way["itemListElement"][-1]["item"]["@id"] == f"{ADDRESS}{page}"
