"""Rules about folders and the names of files."""

from collections.abc import Iterator
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


LINK = Rule(
    id="link-in-the-data",
    demand="The data contains the files and folders themselves, and no links to them.",
    reason="What a link leads to would be published, wherever it is; and a copy of the data would not contain it.",
    wrong="# data/ruritania/recommendations/03.yml (a link to another file)\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)

NO_FILE_OR_FOLDER = Rule(
    id="no-file-or-folder",
    demand="The data contains files and folders, and nothing else that a disk can contain.",
    reason="To read a pipe or a device can take for ever.",
    wrong="# data/ruritania/recommendations/03.yml (a pipe)\n",
    right="# data/ruritania/recommendations/03.yml\ntitle: Sweep the yards\nchapter: 2\ntext: Sweep every yard.\n",
)

UNREADABLE = Rule(
    id="unreadable-file",
    demand="Every file and folder of the data can be read.",
    reason="What cannot be read would be missing on the site unnoticed.",
    wrong="# data/ruritania/recommendations/02.yml (nobody may read it)\n",
    right="# data/ruritania/recommendations/02.yml\ntitle: Fill the moats\n",
)

DISK_RULES = (LINK, NO_FILE_OR_FOLDER, UNREADABLE)
"""The rules about what only a disk can contain."""

FILE_OR_FOLDER = Rule(
    id="file-or-folder",
    demand="What has a name that ends in `.yml` is a file. `editions`, `meetings`, `recommendations`, `updates`, `programmes` and "
    "`scales` are folders.",
    reason="A file in the place of a folder is not read, and what belongs into the folder would be missing on the site unnoticed.",
    wrong="# data/synonyms.yml (deleted)\n# data/synonyms.yml/castles.yml\nspellings:\n  armour: armor\n",
    right="# data/synonyms.yml\nspellings:\n  armour: armor\n",
)


def wrong_kind(path: Path, data: Path) -> Iterator[Problem]:
    """Report a file in the place of a folder, or a folder in that of a file."""
    position = Position(path.relative_to(data.parent).as_posix())
    if path.suffix == ".yml" and path.is_dir():
        cure = f"put what is in it into a file `{path.name}`, and delete the folder"
        yield Problem(position, f"`{path.name}` should be a file, but is a folder; {cure}", FILE_OR_FOLDER)
    elif path.suffix != ".yml" and path.is_file():
        cure = f"make a folder `{path.name}`, and put the file into it under the name that it should have"
        yield Problem(position, f"`{path.name}` should be a folder, but is a file; {cure}", FILE_OR_FOLDER)


def misnamed(path: Path, data: Path, expected: str, rule: Rule) -> Problem:
    """Return the problem of a file or folder whose name does not fit the folder that it is in."""
    position = Position(path.relative_to(data.parent).as_posix())
    return Problem(position, f"`{path.name}` does not fit here; {expected}{_of_an_editor(path.name)}", rule)


def _of_an_editor(name: str) -> str:
    """Say where the end of a name comes from: who wrote the file may not see it."""
    if not name.casefold().endswith(".yml.txt"):
        return ""
    return "; the editor has added `.txt`: choose “All files” as the type when you save (some systems do not show this ending)"
