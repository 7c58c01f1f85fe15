"""The table at the top of a recommendation's page, as it is written."""

import re
from pathlib import Path

from monitoring_record.records import Dossier
from tests.support.reports import dossier, site
from tests.support.told_in_short import write_update_told_in_short


def table(of: Dossier) -> list[str]:
    """Return the rows of the table at the top of the page, in words."""
    page = next(page for page in site(of).pages() if page.address == "ruritania/recommendations/1/")
    rows = re.findall(r"<tr.*?</tr>", page.body.partition('<table class="parts')[2].partition("</table>")[0], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]


def test_the_table_has_a_row_for_each_part_and_a_column_for_each_voice(data: Path) -> None:
    write_update_told_in_short(data)
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
