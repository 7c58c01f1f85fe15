"""A report with more recommendations and sources than one page shows in detail.

The first chapter alone has more recommendations than a table with rows of parts; the second has three. The laws are more than
one page of sources lists, and what two organisations say is more than one page of differences lists.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.support.paths import TINY

LARGE_CHAPTER = 61
"""The recommendations of the first chapter."""
TOWERS = LARGE_CHAPTER + 3
"""All recommendations."""
LAWS = 4
"""How many laws each update cites; no other cites them."""
MEETINGS = (1, 2)
PARTS = ("Dig", "Build", "Roof")
ORGANISATIONS = ("Friends of Walls", "Castle Watch")
"""Each speaks on every part at every meeting."""
FINDINGS = ("implemented", "partly", "not-implemented")
STEPS = ("little", "half", "most", "full")


def write_citadel(data: Path) -> None:
    """Write the report's data into a new folder."""
    shutil.copytree(TINY, data, ignore=shutil.ignore_patterns("recommendations", "updates", "03.yml"))
    report = data / "ruritania"
    head = (report / "report.yml").read_text(encoding="utf-8").partition("chapters:")[0]
    chapters = [{"number": 1, "title": "Towers"}, {"number": 2, "title": "Gates"}]
    (report / "report.yml").write_text(f"{head}chapters: {json.dumps(chapters)}\n", encoding="utf-8")
    for meeting in MEETINGS:
        file = report / f"meetings/{meeting:02}.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace("    - Friends of Walls\n", "".join(f"    - {name}\n" for name in ORGANISATIONS)), "utf-8"
        )
    for number in range(1, TOWERS + 1):
        _write(report / f"recommendations/{number:02}.yml", _recommendation(number))
        for meeting in MEETINGS:
            _write(report / f"updates/{meeting}/{number:02}.yml", _update(meeting, number))


def _write(file: Path, values: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML, too


def _recommendation(number: int) -> dict[str, Any]:
    parts = [{"number": str(place), "title": what, "text": f"{what} it."} for place, what in enumerate(PARTS, 1)]
    return {"title": f"Raise tower {number}", "chapter": 1 if number <= LARGE_CHAPTER else 2, "parts": parts}


def _update(meeting: int, number: int) -> dict[str, Any]:
    laws = {f"law-{place}": _law(meeting, number, place) for place in range(LAWS)}
    cited = " ".join(f"[it][{key}]" for key in (*laws, "code"))
    return {
        "stage": "published",
        "government": [{"text": f"The tower grows: {cited}."}],
        "alternative": [
            _spoken(meeting, number, part, name) for name in ORGANISATIONS for part in range(1, len(PARTS) + 1)
        ],
        "assessment": {
            "parts": list(_findings(meeting, number)),
            "overall": {"rating": STEPS[(number + meeting) % len(STEPS)], "reasons": "This was seen at the visit."},
        },
        "documents": {**laws, "code": {"kind": "code", "title": "Code of Towers"}},
    }


def _law(meeting: int, number: int, place: int) -> dict[str, str]:
    return {"kind": "law", "title": f"“On stone {place} of tower {number:02} and meeting {meeting}”"}


def _spoken(meeting: int, number: int, part: int, author: str) -> dict[str, str]:
    finding = FINDINGS[(number + part) % len(FINDINGS)]
    said = f"{author} on {number}.{part}"
    return {
        "author": author,
        "part": str(part),
        "finding": finding,
        "gist": said,
        "text": f"{said}, visit {meeting}: seen.",
    }


def _findings(meeting: int, number: int) -> Iterator[dict[str, Any]]:
    for part in range(1, len(PARTS) + 1):
        rating = STEPS[(number + part * meeting) % len(STEPS)]
        yield {"part": str(part), "rating": rating, "reasons": f"At part {number}.{part} this was seen."}
