"""`format`: format the files of the data."""

from dataclasses import dataclass
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option, from_here
from monitoring_record.editing.schemas import kind_of
from monitoring_record.editing.yaml_format import FormatError, formatted
from monitoring_record.loading.entries import content_of, files_below, unreadable
from monitoring_record.source.messages import visible
from monitoring_record.source.problems import Position
from monitoring_record.source.yaml_reader import read_yaml
from monitoring_record.whole_files import write_whole


@click.command("format")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; list the files that would change, with exit status 1."
)
@data_option
def format_files(files: tuple[Path, ...], data: Path, *, only_check: bool) -> None:
    """Format FILES of the data, or all of them. Values and comments stay as they are.

    The first line names the schema, for editors. Fields have a fixed order, and are indented by two spaces for each level.
    A long sentence is folded under `>-`; a text under `|` keeps its lines. A file that is not valid YAML is not changed.

    \b
      python3 run.py format
      python3 run.py format data/ruritania/updates/2/01.yml
      python3 run.py format --check
    """  # noqa: D301 (click keeps the lines after \b as they are)
    outcomes = [_outcome(path, data.resolve()) for path in files or _all_files(data)]
    differing = [outcome for outcome in outcomes if outcome.formatted is not None]
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    for outcome in differing:
        if not only_check:
            outcome.write()
        click.echo(
            f"{visible(str(from_here(outcome.path)))}: {'would be reformatted' if only_check else 'reformatted'}"
        )
    if problems or not differing:
        click.echo("\n".join(problems) if problems else "All files are formatted.")
    if problems or (differing and only_check):
        raise click.exceptions.Exit(1)


@dataclass(frozen=True)
class _Outcome:
    """The result for one file: its new content, or the problems for which it is not changed, or neither."""

    path: Path
    formatted: bytes | None = None
    problems: tuple[str, ...] = ()

    def write(self) -> None:
        if self.formatted is not None:
            write_whole(self.path, [self.formatted])


def _all_files(data: Path) -> list[Path]:
    return [path for path in files_below(data) if kind_of(path.relative_to(data))]


def _outcome(path: Path, data: Path) -> _Outcome:
    position = Position(from_here(path).as_posix())
    below = path.resolve().relative_to(data) if path.resolve().is_relative_to(data) else path
    if kind_of(below) is None or path.is_symlink() or not path.is_file():
        message = "this is not a file of the data; name one that `run.py check` reads"
        return _Outcome(path, problems=(f"{position}: {message}",))
    try:
        content = content_of(path)
    except OSError as error:
        return _Outcome(path, problems=(str(unreadable(path, path.parent, error)),))
    file = read_yaml(position.file, content)
    if file.problems:
        return _Outcome(path, problems=tuple(map(str, sorted(file.problems))))
    try:
        new_content = formatted(content.decode("utf-8-sig"), below).encode()
    except FormatError:
        message = "the file cannot be formatted without losing something; it is left as it is"
        return _Outcome(path, problems=(f"{position}: {message}",))
    return _Outcome(path, new_content if new_content != content else None)
