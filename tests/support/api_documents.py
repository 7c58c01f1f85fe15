"""The documents of the API, as a site publishes them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jsonschema import Draft202012Validator

from monitoring_record.site import Site

Json = dict[str, Any]

SITE = "https://record.example/"
"""The address of the site; nothing in the data has it."""


@dataclass(frozen=True)
class ApiDocuments:
    """All JSON of a site."""

    contents: Mapping[str, bytes]
    """By address."""

    @cached_property
    def all(self) -> dict[str, Json]:
        """Every file, schemas and openapi.json too."""
        return {address: json.loads(content) for address, content in self.contents.items()}

    @cached_property
    def documents(self) -> dict[str, Json]:
        """The documents: what has a schema."""
        return {
            address: of
            for address, of in self.all.items()
            if isinstance(of, dict) and of.get("$schema", "").removeprefix(SITE) in self.schemas
        }

    @cached_property
    def schemas(self) -> dict[str, Json]:
        """The schemas, by address."""
        return {address: of for address, of in self.all.items() if address.startswith("schemas/")}

    def faults(self, address: str) -> list[str]:
        """Return what is wrong with a document by its schema."""
        document = self.documents[address]
        schema = self.schemas[document["$schema"].removeprefix(SITE)]
        checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        return [f"{address}: {error.json_path}: {error.message}" for error in checker.iter_errors(document)]


def documents_of(site: Site) -> ApiDocuments:
    """Return what a site publishes, but the citations, which have a form of their own."""
    files = {address: make for address, make in site.files.items() if not address.endswith(".csl.json")}
    return ApiDocuments({address: make() for address, make in files.items() if address.endswith(".json")})


def links_in(value: Any) -> set[str]:
    """Return every address of the site in a document."""
    if isinstance(value, dict):
        return {link for key, of in value.items() if key != "$schema" for link in links_in(of)}
    if isinstance(value, list):
        return {link for of in value for link in links_in(of)}
    return {value} if isinstance(value, str) and value.startswith(SITE) and " " not in value else set()
