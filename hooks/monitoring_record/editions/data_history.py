"""The history of the data since its first edition, from git."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from monitoring_record import git
from monitoring_record.git import Commit, FileChange, Head
from monitoring_record.kept.corrections import History
from monitoring_record.loading.edition_files import FOLDER
from monitoring_record.loading.record_files import NUMBERED
from monitoring_record.loading.validation import as_record
from monitoring_record.records import Meeting, Programme, Recommendation, Record, Report, Scale, Update
from monitoring_record.source.yaml_reader import read_yaml

REASON = "Correction"
"""The trailer of a commit message that says why something was corrected. Nothing else of a message is published."""


@dataclass(frozen=True)
class DataHistory:
    """The commits since the first edition that changed the data."""

    known: History
    head: Head | None = None
    data: Path = Path()
    """The folder of the data."""
    commits: tuple[Commit, ...] = ()
    """The latest first."""
    added_by: Mapping[str, str] = field(default_factory=dict)
    """The name of the commit that added each edition, by the path of its file."""
    _records: dict[tuple[str, str], Record | None] = field(default_factory=dict)
    """The records that were read, by path and object."""

    def age_of(self, edition: str) -> int:
        """Return how many of the commits are later than an edition; of an edition that no commit added yet, none."""
        if edition not in self.added_by:
            return 0
        later = (index for index, commit in enumerate(self.commits) if commit.name == self.added_by[edition])
        return next(later, len(self.commits))

    def read(self, changes: Iterable[FileChange]) -> None:
        """Read the files that were changed, before and after, as records: all at once, for git takes its time to start."""
        wanted = [
            (change.path, name)
            for change in changes
            for name in (change.before, change.after)
            if name and (change.path, name) not in self._records
        ]
        contents = git.contents(self.data.parent, dict.fromkeys(name for _, name in wanted))
        for path, name in wanted:
            self._records[path, name] = _record(path, contents[name]) if name in contents else None

    def record(self, path: str, name: str) -> Record | None:
        """Return the record that was in a file; None if the engine of today cannot read it."""
        return self._records[path, name]


NO_HISTORY = DataHistory(History.NONE)


class HistoryReader:
    """Reads the history of the data. While no commit is added, it is read once."""

    def __init__(self) -> None:
        self._last = NO_HISTORY

    def read(self, data: Path) -> DataHistory:
        """Return the history of a folder of data, if its project is a repository with all commits."""
        head = git.head(data.parent)
        if head != self._last.head:
            self._last = _history(data, head)
        return self._last


def _history(data: Path, head: Head | None) -> DataHistory:
    if head is None or head.is_shallow:
        return DataHistory(History.CUT_OFF if head else History.NONE, head)
    files = f":(glob){data.name}/*/{FOLDER}/*.json"
    adding = git.commits(data.parent, files, REASON, only_added=True)
    added_by = {change.path: commit.name for commit in reversed(adding) for change in commit.files}
    first = next((commit for commit in reversed(adding) if commit.name in added_by.values()), None)
    if first is None:
        return DataHistory(History.WHOLE, head)
    return DataHistory(
        History.WHOLE, head, data, git.commits(data.parent, data.name, REASON, since=first.name), added_by
    )


def meeting_of(path: str) -> int | None:
    """Return the number of the meeting that a file belongs to; None if it belongs to none."""
    match _kind(path):
        case (record, {"meeting": int(number)} | {"number": int(number)}) if record in (Update, Meeting):
            return number
    return None


def _record(path: str, content: bytes) -> Record | None:
    kind = _kind(path)
    return as_record(read_yaml(path, content), kind[0], file=path, **kind[1]) if kind else None


def _kind(path: str) -> tuple[type[Record], dict[str, Any]] | None:  # noqa: PLR0911 – one a kind of file
    """Return the kind of record in a file, and the fields that its path gives; None if it is no file of a report."""
    *folders, name = path.split("/")[1:]
    stem = name.removesuffix(".yml")
    number = int(stem) if NUMBERED.fullmatch(name) else None
    match folders:
        case ["programmes"]:
            return Programme, {"id": stem}
        case ["scales"]:
            return Scale, {"id": stem}
        case [slug] if name == "report.yml":
            return Report, {"slug": slug}
        case [_, "meetings"] if number:
            return Meeting, {"number": number}
        case [_, "recommendations"] if number:
            return Recommendation, {"number": number}
        case [_, "updates", meeting] if number and meeting.isdecimal():
            return Update, {"meeting": int(meeting), "recommendation": number}
    return None
