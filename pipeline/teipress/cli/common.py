"""Options of the program and of each command alike: ``teipress -v build`` and ``teipress build -v``."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from teipress.cli.console import COLOURS, Console

F = TypeVar("F", bound=Callable[..., Any])


def _quiet(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Console).verbosity = -1


def _verbose(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Console).verbosity = 1


def _color(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value:
        context.ensure_object(Console).colour = {"auto": None, "always": True, "never": False}[value]


def common(command: F) -> F:
    """Add the options to a command."""
    for option in _OPTIONS:
        command = option(command)
    return command


_OPTIONS = (
    click.option(
        "--color",
        type=click.Choice(COLOURS),
        callback=_color,
        expose_value=False,
        help="Whether to use colour.",
    ),
    click.option(
        "-v", "--verbose", is_flag=True, callback=_verbose, expose_value=False, help="Name each file."
    ),
    click.option(
        "-q", "--quiet", is_flag=True, callback=_quiet, expose_value=False, help="Say nothing but errors."
    ),
)
