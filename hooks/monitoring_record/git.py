"""Reads the git repository of a project."""

import io
import os
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

_COMMIT = re.compile(rb"^# branch\.oid ([0-9a-f]+)$", re.MULTILINE)
_CHANGE = re.compile(rb"^[^#]", re.MULTILINE)

_OF_ANOTHER_REPOSITORY = frozenset(
    {
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_GRAFT_FILE",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_SHALLOW_FILE",
        "GIT_WORK_TREE",
    }
)
"""The variables that lead git elsewhere. Git sets them for its own hooks, which may build the site of another repository."""


class GitError(Exception):
    """A git command failed."""


class NoGitError(GitError):
    """Git is not installed."""


class UnreadableRepositoryError(GitError):
    """Git refuses to read the repository of a project, or cannot; the message is git's own."""


@dataclass(frozen=True)
class Checkout:
    """The state of the files of a project."""

    commit: str
    """The full name of the commit that is checked out."""
    changed: bool
    """Whether there are changes that are not committed."""

    @property
    def short_commit(self) -> str:
        """The name as people write it. Git's own depends on the settings and the size of a repository."""
        return self.commit[:7]


def checkout(project: Path, paths: Sequence[str]) -> Checkout | None:
    """Return the state of some files and folders of a project; None without a repository of its own, or a commit."""
    if not (project / ".git").exists():
        return None
    try:
        status = _run(project, "--no-optional-locks", "status", "--porcelain=v2", "--branch", "--", *paths)
    except GitError:
        return None
    commit = _COMMIT.search(status)
    return Checkout(commit[1].decode(), changed=_CHANGE.search(status) is not None) if commit else None


@dataclass(frozen=True)
class FileChange:
    """What a commit did to a file."""

    path: str
    before: str
    """The name of the object with its content before; "" if the commit added the file."""
    after: str
    """The name of the object with its content since; "" if the commit deleted the file."""


@dataclass(frozen=True)
class Commit:
    """A commit of the main line of the history. A merge is one commit, with all that it brought."""

    name: str
    day: date
    """The day of the commit, in UTC."""
    trailers: tuple[str, ...]
    """The values of the trailer that was asked for, in the messages of the commit and of those that it merged."""
    files: tuple[FileChange, ...]


@dataclass(frozen=True)
class Head:
    """The commit that is checked out."""

    name: str
    is_shallow: bool
    """Whether the repository has its last commits only."""


def head(project: Path) -> Head | None:
    """Return the commit of a project that is checked out; None without git, a commit, or a repository of its own."""
    if not (project / ".git").exists():
        return None
    try:
        is_shallow, name = _run(project, "rev-parse", "--is-shallow-repository", "HEAD").decode().split()
    except GitError:
        return None
    return Head(name, is_shallow == "true")


def commits(
    project: Path, paths: str, trailer: str, *, since: str = "", only_added: bool = False
) -> tuple[Commit, ...]:
    """Return the commits that changed files at some paths, or that added such files; the latest first, those after `since`."""
    range_ = (f"{since}..HEAD",) if since else ("HEAD",)
    shown = f"--format={_HEAD}%H %P{_FIELD}%ct{_FIELD}%(trailers:key={trailer},valueonly,unfold,separator={_VALUE})"
    of_main_line = ("--first-parent", "-m", "--raw", "--no-renames", "--no-abbrev", *(["--diff-filter=A"] * only_added))
    found = tuple(_commits_in(_run(project, *_PLAIN_LOG, *of_main_line, shown, *range_, "--", paths)))
    if not any(parents[1:] for _, parents in found):
        return tuple(commit for commit, _ in found)
    merged = _trailers_of_merged(tuple(_commits_in(_run(project, *_PLAIN_LOG, shown, *range_))))
    return tuple(
        replace(commit, trailers=tuple(dict.fromkeys((*commit.trailers, *merged.get(commit.name, ())))))
        for commit, _ in found
    )


def contents(project: Path, objects: Collection[str]) -> Mapping[str, bytes]:
    """Return the contents of objects by their names; of those that are not in the repository, none."""
    if not objects:
        return {}
    answer = io.BytesIO(_run(project, "cat-file", "--batch", given="".join(f"{name}\n" for name in objects).encode()))
    found = {}
    for name in objects:
        size = answer.readline().split()[-1]
        if size.isdigit():
            found[name] = answer.read(int(size))
            answer.read(1)
    return found


_PLAIN_LOG = ("-c", "log.showSignature=false", "-c", "log.diffMerges=separate", "log", "-z")
"""A log that the settings of a user do not change."""

_HEAD, _FIELD, _VALUE = "\1", "\2", "\3"
_NO_OBJECT = re.compile("0+")

_Found = tuple[Commit, tuple[str, ...]]
"""A commit, and the names of its parents."""


def _commits_in(log: bytes) -> Iterator[_Found]:
    """Yield the commits of a log: the head of each, then what it did to each file, and the path of the file."""
    words = iter(log.decode(errors="replace").split("\0"))
    head, files = "", list[FileChange]()
    for word in words:
        if word.startswith(_HEAD):
            if head:
                yield _commit(head, files)
            head, files = word, []
        elif word.strip():
            _, _, before, after, _ = word.split()
            files.append(
                FileChange(next(words), *("" if _NO_OBJECT.fullmatch(name) else name for name in (before, after)))
            )
    if head:
        yield _commit(head, files)


def _commit(head: str, files: Iterable[FileChange]) -> _Found:
    names, time, values = head.removeprefix(_HEAD).split(_FIELD, maxsplit=2)
    name, *parents = names.split()
    trailers = tuple(" ".join(value.split()) for value in values.split(_VALUE) if value.strip())
    return Commit(name, datetime.fromtimestamp(int(time), UTC).date(), trailers, tuple(files)), tuple(parents)


def _trailers_of_merged(found: Sequence[_Found]) -> Mapping[str, tuple[str, ...]]:
    """Return the trailers in what each commit of the main line merged; `found` are all commits, that of HEAD first."""
    known = {commit.name: (commit.trailers, parents) for commit, parents in found}
    main_line = []
    name = found[0][0].name
    while name in known:
        main_line.append(name)
        name = next(iter(known[name][1]), "")
    merged, seen = {}, set(main_line)
    for name in reversed(main_line):
        trailers: list[str] = []
        waiting = [*known[name][1][1:]]
        while waiting:
            other = waiting.pop()
            if other in known and other not in seen:
                seen.add(other)
                trailers = [*known[other][0], *trailers]  # those of the first commit first
                waiting += known[other][1]
        merged[name] = tuple(trailers)
    return merged


def changed_files(commit: str, project: Path) -> list[str]:
    """Return the paths of the files that differ from those of a commit, from the project's folder, fit to be printed."""
    names = _run(project, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--").decode(
        errors="replace"
    )
    return sorted(
        "".join(sign if sign.isprintable() else "\ufffd" for sign in name) for name in names.split("\0") if name
    )


def last_commit_time(project: Path) -> int | None:
    """Return when the project was last committed, in seconds since 1970; None without git, a commit, or its own repository.

    A downloaded archive has none, even if it was unpacked in another repository. Raises UnreadableRepositoryError.
    """
    if not (project / ".git").exists():
        return None
    try:
        return int(_run(project, "log", "-1", "--format=%ct"))
    except NoGitError:
        return None
    except (GitError, ValueError):
        _check_readable(project)
        return None  # it has no commit yet


def _check_readable(project: Path) -> None:
    try:
        _run(project, "rev-parse", "--git-dir")
    except GitError as error:
        raise UnreadableRepositoryError(str(error)) from None


def commit_of(revision: str, folder: Path) -> str:
    """Return the commit that a revision names in the repository around a folder; raises GitError if there is none."""
    arguments = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _run(folder, *arguments).decode().strip()


@contextmanager
def folder_at(commit: str, folder: Path) -> Iterator[Path]:
    """Yield a copy of a folder as it was at a commit; raises GitError if it was not there."""
    archive = _run(folder.parent, "archive", "--format=zip", commit, folder.name)
    with tempfile.TemporaryDirectory() as copy:
        zipfile.ZipFile(io.BytesIO(archive)).extractall(copy)
        yield Path(copy) / folder.name


def _run(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        return subprocess.run(  # noqa: S603 – the arguments are the engine’s own, or a commit
            ["git", *arguments],  # noqa: S607
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name not in _OF_ANOTHER_REPOSITORY},
            input=given,
            capture_output=True,
            check=True,
        ).stdout
    except FileNotFoundError:
        raise NoGitError from None
    except subprocess.CalledProcessError as error:
        raise GitError(error.stderr.decode(errors="replace").strip()) from None
