"""What a rule asks for, why, how to mend what breaks it, with an example: a section of the page of rules."""

from difflib import get_close_matches

import click

from teipress.resources import resource

_HEADING = "\n### "


def explain(context: click.Context, _option: click.Parameter, ident: str | None) -> None:
    """Print the section of a rule and leave; the callback of --explain."""
    if ident is None:
        return
    known = sections()
    if ident not in known:
        near = get_close_matches(ident, known, 1)
        meant = f"Did you mean {near[0]}?" if near else f"The rules are {', '.join(known)}."
        raise click.BadParameter(f"There is no rule “{ident}”. {meant}")
    click.echo(known[ident])
    context.exit()


def sections() -> dict[str, str]:
    """Return what is said of each rule, by its id."""
    page = resource("docs/rules.md").read_text("utf-8")
    found = {}
    for section in page.split(_HEADING)[1:]:
        ident, _, text = section.partition("\n")
        found[ident] = f"{ident}\n\n{text.partition(f'{chr(10)}## ')[0].strip()}"
    return found
