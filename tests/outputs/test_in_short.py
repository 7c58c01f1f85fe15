"""The table at the top of a recommendation's page, as it is written."""

import re
from pathlib import Path

from monitoring_record.records import Dossier
from tests.support.reports import dossier, replace, site, write

UPDATE = """\
stage: published
government:
  - part: ["1", "2"]
    gist: Both are done
    text: The Crown did both.
  - part: "2"
    author: Ministry of Moats
    text: The Ministry did it.
  - text: The Crown speaks of all.
alternative:
  - author: Moles
    part: "1"
    text: The Moles saw nothing.
  - author: Friends of Walls
    part: "1"
    finding: not-implemented
    text: The Friends saw nothing.
assessment:
  parts:
    - part: "1"
      rating: half
      reasons: Half of it.
    - part: "2.1"
      rating: full
      gist: Mortar is there
      reasons: It is grey.
    - part: "2.2"
      rating: little
      reasons: Not before winter.
    - part: ["2", "3"]
      rating: little
      gist: Too late
      reasons: It was too late.
  overall:
    rating: half
    reasons: Half of it.
"""


def table(of: Dossier) -> list[str]:
    """Return the rows of the table at the top of the page, in words."""
    page = next(page for page in site(of).pages() if page.address == "ruritania/recommendations/1/")
    rows = re.findall(r"<tr.*?</tr>", page.body.partition('<table class="parts')[2].partition("</table>")[0], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


def allow_moles(data: Path) -> None:
    replace(data / "ruritania/meetings/02.yml", ("    - Friends of Walls\n", "    - Friends of Walls\n    - Moles\n"))


def test_the_table_has_a_row_for_each_part_and_a_column_for_each_voice(data: Path) -> None:
    allow_moles(data)
    write(data, "updates/2/01.yml", UPDATE)
    head, whole, *parts = table(dossier(data))
    assert head == "Part Mar 2021 Mar 2022 The government says Friends of Walls says The experts: why"
    assert whole == "As a whole … read what stands on 1"
    assert parts == [
        "1.1 Count the cracks Both are done Not implemented … read what stands on 1.1",
        "1.2 Fill the cracks Both are done Ministry of Moats: … read what stands on 1.2 (1) Mortar is there (2) … read what stands on 1.2 Too late",
        "1.3 Paint the walls Too late",
    ]


def test_where_nothing_is_told_the_latest_rating_is_in_words(data: Path) -> None:
    head, whole, *parts = table(dossier(data))
    assert head == "Part Mar 2021 Mar 2022"
    assert whole == "As a whole Mostly done"
    assert parts == [
        "1.1 Count the cracks Fully done",
        "1.2 Fill the cracks Hardly begun",
        "1.3 Paint the walls Not rated",
    ]
