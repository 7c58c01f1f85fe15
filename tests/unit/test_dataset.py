"""The description of the data for search engines."""

from dataclasses import replace

import pytest

from monitoring_record.downloads import DOWNLOADS
from monitoring_record.records import Dossier
from monitoring_record.site import SiteConfig
from monitoring_record.site.dataset import dataset
from tests.support.reports import analysis

EDITION = SiteConfig("Castles", "https://castles.example/")


def test_a_dataset_is_described_by_its_addresses(tiny: Dossier) -> None:
    described = dataset(EDITION, analysis(tiny.published()))
    assert described
    assert described["name"] == "Ruritania: Peer review of castles, first round"
    assert described["url"] == "https://castles.example/ruritania/"
    assert described["isBasedOn"] == "https://castles.example/ruritania"
    files = [(file["name"], file["contentUrl"]) for file in described["distribution"]]
    assert files == [(it.name, f"https://castles.example/ruritania/data/{it.name}") for it in DOWNLOADS]


@pytest.mark.parametrize("config", [SiteConfig("Castles"), replace(EDITION, preview=True)])
def test_what_nobody_is_to_find_is_not_described(tiny: Dossier, config: SiteConfig) -> None:
    assert dataset(config, analysis(tiny)) is None


def test_a_dataset_covers_the_time_from_the_first_meeting_to_the_last(tiny: Dossier) -> None:
    described = dataset(EDITION, analysis(tiny.published()))
    assert described
    assert described["temporalCoverage"] == "2021-03-30/2022-04-02"
    without = dataset(EDITION, analysis(replace(tiny, meetings=(), updates=())))
    assert without
    assert "temporalCoverage" not in without


def test_a_licence_is_named_by_its_address_if_it_has_one(tiny: Dossier) -> None:
    licensed = replace(tiny, report=tiny.report.model_copy(update={"licence_url": "https://licence.example/"}))
    described, plain = dataset(EDITION, analysis(licensed)), dataset(EDITION, analysis(tiny))
    assert described
    assert plain
    assert described["license"] == "https://licence.example/"
    assert "license" not in plain
