"""A recommendation as a page of Markdown: what a programme would write that has no data."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Fields = dict[str, Any]


@dataclass(frozen=True)
class MarkdownPage:
    """A page with the wording of a recommendation and its updates, meeting by meeting."""

    name: str
    title: str
    text: str


def markdown_pages(data: Path) -> Iterator[MarkdownPage]:
    """Yield the page of each recommendation of each report."""
    for report in sorted(file.parent for file in data.glob("*/report.yml")):
        for file in sorted(report.glob("recommendations/*.yml")):
            recommendation = _fields(file)
            blocks = (*_wording(recommendation), *_meetings(report, file.name))
            title = f"Recommendation {int(file.stem)}: {recommendation['title']}"
            yield MarkdownPage(f"{report.name}-{file.stem}", title, "\n\n".join(blocks))


def _wording(recommendation: Fields) -> Iterator[str]:
    for part in recommendation["parts"]:
        yield f"## {part['number']} {part['title']}"
        yield part["text"]


def _meetings(report: Path, name: str) -> Iterator[str]:
    for update in sorted(report.glob(f"updates/*/{name}")):
        meeting = update.parent.name
        yield f"## Meeting {meeting}"
        yield from _meeting(meeting, _fields(update))


def _meeting(meeting: str, update: Fields) -> Iterator[str]:
    for voice in ("government", "alternative"):
        for said in update[voice]:
            yield f"### {voice.title()} report, meeting {meeting}, part {said['part']}"
            yield said["text"]
    for found in update["assessment"]["parts"]:
        yield f"### Assessment, meeting {meeting}, part {found['part']}: {found['rating']}"
        yield found["reasons"]
    overall = update["assessment"]["overall"]
    yield f"### Assessment, meeting {meeting}: {overall['rating']}"
    yield overall["reasons"]
    yield "\n".join(f"[{key}]: {document['url']}" for key, document in update["documents"].items())


def _fields(file: Path) -> Fields:
    return dict(yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader))
