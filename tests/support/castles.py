"""A report as long as a real one, for the tests in a browser.

Of the twelve recommendations the third was rated as a whole; the others have four parts. At the second meeting ratings
rise, fall and stay; texts are long enough to fold, cite documents, and name an organisation by its abbreviation.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.support.paths import TINY

CHAPTERS = ("Walls and moats", "Gates and towers", "People of the castle", "Money of the castle")
TITLES = (
    "Mend the walls",
    "Fill the moats",
    "Raise the drawbridge",
    "Guard the gates",
    "Light the towers",
    "Feed the falcons",
    "Train the jesters",
    "Pay the minstrels",
    "Air the dungeons",
    "Open the archives",
    "Publish the accounts",
    "Share the harvest",
)
PROMISES: dict[tuple[int, int], dict[str, dict[str, Any]]] = {
    (1, 1): {
        "wall-survey": {
            "part": "1",
            "promise": "The masons are to survey every wall.",
            "by": "masons",
            "due": "2021-Q2",
        }
    },
    (1, 2): {
        "moat-plan": {"part": "1", "promise": "A plan of every moat is to be drawn.", "due": 2021, "document": "law"}
    },
    (1, 4): {
        "gate-law": {"part": ["2", "3"], "promise": "A law on gates is to come before the Diet.", "due": "2021-12"}
    },
    (1, 5): {"tower-lamps": {"part": "1", "promise": "Each tower is to have a lamp.", "due": "no date given"}},
    (2, 1): {"wall-day": {"promise": "The masons are to open every wall for a day.", "by": "masons", "due": "2022-06"}},
}
"""What was promised, by meeting and recommendation."""
OUTCOMES: dict[int, dict[str, dict[str, str]]] = {
    1: {"wall-survey": {"outcome": "kept"}},
    2: {"moat-plan": {"outcome": "put-off", "due": "2022-H1"}},
    4: {"gate-law": {"outcome": "not-mentioned"}},
    5: {"tower-lamps": {"outcome": "under-way"}},
}
"""What the second meeting shows of it, by recommendation."""
SEEN = "the Council saw this at its visit"
"""Words that every update has."""
WHOLE = 3
"""The recommendation without parts."""
SPOKEN_TO = 5
"""The recommendation on whose second part the organisation speaks, besides the whole."""
PARTS = ("Decide what to do", "Find people for it", "Do it before winter", "Tell the villages")
PART_COUNT = len(PARTS) * (len(TITLES) - 1)
RATINGS = {
    1: ("half", "little", "most", "little", "half", "little", "most", "half", "little", "little", "half", "most"),
    2: ("most", "little", "most", "half", "little", "little", "full", "most", "half", "little", "half", "most"),
}
"""The overall ratings at each meeting."""
STEPS = ("little", "half", "most", "full")
FOLDING = 45
"""How many sentences a text needs to be folded in every window."""


def write_castles(data: Path) -> None:
    """Write the report's data into a new folder."""
    shutil.copytree(TINY, data, ignore=shutil.ignore_patterns("recommendations", "updates", "03.yml"))
    report = data / "ruritania"
    head = (report / "report.yml").read_text(encoding="utf-8").partition("chapters:")[0]
    chapters = [{"number": number, "title": title} for number, title in enumerate(CHAPTERS, 1)]
    (report / "report.yml").write_text(f"{head}chapters: {json.dumps(chapters)}\n", encoding="utf-8")
    for number, title in enumerate(TITLES, 1):
        _write(report / f"recommendations/{number:02}.yml", _recommendation(number, title))
        for meeting in RATINGS:
            _write(report / f"updates/{meeting}/{number:02}.yml", _update(meeting, number, title))


def _write(file: Path, values: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML, too


def _recommendation(number: int, title: str) -> dict[str, Any]:
    head = {"title": title, "chapter": (number - 1) // 3 + 1}
    if number == WHOLE:
        return {**head, "text": f"{title}, as Recommendation 2 says for moats."}
    parts = [
        {"number": str(part), "title": what, "text": f"{what}, as part {number}.{part % 4 + 1} says."}
        for part, what in enumerate(PARTS, 1)
    ]
    return {**head, "parts": parts}


def _update(meeting: int, number: int, title: str) -> dict[str, Any]:
    overall = RATINGS[meeting][number - 1]
    return {
        "stage": "published",
        "government": list(_reports(meeting, number, title)),
        "alternative": list(_alternative(meeting, number, title)),
        "assessment": {
            **({} if number == WHOLE else {"parts": list(_findings(meeting, number))}),
            "overall": {
                "rating": overall,
                "summary": f"There is a plan to {title.lower()}, and little else.",
                "reasons": f"For {title.lower()} the Council saw this at its visit.",
            },
        },
        "promises": {key: {**of, "quote": SEEN} for key, of in PROMISES.get((meeting, number), {}).items()},
        "outcomes": dict(_outcomes(number)) if meeting == max(RATINGS) else {},
        "documents": {
            "law": {"kind": "law", "title": f"“On how to {title.lower()}”", "number": str(number), "date": "2020-05"},
            "code": {"kind": "code", "title": "Code of Castles"},
            "website": {"kind": "website", "title": "Website of the Crown", "url": "https://crown.example/"},
        },
    }


def _outcomes(number: int) -> Iterator[tuple[str, dict[str, str]]]:
    for key, outcome in OUTCOMES.get(number, {}).items():
        yield key, outcome if outcome["outcome"] == "not-mentioned" else {**outcome, "quote": SEEN}


def _alternative(meeting: int, number: int, title: str) -> Iterator[dict[str, str]]:
    yield {
        "author": "Friends of Walls",
        "finding": ("not-implemented", "partly", "implemented")[(meeting + number) % 3],
        "gist": f"{title}: sooner",
        "text": f"The FOW asked to {title.lower()} sooner.",
    }
    if number == SPOKEN_TO:
        yield {"author": "Friends of Walls", "part": "2", "text": "Nobody was found."}


def _reports(meeting: int, number: int, title: str) -> Iterator[dict[str, Any]]:
    cited = "The [law][law], the [code][code] and the [website][website] say more. The FOW read them."
    if number == WHOLE:
        yield {"text": f"The Crown means to {title.lower()}. {cited}"}
        return
    for part, what in enumerate(PARTS, 1):
        long = " ".join(_sentences(meeting, number, part)) if part <= 2 else ""
        text = f"{what}: the Crown means to {title.lower()}. {long}"
        yield {"part": str(part), "text": f"{text} {cited}" if part == 1 else text}


def _sentences(meeting: int, number: int, part: int) -> Iterator[str]:
    for place in range(FOLDING):
        yield f"Mason {place} of castle {number} laid {meeting * 1000 + part * 100 + place} stones in the yard."


def _findings(meeting: int, number: int) -> Iterator[dict[str, Any]]:
    for part in range(1, len(PARTS) + 1):
        seen = {"gist": f"Seen in castle {number}", "reasons": f"At part {number}.{part} this was seen."}
        yield {"part": str(part), "rating": rating_of_part(meeting, number, part), **seen}


def rating_of_part(meeting: int, number: int, part: int) -> str:
    """Return the rating of a part at a meeting."""
    overall = STEPS.index(RATINGS[meeting][number - 1])
    return STEPS[(overall + part * meeting + number) % len(STEPS)]
