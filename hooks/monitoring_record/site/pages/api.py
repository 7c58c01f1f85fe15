"""The API: how programs take the record, and what they can rely on."""

from collections.abc import Mapping
from typing import Any

from monitoring_record import addresses
from monitoring_record.analysis import CompiledRecord, Inputs
from monitoring_record.downloads import DOWNLOADS
from monitoring_record.downloads.api import API_VERSIONS, GUARANTEES, code_examples, endpoints, example_values
from monitoring_record.project_folder import SETTINGS
from monitoring_record.site.page_kind import PageSource, SitePage

_SOMEWHERE = "https://record.example/"
"""Stands in the examples for the address of the site, while it has none."""


class ApiPage(SitePage):
    """The API, where anything is published."""

    template = "api.html"
    markdown = "api.md"

    @classmethod
    def is_part_of(cls, record: CompiledRecord) -> bool:
        """Whether there is anything to take."""
        return bool(record.public)

    @property
    def address(self) -> str:
        """`api/`"""
        return addresses.API

    @property
    def title(self) -> str:
        """“The record for programs”"""
        return "The record for programs"

    @property
    def description(self) -> str:
        """What the page explains."""
        return "The record as JSON at addresses that stay: how to take it, what is where, and what is promised."

    @property
    def source(self) -> PageSource:
        """The settings: the page has no words from the data."""
        return PageSource(SETTINGS)

    @property
    def inputs(self) -> Inputs:
        """What the examples are of, and whether there are several reports."""
        return (*example_values(self.record.public).items(), len(self.record.public) > 1)

    @property
    def values(self) -> Mapping[str, Any]:
        """The addresses, what is guaranteed, and the versions."""
        dossier, several_reports = self.record.public[0].dossier, len(self.record.public) > 1
        index = addresses.beside(addresses.overview(dossier), ".json")
        return {
            "code_examples": code_examples(f"{self.config.address or _SOMEWHERE}{index}", dossier),
            "dossier": dossier,
            "endpoints": endpoints(DOWNLOADS, several_reports=several_reports),
            "several_reports": several_reports,
            "example_values": example_values(self.record.public),
            "guarantees": GUARANTEES,
            "versions": API_VERSIONS,
        }
