"""Mentions of the record in a text: “Recommendation 13”, “part 13.4”, “the 19th meeting”.

Contributors write them as plain words; the site turns them into links. What belongs to others stays plain:
“FATF Recommendation 24”, “Recommendation No. 24”, “part 3.1 of the code”, “the 19th meeting of the council”.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MENTION = re.compile(
    r"(?<![A-Z][A-Z]\s)\b[Rr]ecommendation\s(?P<recommendation>\d+)(?:\.(?P<part>\d+))?(?!\w|\.\d)"
    r"|\b[Pp]art\s(?P<whole>\d+)\.(?P<piece>\d+)(?!\w|\.\d|\s(?:of|in)\sthe\b)"
    r"|\b(?P<meeting>\d+)(?:st|nd|rd|th)\smeeting\b(?!\sof\b)"
)


@dataclass(frozen=True)
class Mention:
    """Words in a text that name something of the record."""

    words: str
    start: int
    end: int
    recommendation: int | None = None
    part: str | None = None
    meeting: int | None = None


def mentions(text: str) -> Iterator[Mention]:
    """Find the mentions in a text, from left to right."""
    for match in _MENTION.finditer(text):
        recommendation = match["recommendation"] or match["whole"]
        yield Mention(
            words=match[0],
            start=match.start(),
            end=match.end(),
            recommendation=int(recommendation) if recommendation else None,
            part=match["part"] or match["piece"],
            meeting=int(match["meeting"]) if match["meeting"] else None,
        )
