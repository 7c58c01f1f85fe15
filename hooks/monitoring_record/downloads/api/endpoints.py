"""The addresses of the API, each with what is there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monitoring_record.downloads.documents import (
    Document,
    InstitutionDocument,
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
    "institution": Parameter(
        "The key of an institution: in the index of its report.", {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"}
    ),
    "edition": Parameter(
        "The id of an edition: the year and month in which its meeting ended.",
        {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},
    ),
}

ENDPOINTS = (
    Endpoint("site", "/index.json", "The reports of the site.", SiteIndex),
    Endpoint("report", "/{report}.json", "A report: where it stands, and the addresses of the rest.", ReportIndex),
    Endpoint(
        "recommendation",
        "/{report}/recommendations/{recommendation}.json",
        "A recommendation: its wording, and what each meeting heard and found on it.",
        RecommendationDocument,
    ),
    Endpoint(
        "meeting", "/{report}/meetings/{meeting}.json", "A meeting: every rating, and what changed.", MeetingDocument
    ),
    Endpoint(
        "institution",
        "/{report}/institutions/{institution}.json",
        "An institution: what it is responsible for, what it promised and what it issued.",
        InstitutionDocument,
    ),
    Endpoint(
        "edition",
        "/{report}/editions/{edition}/report.json",
        "An edition: the record as it was published up to a meeting. It never changes, so its own addresses begin at the root of the site.",
        ReportDocument,
    ),
)
"""The documents beside the pages, and the editions."""


def endpoints(downloads: Sequence[Download], *, several_reports: bool = False) -> tuple[Endpoint, ...]:
    """Return every address of the API, with those of the downloads of a report, and of several reports together."""
    of_all = tuple(download for download in downloads if several_reports and download.of_several_reports)
    return (
        *ENDPOINTS,
        *(_endpoint(of, of.name, "/{report}/data/") for of in downloads),
        *(_endpoint(of, f"all-{of.name}", "/data/", " Of all reports together.") for of in of_all),
    )


def _endpoint(of: Download, id_: str, folder: str, whose: str = "") -> Endpoint:
    document = ReportDocument if of.name == "report.json" else None
    return Endpoint(id_, f"{folder}{of.name}", f"{of.summary}{whose}", document, of.media_type)
