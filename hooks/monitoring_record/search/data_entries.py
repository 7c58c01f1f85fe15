"""The search entries of the page with the downloads of a report."""

from collections.abc import Iterator

from monitoring_record.analysis import ReportAnalysis
from monitoring_record.search.search_entry import SearchEntry

_OFFLINE_COPY = "The offline copy of the whole site is to be read without a connection."


def data_entries(report: ReportAnalysis, title: str, description: str) -> Iterator[SearchEntry]:
    """Yield an entry for the page, then one for each section about all files."""
    yield SearchEntry(title, (description, _OFFLINE_COPY))
    for anchor, (heading, sentence) in _sections(report).items():
        yield SearchEntry(heading, (sentence,), anchor)


def _sections(report: ReportAnalysis) -> dict[str, tuple[str, str]]:
    """Return the heading of each section, with a sentence that has the words by which readers look for it."""
    ratings = report.words.rating.many
    return {
        "files": (
            "Download: which file to take",
            f"To look at the {ratings} in a spreadsheet such as Excel, take the workbook; to count them, the CSV tables; for a program, JSON.",
        ),
        "examples": (
            "Examples in Python, R and spreadsheets",
            "The first lines that load the data and count with it, in Python, R, Excel and Google Sheets.",
        ),
        "what-changed": (
            "How to know what changed in the data",
            "Its version, checksums and editions, and the feed of news for feed readers (Atom, RSS).",
        ),
        "how-to-cite": ("How to cite the data", "A citation with the version and the address."),
        "terms": ("Terms of use of the data", "The licence: how data and texts may be used and copied."),
    }
