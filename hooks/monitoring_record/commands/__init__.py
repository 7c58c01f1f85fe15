"""What an editor does at a terminal: one module for each command, which only reads its words and prints.

What a command finds out stands elsewhere, in `loading` and `views`, where the pages can have it, too.
"""

import click

from monitoring_record.commands.check import check
from monitoring_record.commands.diff import diff
from monitoring_record.commands.format import format_files
from monitoring_record.commands.new import new
from monitoring_record.commands.schemas import schemas
from monitoring_record.commands.status import status


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
def record() -> None:
    """Check and change the data of the record."""


for _command in (check, diff, format_files, new, schemas, status):
    record.add_command(_command)

__all__ = ["record"]
