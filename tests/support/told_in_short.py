"""An update of the tiny report in which several voices are told in a few words."""

from pathlib import Path

from tests.support.reports import replace, write

_UPDATE = """\
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


def write_update_told_in_short(data: Path) -> None:
    """Write the second update on the walls; the Moles, who speak in it, report to the meeting as well."""
    replace(data / "ruritania/meetings/02.yml", ("    - Friends of Walls\n", "    - Friends of Walls\n    - Moles\n"))
    write(data, "updates/2/01.yml", _UPDATE)
