"""The group of commands and what they have in common."""

from importlib import import_module
from typing import cast

import click

from teipress import __version__
from teipress.cli.common import common

COMMANDS = ("build", "encode", "validate", "publish", "verify", "review", "conventions", "schema")
"""Each is a function of its name in the module of its name."""


class Commands(click.Group):
    """A group that imports a command when it is asked for: who validates need not load what reads."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"teipress.cli.{cmd_name}"), cmd_name))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: teipress build",
)
@click.version_option(__version__, "-V", "--version", message="teipress %(version)s")
@common
def cli() -> None:
    """Plain transcripts to validated TEI P5, and on to editions."""
