"""The group of commands and what they have in common."""

import click

from teipress import __version__
from teipress.cli.build import build
from teipress.cli.common import common
from teipress.cli.conventions import conventions
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
@common
def cli() -> None:
    """Plain transcripts to validated TEI P5, and on to editions."""


for command in (build, encode, validate, publish, verify, review, conventions, schema):
    cli.add_command(command)
