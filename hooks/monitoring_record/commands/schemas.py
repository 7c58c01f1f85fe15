"""`schemas`: write the JSON Schemas of the data's files."""

from pathlib import Path

import click

from monitoring_record.commands.data_folder import from_here, project_folder
from monitoring_record.editing.schemas import KINDS, schema_text
from monitoring_record.whole_files import write_whole


@click.command()
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=lambda: from_here(project_folder() / "schemas"),
    show_default="the site’s",
    help="The folder to write to.",
)
def schemas(folder: Path) -> None:
    """Write the JSON Schema of each kind of file, made from the classes of the records.

    Editors use them to complete and explain fields. Run it when such a class has changed.

    \b
      python3 run.py schemas
    """  # noqa: D301 (click keeps the lines after \b as they are)
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        path = folder / kind.schema_name
        write_whole(path, [schema_text(kind).encode()])
        click.echo(f"{from_here(path)}: written")
