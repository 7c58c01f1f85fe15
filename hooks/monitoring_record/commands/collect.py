"""`collect`: read a form that came back."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monitoring_record.commands.data_folder import data_option
from monitoring_record.commands.states import sound_library
from monitoring_record.source.problems import spans
from monitoring_record.whole_files import write_whole

if TYPE_CHECKING:
    from monitoring_record.packs.collecting import Collection
    from monitoring_record.packs.merge import MergedUpdate


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Replace what the data says where the form says something else.")
@data_option
def collect(file: Path, data: Path, *, replace: bool) -> None:
    """Read the FILE, a form of `pack` that was filled in, into the updates of its meeting.

    Every doubt is told with its place in the form: where to look, what is there, and how to mend it. As long as there is one,
    nothing is written. What is in the data already is compared; it is changed only with --replace, and only at the stage
    `reported`.

    \b
    python3 run.py collect ruritania-3-government.docx
    """  # noqa: D301 (click keeps the lines after \b as they are)
    from monitoring_record.packs.collecting import collect_form  # noqa: PLC0415 (the packages that read it are for this command)

    library = sound_library(data)
    found = collect_form(file.read_bytes(), library.dossiers, data, replace=replace)
    if found.doubts:
        for doubt in found.doubts:
            click.echo(f"{file.name}: {doubt}")
        click.echo(f"\n{_counted(len(found.doubts))}; nothing was written. Mend the form, and collect it again.")
        raise click.exceptions.Exit(1)
    for line in (*_write(found, data), *_told(found)):
        click.echo(line)


def _counted(number: int) -> str:
    return f"{number} doubt{'' if number == 1 else 's'}"


def _write(found: "Collection", data: Path) -> Iterator[str]:
    """Write the updates; yields a line about each."""
    for update in found.updates:
        path = data / update.path
        if update.text:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, [update.text.encode()])
        yield f"{'wrote' if update.text else 'kept'} {path}: {_said(update)}"


def _said(update: "MergedUpdate") -> str:
    kinds = (("new", update.added), ("replaced", update.replaced), ("there already", update.same))
    return "; ".join(f"{', '.join(those)} {kind}" for kind, those in kinds if those) or "nothing new"


def _told(found: "Collection") -> Iterable[str]:
    """Return what the form leaves open."""
    if found.form is None or not found.updates:
        return ("The form is empty: no field was filled in.",)
    said = {number for update in found.updates for number in (*update.added, *update.replaced, *update.same)}
    spoken_of = [of for of in found.form.recommendations if any(place.number in said for place in of.places)]
    silent = [place.number for of in spoken_of for place in of.parts if place.number not in said]
    others = spans(of.recommendation.number for of in found.form.recommendations if of not in spoken_of)
    words = found.form.programme.words
    missing = [f"{words.part.many} {', '.join(silent)}"] if silent else []
    missing += [f"{words.recommendation.of(1 if others.isdecimal() else 2)} {others}"] if others else []
    return (f"\nNot reported on: {'; '.join(missing)}.",) if missing else ()
