"""The line that a message proposes for a missing field, or for a text in the place of fields, can be added as it is said."""

import re
from pathlib import Path

import pytest

from monitoring_record.library import load

_ADD = re.compile(r"(above|below) line (\d+), add ((?:`[^`]+`(?:, )?)+)")
_BELOW = re.compile(
    r":(\d+):\d+: `(\w+)` should have fields; end this line after `\w+:`, and write below it ((?:`[^`]+`(?:, )?)+)"
)

REMOVED = [
    ("updates/1/01.yml", ["stage: published\n"]),
    ("updates/1/01.yml", ["    text: |\n      The Crown counted 1,824 cracks, and published a [list][list]. See part 1.2 and the 2nd meeting.\n"]),
    ("updates/1/01.yml", ["    text: The mortar is grey.\n"]),
    ("updates/1/01.yml", ["    text: There are more cracks.\n"]),
    ("updates/1/01.yml", ["      rating: half\n"]),
    ("updates/1/01.yml", ["    reasons: The count outweighs the rest.\n"]),
    ("updates/1/01.yml", ["    kind: list\n", "    title: List of cracks\n"]),
    ("meetings/03.yml", ["name: Meeting 3 of the Council\n", "place: Strelsau\n"]),
    ("meetings/03.yml", ["ends: 2023-04-03\n"]),
    ("meetings/03.yml", ["    affiliation: Council\n"]),
    ("meetings/03.yml", ["  government: The Crown\n"]),
    ("meetings/03.yml", ["reported:\n  government: The Crown\n  alternative:\n    - Friends of Walls\n"]),
    ("meetings/03.yml", ["basis: The report of the Crown.\n"]),
    ("recommendations/01.yml", ["title: Mend the walls\n"]),
    ("recommendations/01.yml", ["    text: |\n      Fill them:\n"]),
    ("recommendations/01.yml", ["        text: with mortar;\n"]),
    ("recommendations/02.yml", ["text: Fill every moat with water.\n"]),
]  # fmt: skip


def problems(data: Path) -> list[str]:
    return [str(problem) for problem in load(data).problems]


def of_structure(found: list[str]) -> list[str]:
    """Return the problems that are not about the value that is still to be written."""
    return [
        message
        for message in found
        if re.search(r"\[(missing|unknown-field|syntax|no-|not-a-group|duplicate)", message)
    ]


def proposed(listed: str) -> list[str]:
    return re.findall(r"`([^`]+)`", listed)


@pytest.mark.parametrize(("name", "removed"), REMOVED)
def test_each_missing_line_can_be_added_where_the_message_says(data: Path, name: str, removed: list[str]) -> None:
    path = data / "ruritania" / name
    for lines in removed:
        text = path.read_text(encoding="utf-8")
        assert lines in text
        path.write_text(text.replace(lines, "", 1), encoding="utf-8")
    assert len(of_structure(problems(data))) == len(removed)
    while found := of_structure(problems(data)):
        told = _ADD.search(found[0])
        assert told, found[0]
        written = path.read_text(encoding="utf-8").splitlines()
        at = int(told[2]) - (told[1] == "above")
        path.write_text("\n".join([*written[:at], *proposed(told[3]), *written[at:]]) + "\n", encoding="utf-8")
        assert len(of_structure(problems(data))) == len(found) - 1


@pytest.mark.parametrize(
    ("name", "group", "field"),
    [
        ("updates/1/02.yml", "assessment", "reasons: It is done."),
        ("updates/1/02.yml", "overall", "reasons: It is done."),
        ("meetings/03.yml", "reported", "government: It is done."),
        ("updates/1/01.yml", "list", "title: It is done."),
    ],
)
def test_a_text_for_fields_can_be_written_as_the_message_says(data: Path, name: str, group: str, field: str) -> None:
    path = data / "ruritania" / name
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(rf"^( *){group}:\n(?:\1 +.*\n)+", rf"\g<1>{group}: It is done.\n", text, flags=re.MULTILINE), "utf-8"
    )
    (said,) = of_structure(problems(data))
    told = _BELOW.search(said)
    assert told is not None, said
    assert told[2] == group
    written = path.read_text(encoding="utf-8").splitlines()
    lines = proposed(told[3])
    assert field in [line.strip() for line in lines]
    written[int(told[1]) - 1] = written[int(told[1]) - 1].partition(":")[0] + ":"
    written[int(told[1]) : int(told[1])] = lines
    path.write_text("\n".join(written) + "\n", encoding="utf-8")
    assert of_structure(problems(data)) == []
