"""The addresses of the API, each with what is there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monitoring_record.downloads.documents import (
    Document,
    MeetingDocument,
    RecommendationDocument,
    ReportDocument,
    ReportIndex,
    SiteIndex,
)
from monitoring_record.downloads.download import Download

JSON = "application/json"


@dataclass(frozen=True)
class Endpoint:
    """An address of the API; words in braces stand for numbers and names."""

    id: str
    """A name for programs."""
    path: str
    """The address from the site’s root, with a slash at its beginning."""
    summary: str
    """What is there."""
    document: type[Document] | None = None
    """The kind of the document; None for a file that is no such document."""
    media_type: str = JSON

    @property
    def parameters(self) -> tuple[str, ...]:
        """The words in braces."""
        return tuple(re.findall(r"\{(\w+)\}", self.path))

    def can_be_filled(self, values: Mapping[str, Any]) -> bool:
        """Whether there is a value for each of the parameters."""
        return values.keys() >= set(self.parameters)

    def address(self, values: Mapping[str, Any]) -> str:
        """Return the address from the site's root, without the slash, for some values of the parameters."""
        return self.path.lstrip("/").format_map(values)


@dataclass(frozen=True)
class Parameter:
    """A word in braces of an address."""

    meaning: str
    schema: Mapping[str, Any]


PARAMETERS: Mapping[str, Parameter] = {
    "report": Parameter(
        "The name of a report: the `slug` in the index of the site.", {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}
    ),
    "recommendation": Parameter("The number of a recommendation.", {"type": "integer", "minimum": 1}),
    "meeting": Parameter("The number of a meeting.", {"type": "integer", "minimum": 1}),
}

_RECOMMENDATION = "/{report}/recommendations/{recommendation}.json"

ENDPOINTS = (
    Endpoint("site", "/index.json", "The reports of the site.", SiteIndex),
    Endpoint("report", "/{report}.json", "A report: where it stands, and the addresses of the rest.", ReportIndex),
    Endpoint(
        "recommendation",
        _RECOMMENDATION,
        "A recommendation: its wording, and what each meeting heard and found on it.",
        RecommendationDocument,
    ),
    Endpoint(
        "meeting", "/{report}/meetings/{meeting}.json", "A meeting: every rating, and what changed.", MeetingDocument
    ),
)
"""The documents beside the pages."""


def endpoints(downloads: Sequence[Download]) -> tuple[Endpoint, ...]:
    """Return every address of the API, with those of the downloads of a report."""
    return (*ENDPOINTS, *map(_endpoint, downloads))


def _endpoint(of: Download) -> Endpoint:
    document = ReportDocument if of.name == "report.json" else None
    return Endpoint(of.name, f"/{{report}}/data/{of.name}", of.summary, document, of.media_type)
