"""The commands, each in a module that only reads its arguments and prints.

What they print is computed in other packages, which the pages use, too.
"""

import click

from monitoring_record import __version__
from monitoring_record.commands.build import build
from monitoring_record.commands.check import check
from monitoring_record.commands.diff import diff
from monitoring_record.commands.format import format_files
from monitoring_record.commands.new import new
from monitoring_record.commands.offline import offline
from monitoring_record.commands.prebuild import prebuild
from monitoring_record.commands.preview import preview
from monitoring_record.commands.schemas import schemas
from monitoring_record.commands.serve import serve
from monitoring_record.commands.status import status

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}


class _InOrder(click.Group):
    """Lists the commands in the order in which they are used, not by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)


@click.group(cls=_InOrder, context_settings=_SETTINGS, no_args_is_help=True)
@click.version_option(__version__, message="%(version)s")
def record() -> None:
    """Edit the record of a programme, check it, and build its site.

    `COMMAND --help` describes a command and its options.
    """


for _command in (serve, check, format_files, new, status, diff, build, prebuild, preview, offline, schemas):
    record.add_command(_command)

__all__ = ["record"]
