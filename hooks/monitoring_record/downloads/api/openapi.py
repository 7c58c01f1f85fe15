"""openapi.json: the description of the API for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.downloads.api.changelog import API_VERSIONS
from monitoring_record.downloads.api.endpoints import PARAMETERS, Endpoint
from monitoring_record.downloads.api.guarantees import GUARANTEES
from monitoring_record.downloads.api.json_schema import DIALECT, Schema, schemas_in
from monitoring_record.downloads.documents import DOCUMENTS
from monitoring_record.downloads.publication import Publication

_SCHEMAS = "components/schemas"


def openapi(publication: Publication, endpoints: Sequence[Endpoint], examples: Mapping[str, Any]) -> Schema:
    """Return the description; `examples` are values of the parameters of which there are documents."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": publication.name,
            "version": API_VERSIONS[0].number,
            "summary": "The record as JSON: files that any program can read, without a key.",
            "description": "What is promised:\n\n" + "".join(f"- {guarantee}\n" for guarantee in GUARANTEES),
        },
        "jsonSchemaDialect": DIALECT,
        "servers": [{"url": publication.address.rstrip("/") or ".", "description": "The site."}],
        "paths": {endpoint.path: _path(endpoint, publication, examples) for endpoint in endpoints},
        "components": {
            "parameters": {name: _parameter(name, examples) for name in PARAMETERS},
            "schemas": schemas_in(DOCUMENTS, _SCHEMAS),
        },
    }


def example_values(reports: Sequence[ReportAnalysis]) -> dict[str, str | int]:
    """Return values of the parameters of which the first report has documents."""
    report = reports[0]
    dossier = report.dossier
    values: dict[str, str | int] = {"report": dossier.report.slug, "recommendation": dossier.recommendations[0].number}
    if dossier.meetings:
        values["meeting"] = dossier.meetings[-1].number
    if report.institution_keys:
        values["institution"] = report.institution_keys[0]
    if report.editions:
        values["edition"] = report.editions[-1].id
    return values


def _parameter(name: str, examples: Mapping[str, Any]) -> Schema:
    of = PARAMETERS[name]
    example = {"example": examples[name]} if name in examples else {}
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": of.meaning,
        "schema": dict(of.schema),
        **example,
    }


def _path(endpoint: Endpoint, publication: Publication, examples: Mapping[str, Any]) -> Schema:
    operation: Schema = {
        "operationId": endpoint.id,
        "summary": endpoint.summary,
        "responses": {
            "200": {
                "description": endpoint.summary,
                "content": {endpoint.media_type: _content(endpoint, publication, examples)},
            },
            "404": {"description": "There is nothing at this address, or nothing that is published."},
        },
    }
    parameters = [{"$ref": f"#/components/parameters/{name}"} for name in endpoint.parameters]
    return {**({"parameters": parameters} if parameters else {}), "get": operation}


def _content(endpoint: Endpoint, publication: Publication, examples: Mapping[str, Any]) -> Schema:
    schema = {"$ref": f"#/{_SCHEMAS}/{endpoint.document.__name__}"} if endpoint.document else {"type": "string"}
    if not endpoint.can_be_filled(examples):
        return {"schema": schema}
    address = publication.url(endpoint.address(examples))
    return {
        "schema": schema,
        "examples": {"published": {"summary": "One that is published.", "externalValue": address}},
    }
