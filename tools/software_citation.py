"""Writes how this repository is cited: CITATION.cff, codemeta.json and .zenodo.json.

    python tools/software_citation.py

GitHub, Zotero, Software Heritage and Zenodo read them. What they say of the software is in pyproject.toml, what they say of the
record in data/. A passage of the record is cited from its page on the site, not from here.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from monitoring_record import __version__
from monitoring_record.analysis import ReportAnalysis
from monitoring_record.citing import CitedOriginal, ReportCitations
from monitoring_record.downloads import Publication
from monitoring_record.library import load
from monitoring_record.texts import References

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TITLE = "Monitoring Record"
MESSAGE = (
    "To cite what the record says, follow the link “Cite” beside it on the site. To cite the software, or the record as a "
    "whole with it, use these metadata."
)
WRITTEN_BY = "# Written by `python3 run.py materials` from pyproject.toml and data/. Change what is there.\n"


@dataclass(frozen=True)
class CitedData:
    """The record of a report in this repository."""

    title: str
    folder: str
    original: CitedOriginal
    licence_url: str | None

    @property
    def scope(self) -> str:
        """Where it is, and what it retells."""
        return f"{self.folder}: retold from {self.original.publisher}, {self.original.title}, {self.original.url}"


def written() -> dict[str, str]:
    """Return the content of each file, by name."""
    data = tuple(_data())
    return {
        "CITATION.cff": WRITTEN_BY
        + yaml.safe_dump(citation_file(data), allow_unicode=True, sort_keys=False, width=120),
        "codemeta.json": _json(codemeta(data)),
        ".zenodo.json": _json(zenodo(data)),
    }


def citation_file(data: tuple[CitedData, ...]) -> dict[str, Any]:
    """Return the fields of the Citation File Format: https://citation-file-format.github.io."""
    return {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "software",
        "title": TITLE,
        "abstract": PROJECT["description"],
        "authors": [{"name": name} for name in _authors()],
        "version": __version__,
        "license": PROJECT["license"],
        "keywords": PROJECT["keywords"],
        "references": [
            {
                "type": "data",
                "title": of.title,
                "authors": [{"name": name} for name in _authors()],
                "scope": of.scope,
                **({"license-url": of.licence_url} if of.licence_url else {}),
            }
            for of in data
        ],
    }


def codemeta(data: tuple[CitedData, ...]) -> dict[str, Any]:
    """Return the fields of CodeMeta: https://codemeta.github.io."""
    return {
        "@context": "https://w3id.org/codemeta/3.0",
        "@type": "SoftwareSourceCode",
        "name": TITLE,
        "description": PROJECT["description"],
        "version": __version__,
        "license": f"https://spdx.org/licenses/{PROJECT['license']}",
        "author": [{"@type": "Organization", "name": name} for name in _authors()],
        "keywords": PROJECT["keywords"],
        "programmingLanguage": "Python",
        "runtimePlatform": f"Python {PROJECT['requires-python']}",
        "supportingData": [
            {
                "@type": "Dataset",
                "name": of.title,
                "description": of.scope,
                "isBasedOn": of.original.url,
                **({"license": of.licence_url} if of.licence_url else {}),
            }
            for of in data
        ],
    }


def zenodo(data: tuple[CitedData, ...]) -> dict[str, Any]:
    """Return the description of a deposit: https://developers.zenodo.org. It has one licence, so that of the record is in the notes."""
    terms = (f"{of.scope}. Terms: {of.licence_url or 'see report.yml'}" for of in data)
    return {
        "title": TITLE,
        "upload_type": "software",
        "description": PROJECT["description"],
        "creators": [{"name": name} for name in _authors()],
        "version": __version__,
        "license": PROJECT["license"],
        "keywords": PROJECT["keywords"],
        "language": "eng",
        "notes": f"The licence is that of the software. The record that comes with it: {'; '.join(terms)}.",
        "related_identifiers": [
            {"identifier": of.original.url, "relation": "isDerivedFrom", "resource_type": "publication-report"}
            for of in data
        ],
    }


def _authors() -> list[str]:
    return [author["name"] for author in PROJECT["authors"]]


def _data() -> Iterator[CitedData]:
    for dossier in load(ROOT / "data").dossiers:
        analysis = ReportAnalysis(dossier.published(), References(), {})
        edition = ReportCitations(analysis, Publication(TITLE, "")).whole().edition
        folder = dossier.report.file.rpartition("/")[0]
        yield CitedData(edition.title, folder, edition.original, dossier.report.licence_url)


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for name, content in written().items():
        (ROOT / name).write_text(content, encoding="utf-8", newline="\n")
