"""The commands, each in a module that only reads its arguments and prints.

What they print is computed in other packages, which the pages use, too.
"""

import sys
from importlib import import_module
from types import MappingProxyType

import click

from monitoring_record import __version__, garbage
from monitoring_record.commands.system_errors import reason

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 110}

_COMMANDS = MappingProxyType(
    {
        "serve": "serve",
        "check": "check",
        "format": "format_files",
        "new": "new",
        "pack": "pack",
        "collect": "collect",
        "status": "status",
        "diff": "diff",
        "edition": "edition",
        "build": "build",
        "prebuild": "prebuild",
        "preview": "preview",
        "offline": "offline",
        "schemas": "schemas",
    }
)
"""The function of each command in the module of its name, in the order in which the commands are used."""


class _Imported(click.Group):
    """Imports a command when it is called: to check the data, nobody should wait for what builds the site."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), _COMMANDS[cmd_name])
        return command


@click.group(cls=_Imported, context_settings=_SETTINGS, no_args_is_help=True)
@click.version_option(__version__, message="%(version)s")
def record() -> None:
    """Edit the record of a programme, check it, and build its site.

    `COMMAND --help` describes a command and its options.
    """


def main(prog_name: str | None = None) -> None:
    """Run the command line in a process of its own."""
    garbage.collect_none()
    try:
        record(prog_name=prog_name)
    except OSError as error:
        sys.exit(f"Error: {reason(error)}.")
    finally:
        garbage.end_without_a_look()


__all__ = ["main", "record"]
