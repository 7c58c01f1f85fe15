"""Files that are named by a part, 13.8.yml: what they contain belongs into the file of the recommendation."""

import re
from pathlib import Path

from monitoring_record.loading.forms import form_of_item, in_words
from monitoring_record.records import Recommendation, Record, Update
from monitoring_record.records.recommendation import Part

_PART = re.compile(
    r"0{0,5}(?P<number>[1-9][0-9]{0,5})(?:[._-]|[ ._-]*pa?r?t[ ._-]*|(?=[a-z]\.))0{0,2}(?P<part>[1-9][0-9]{0,2}(?:[._-][1-9][0-9]?)?|[a-z])"
    r"\.ya?ml",
    re.IGNORECASE | re.ASCII,
)
"""Not `13 (8).yml` and `13 8.yml`: so browsers and computers name a second copy of a file."""


def cure_of_a_part(path: Path, record: type[Record]) -> str | None:
    """Say where the contents of a file of a part belong; None if the name is no part’s, or the record has no parts."""
    found = _PART.fullmatch(path.name)
    if found is None or record not in (Update, Recommendation):
        return None
    part, number = re.sub(r"[_-]", ".", found["part"].casefold()), int(found["number"])
    name = f"{number:02}.yml"
    into = f"put its texts into `{name}`" if (path.parent / name).exists() else f"put its texts into a file `{name}`"
    about = f"this seems to be part {part} of Recommendation {number}, and parts have no file of their own; {into}"
    if record is Recommendation:
        lines = in_words(form_of_item(Part, 2)).replace("number: …", f'number: "{part}"')
        return f"{about}, below `parts:`, as {lines}, and delete this file"
    lines = f'`  - part: "{part}"`, `    text: |` (with 2 and 4 spaces before them)'
    return (
        f"{about}, below the same field as here (`government:`, for example), each as in {lines}, and delete this file"
    )
