"""Rules about folders and the names of files."""

from pathlib import Path

from monitoring_record.source.problems import Position, Problem
from monitoring_record.source.rules import Rule

NO_DATA = Rule(
    id="no-data",
    demand="The folder of the data is there, and contains a folder for at least one report.",
    reason="Without a report there is nothing to publish.",
    wrong="# data/ruritania/ (deleted)\n",
    right="# data/ruritania/report.yml\ncountry: Ruritania\n",
)

NO_REPORT_FILE = Rule(
    id="no-report-file",
    demand="The folder of a report contains the file `report.yml`.",
    reason="It says which country and round the other files are about.",
    wrong="# data/ruritania/report.yml (deleted)\n",
    right="# data/ruritania/report.yml\ncountry: Ruritania\n",
)

MISPLACED_FILE = Rule(
    id="misplaced-file",
    demand="The folder of a report contains only what belongs there.",
    reason="What has another name is not read, and would be missing on the site unnoticed.",
    wrong="# data/ruritania/recomendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)

MISNAMED_FILE = Rule(
    id="misnamed-file",
    demand="The name of a file is its number in two digits and `.yml`; that of a scale has small letters, digits and hyphens.",
    reason="The name of a file says which recommendation, meeting or scale it is about.",
    wrong="# data/ruritania/recommendations/3.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)

MISNAMED_FOLDER = Rule(
    id="misnamed-folder",
    demand="The folder of a report has a name of small letters that no page of the site has, and that of a meeting’s updates is its number.",
    reason="The name of a report’s folder becomes part of its addresses, and the number says which meeting it was.",
    wrong="# data/Graustark/report.yml\ncountry: Graustark\n",
    right="# data/graustark/report.yml\ncountry: Graustark\n# data/graustark/recommendations/01.yml\ntitle: Sweep the yards\n"
    "chapter: 2\ntext: Sweep every yard.\n",
)


def misnamed(path: Path, data: Path, expected: str, rule: Rule) -> Problem:
    """Return the problem of a file or folder whose name does not fit the folder that it is in."""
    position = Position(path.relative_to(data.parent).as_posix())
    return Problem(position, f"`{path.name}` does not fit here; {expected}", rule)
