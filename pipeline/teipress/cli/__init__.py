"""The shell: the only place that prints, exits or shows progress.

Exit codes: 0 done and clean; 1 findings; 2 wrong usage, unreadable input, or a file that cannot be written;
3 a defect of ours; 130 interrupted.
"""

import sys
from collections.abc import Sequence

import click

from teipress.cli.console import Console
from teipress.cli.main import cli
from teipress.model.errors import TeipressError

USAGE = 2
DEFECT = 3
INTERRUPTED = 130


def main() -> None:
    """Run the program with the arguments of the command line."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the program and return its exit code; whatever goes wrong becomes a sentence."""
    console = Console()
    try:
        return cli.main(list(arguments), prog_name="teipress", standalone_mode=False, obj=console) or 0
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        error.show()
        return USAGE
    except Exception as error:  # noqa: BLE001  the last resort: no traceback for a user
        return _failed(error, console)
    except KeyboardInterrupt:
        return _failed(click.Abort(), console)


def _failed(error: Exception, console: Console) -> int:
    """Say what went wrong and return its exit code."""
    match error:
        case TeipressError():
            console.error(error)
            return error.exit_code
        case click.Abort():
            console.say("Interrupted; every file is whole.")
            return INTERRUPTED
        case BrokenPipeError():
            return _quietly()
        case _:
            console.defect(error)
            return DEFECT


def _quietly() -> int:
    """Whoever read our output has gone: leave without a complaint of the interpreter at its end."""
    sys.stdout = None  # the interpreter flushes what is there, and nothing is
    return 0
