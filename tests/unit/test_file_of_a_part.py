"""A file that is named by a part belongs into that of the recommendation; a second copy of a file does not."""

from pathlib import Path

import pytest

from monitoring_record.loading.file_of_a_part import cure_of_a_part
from monitoring_record.records import Meeting, Recommendation, Update


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("13.8.yml", "8"),
        ("13-8.yml", "8"),
        ("13_08.yaml", "8"),
        ("013.8.yml", "8"),
        ("13 part 8.yml", "8"),
        ("13.8.2.yml", "8.2"),
        ("13-8-2.yml", "8.2"),
        ("13b.yml", "b"),
        ("13.B.yml", "b"),
        ("13.yml", None),
        ("13 (1).yml", None),
        ("13 2.yml", None),
        ("13-copy.yml", None),
        ("13.yml.txt", None),
    ],
)
def test_a_name_is_read_as_that_of_a_part(name: str, part: str | None) -> None:
    cure = cure_of_a_part(Path(name), Update)
    if part is None:
        assert cure is None
    else:
        assert f"part {part} of Recommendation 13" in (cure or "")
        assert f'`  - part: "{part}"`' in (cure or "")


def test_a_part_of_the_wording_belongs_below_parts() -> None:
    assert 'below `parts:`, as `  - number: "8"`, `    title: …`' in (
        cure_of_a_part(Path("13.8.yml"), Recommendation) or ""
    )


def test_meetings_have_no_parts() -> None:
    assert cure_of_a_part(Path("13.8.yml"), Meeting) is None
