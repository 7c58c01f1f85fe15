"""`format`: one layout for all files of the data."""

from dataclasses import dataclass
from pathlib import Path

import click

from monitoring_record.commands.data_folder import data_option, from_here
from monitoring_record.editing.schemas import kind_of
from monitoring_record.editing.yaml_format import FormatError, formatted
from monitoring_record.source.problems import Position
from monitoring_record.source.yaml_reader import read_yaml


@click.command("format")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--check", "only_check", is_flag=True, help="Change nothing; list the files that differ, with status 1.")
@data_option
def format_files(files: tuple[Path, ...], data: Path, *, only_check: bool) -> None:
    """Give FILES of the data, or all of them, one layout. Values and comments stay as they are.

    The first line names the schema, for editors. Fields have a fixed order, two spaces for each step to the right.
    A long sentence is folded under `>-`; a text under `|` keeps its lines. A file that is no sound YAML is left alone.

    \b
      python3 run.py format
      python3 run.py format data/ruritania/updates/2/01.yml
      python3 run.py format --check
    """  # noqa: D301 (click's sign for lines to be left as they are)
    outcomes = [_outcome(path, data.resolve()) for path in files or _all_files(data)]
    differing = [outcome for outcome in outcomes if outcome.laid is not None]
    problems = [problem for outcome in outcomes for problem in outcome.problems]
    for outcome in differing:
        if not only_check:
            outcome.write()
        click.echo(f"{from_here(outcome.path)}: {'would be laid out anew' if only_check else 'laid out anew'}")
    if problems or not differing:
        click.echo("\n".join(problems) if problems else "The layout is right.")
    if problems or (differing and only_check):
        raise click.exceptions.Exit(1)


@dataclass(frozen=True)
class _Outcome:
    """What becomes of a file: another layout, or the problems for which it is left as it is, or nothing."""

    path: Path
    laid: bytes | None = None
    problems: tuple[str, ...] = ()

    def write(self) -> None:
        if self.laid is not None:
            self.path.write_bytes(self.laid)


def _all_files(data: Path) -> list[Path]:
    return [path for path in sorted(data.rglob("*.yml")) if kind_of(path.relative_to(data))]


def _outcome(path: Path, data: Path) -> _Outcome:
    position = Position(from_here(path).as_posix())
    below = path.resolve().relative_to(data) if path.resolve().is_relative_to(data) else path
    if kind_of(below) is None:
        words = "this is no file of the data; name one that `run.py check` reads"
        return _Outcome(path, problems=(f"{position}: {words}",))
    content = path.read_bytes()
    file = read_yaml(position.file, content)
    if file.problems:
        return _Outcome(path, problems=tuple(map(str, sorted(file.problems))))
    try:
        laid = formatted(content.decode("utf-8-sig"), below).encode()
    except FormatError:
        words = "the layout cannot be changed without losing something; the file is left as it is"
        return _Outcome(path, problems=(f"{position}: {words}",))
    return _Outcome(path, laid if laid != content else None)
