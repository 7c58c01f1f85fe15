"""The versions of the API, and what changed with each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ApiVersion:
    """A version of the API: the second number grows with each addition, the third where a mistake is corrected."""

    number: str
    day: str
    """The day, as in 2026-11-26."""
    changes: tuple[str, ...]
    """What changed, a sentence each, in Markdown."""


API_VERSIONS = (
    ApiVersion(
        "1.1.0",
        "2026-11-26",
        (
            (
                "What was promised, and what came of it: `promises` and `outcomes` of each update in `report.json`, by the key of "
                "the promise; the list of `institutions`; and who issued a cited document, `issued_by`. Editions that were made before "
                "have none of these fields."
            ),
            (
                "The document of a recommendation has them meeting by meeting, each with its address; a promise also says where it "
                "stands `now`. The index of a report counts the `promises`."
            ),
            (
                "Each institution has a document, `/{report}/institutions/{institution}.json`: what it is responsible for, promised and "
                "issued. The index of a report leads to them."
            ),
        ),
    ),
    ApiVersion(
        "1.0.0",
        "2026-11-26",
        (
            (
                "The first version: the index of the site, and for each report its index, its recommendations, its meetings, its "
                "editions and `report.json`, with their JSON Schemas; the tables, and their descriptions."
            ),
            (
                "`report.json` keeps the fields it had. At its head it now says where it is, of when, on what terms and in what words: "
                "`$schema`, `url`, `page`, `version`, `edition`, `licence` and `programme`."
            ),
        ),
    ),
)
"""The latest first."""
