"""TOML with a fixed set of keys: an unknown key or a value that does not fit is an error with its line."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any

from teipress.model.errors import InputError
from teipress.model.finding import Place

Check = Callable[[Any], Any]
"""Returns a value as it is kept; raises ValueError with a sentence where it does not fit."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it may hold, and what it means, in the words of the documentation."""

    check: Check
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """The values of a TOML file by dotted path, and where each stands."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]

    def get(self, path: str, default: Any) -> Any:
        """Return a value, or the default where the key is not there."""
        return self.values.get(path, default)

    def below(self, path: str) -> dict[str, Any]:
        """Return the values of a table by their last key."""
        return {
            key.removeprefix(f"{path}."): value
            for key, value in self.values.items()
            if key.startswith(f"{path}.")
        }


def read_table(data: bytes, file: str, keys: Mapping[str, Key]) -> Table:
    """Return the values of a TOML file, checked; ``participants.*`` in ``keys`` allows any key below.

    Raises InputError with line and column.
    """
    document = _parsed(data, file)
    lines = data.decode("utf-8").splitlines()
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    for path, value in _leaves(document, keys):
        places[path] = place = _place(lines, path, file)
        key = keys.get(path) or keys.get(re.sub(r"\.[^.]*.*$", ".*", path))
        if key is None:
            raise InputError(f"There is no key “{path}”.", place, _suggestion(path, keys))
        try:
            values[path] = key.check(value)
        except ValueError as error:
            raise InputError(f"“{path}” {error}", place, key.meaning) from error
    return Table(values, places)


def text(value: Any) -> str:
    """Take a string that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be a text in quotation marks.")
    return value


def texts(value: Any) -> tuple[str, ...]:
    """Take a list of strings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError('must be a list of texts, such as ["en"].')
    return tuple(value)


def one_or_more(value: Any) -> tuple[str, ...]:
    """Take a string, or a list of strings."""
    return (text(value),) if isinstance(value, str) else texts(value)


def day(value: Any) -> str:
    """Take a date of the calendar, as TOML's own or as a string; return it as ISO has it."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    try:
        return date.fromisoformat(text(value)).isoformat()
    except ValueError:
        raise ValueError(f"must be a date of the calendar, such as 1945-08-10; {value!s} is none.") from None


def clock(value: Any) -> str:
    """Take a time of the day, as TOML's own or as a string; return it as ISO has it, with seconds."""
    if isinstance(value, time):
        return value.isoformat("seconds")
    try:
        return time.fromisoformat(text(value)).isoformat("seconds")
    except ValueError:
        raise ValueError(f"must be a time of the day, such as 21:00; {value!s} is none.") from None


def _parsed(data: bytes, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError("This file is not in UTF-8.", Place(file), "Save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, ValueError) as error:
        match = re.search(r"\(at (?:line (\d+), column (\d+)|end of document)\)", str(error))
        line, column = (int(match[1] or 0), int(match[2] or 0)) if match else (0, 0)
        reason = re.sub(r"\s*\(at .*\)", "", str(error)).rstrip(".")
        line, reason = (line, reason) if line else (_impossible_line(data), reason)
        hint = "Texts stand in quotation marks; dates and times must exist."
        raise InputError(
            f"This is not TOML: {reason[:1].lower()}{reason[1:]}.", Place(file, line, column), hint
        ) from error


def _impossible_line(data: bytes) -> int:
    """Return the line of the first value that looks like a date and is none; tomllib gives no line for it."""
    for number, line in enumerate(data.decode("utf-8").splitlines(), 1):
        match = re.search(r"=\s*(\d{4}-\d\d-\d\d)", line)
        if match:
            try:
                date.fromisoformat(match[1])
            except ValueError:
                return number
    return 0


def _leaves(table: Mapping[str, Any], keys: Mapping[str, Key], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        here = f"{path}{name}"
        if isinstance(value, dict) and any(key.startswith(f"{here}.") for key in keys):
            yield from _leaves(value, keys, f"{here}.")
        else:
            yield here, value


def _place(lines: list[str], path: str, file: str) -> Place:
    """Find where a key is set: its name before an equals sign, or as a heading, in its own table."""
    section, _, name = path.rpartition(".")
    here = ""
    setting = re.compile(
        rf"""\s*(?:(?P<table>\[+)\s*)?(?:{re.escape(section)}\.)?["']?{re.escape(name)}["']?\s*[=\]]"""
    )
    for number, line in enumerate(lines, 1):
        heading = re.match(r"\s*\[+\s*([^\]]*?)\s*\]", line)
        here = heading[1] if heading else here
        match = setting.match(line)
        if match and (bool(heading) or here == section or (not here and section)):
            return Place(file, number, len(line) - len(line.lstrip()) + 1)
    return Place(file)


def _suggestion(path: str, keys: Mapping[str, Key]) -> str:
    near = get_close_matches(path, list(keys), 1, 0.6)
    return f"Did you mean “{near[0]}”?" if near else f"The keys are: {', '.join(sorted(keys))}."
