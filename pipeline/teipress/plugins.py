"""Parts that other packages may add: conventions, recognisers and editions, found by entry points.

The built-in ones are registered in the same way, so there is one way to be found.
"""

from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from teipress.model.errors import PluginError

CONVENTIONS = "teipress.conventions"
RECOGNISERS = "teipress.recognisers"
EDITIONS = "teipress.editions"


def names(group: str) -> list[str]:
    """Return the names of the plug-ins of a group, sorted."""
    return sorted({point.name for point in entry_points(group=group)})


def load(group: str, name: str) -> Any:
    """Return the plug-in of a group that has this name.

    Raises PluginError where there is none, with the nearest name, or where it cannot be imported.
    """
    found = [point for point in entry_points(group=group) if point.name == name]
    if not found:
        near = get_close_matches(name, names(group), 1)
        hint = f"Did you mean {near[0]}? " if near else ""
        raise PluginError(
            f"There is no plug-in “{name}” in {group}.", hint=f"{hint}There are: {', '.join(names(group))}."
        )
    return _loaded(found[0])


def load_all(group: str) -> list[Any]:
    """Return all plug-ins of a group in the order of their names."""
    return [load(group, name) for name in names(group)]


def _loaded(point: EntryPoint) -> Any:
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        raise PluginError(
            f"The plug-in “{point.name}” cannot be loaded: {error}.",
            hint=f"Install its package again, or remove it; the entry point is {point.value}.",
        ) from error
