"""The group of commands and what they have in common."""

import click

from teipress import __version__
from teipress.cli.build import build
from teipress.cli.console import COLOURS, Console
from teipress.cli.encode import encode
from teipress.cli.publish import publish
from teipress.cli.review import review
from teipress.cli.schema import schema
from teipress.cli.validate import validate
from teipress.cli.verify import verify


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: teipress build",
)
@click.version_option(__version__, "-V", "--version", message="teipress %(version)s")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="Name each file that is written.")
@click.option(
    "--color", type=click.Choice(COLOURS), default="auto", show_default=True, help="Whether to use colour."
)
@click.pass_context
def cli(context: click.Context, quiet: bool, verbose: bool, color: str) -> None:
    """Plain transcripts to validated TEI P5, and on to editions."""
    console = context.ensure_object(Console)
    console.verbosity = -1 if quiet else int(verbose)
    console.colour = {"auto": None, "always": True, "never": False}[color]


for command in (build, encode, validate, publish, verify, review, schema):
    cli.add_command(command)
