"""The project's own settings: ``teipress.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from teipress import plugins
from teipress.encode import TURN_ID
from teipress.model.annotation import SOFTWARE, TRANSCRIBER
from teipress.model.errors import InputError
from teipress.model.finding import Place
from teipress.model.metadata import Editor, Imprint
from teipress.project.keys import Key, day, read_table, text, texts
from teipress.read.own import OwnConvention

FILE = "teipress.toml"
EDITIONS = ("html", "pdf", "print", "txt")


def _editors(value: Any) -> tuple[Editor, ...]:
    if not isinstance(value, list) or not all(
        isinstance(item, dict) and set(item) == {"id", "name"} for item in value
    ):
        raise ValueError("must be tables that each hold an id and a name.")
    return tuple(Editor(text(item["id"]), text(item["name"])) for item in value)


def _convention(value: Any) -> OwnConvention:
    if not isinstance(value, dict) or set(value) != {"pattern", "sample"}:
        raise ValueError("must be a table that holds a pattern and a sample line.")
    return OwnConvention(text(value["pattern"]), text(value["sample"]))


def _editions(value: Any) -> tuple[str, ...]:
    known = plugins.names(plugins.EDITIONS)
    for name in texts(value):
        if name not in known:
            raise ValueError(f"names “{name}”, and there is no such edition; there are {', '.join(known)}.")
    return texts(value)


KEYS: Mapping[str, Key] = {
    "title": Key(text, "The title of the edition as a whole, as the list of transcripts shows it."),
    "publisher": Key(text, "Who publishes the edition; without it, the TEI says that it is unpublished."),
    "licence": Key(text, "The address of the licence under which the edition may be used."),
    "licence_name": Key(text, "The name of that licence, as readers see it."),
    "date": Key(day, "The date of the edition; the environment variable SOURCE_DATE_EPOCH goes before it."),
    "editions": Key(
        _editions, f"Which editions to build: any of {', '.join(EDITIONS)}, or those of plug-ins."
    ),
    "conventions.*": Key(
        _convention,
        "A convention of the project's own: a pattern with the group speaker, and a line that it reads.",
    ),
    "editors": Key(_editors, "Those who decide, each with an id and a name: [[editors]] tables."),
}
"""Every key of teipress.toml."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What teipress.toml says."""

    imprint: Imprint = field(default_factory=Imprint)
    editions: tuple[str, ...] = EDITIONS
    conventions: Mapping[str, OwnConvention] = field(default_factory=dict)

    @property
    def editor_ids(self) -> frozenset[str]:
        """The ids of the editors."""
        return frozenset(editor.id for editor in self.imprint.editors)


def settings(data: bytes, file: str) -> Settings:
    """Return the settings of a project. Raises InputError with the line."""
    table = read_table(data, file, KEYS)
    imprint = Imprint(
        **{key: table.get(key, "") for key in ("title", "publisher", "licence", "licence_name", "date")},
        editors=table.get("editors", ()),
    )
    for editor in imprint.editors:
        if editor.id in {SOFTWARE, TRANSCRIBER} or TURN_ID.fullmatch(editor.id):
            place = table.places.get("editors", Place(file))
            raise InputError(
                f"“{editor.id}” is an id that teipress uses itself.", place, "Give the editor another id."
            )
    for name in table.below("conventions"):
        if name in plugins.names(plugins.CONVENTIONS):
            place = table.places.get(f"conventions.{name}", Place(file))
            message = f"“{name}” is a convention that there is already; this one would replace it."
            raise InputError(message, place, "Give your own another name.")
    editions = tuple(sorted(set(table.get("editions", EDITIONS))))
    return Settings(imprint, editions, table.below("conventions"))


@dataclass(frozen=True, slots=True)
class EditionDate:
    """The date that editions carry, and a notice where nobody gave one."""

    iso: str
    timestamp: int
    notice: str = ""


def edition_date(imprint: Imprint, environment: Mapping[str, str]) -> EditionDate:
    """Return SOURCE_DATE_EPOCH, else the date of teipress.toml, else the first second of 1970.

    Raises InputError where SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        if not epoch.isdecimal() or int(epoch) >= _END_OF_TIME:
            raise InputError(
                f"SOURCE_DATE_EPOCH is “{epoch}”, which is no time.",
                hint="Give the seconds since 1970 as a whole number.",
            )
        return EditionDate(datetime.fromtimestamp(int(epoch), UTC).date().isoformat(), int(epoch))
    if imprint.date:
        moment = datetime.combine(date.fromisoformat(imprint.date), datetime.min.time(), UTC)
        return EditionDate(imprint.date, max(int(moment.timestamp()), 0))
    return EditionDate(
        "", 0, f"The edition has no date, so the PDF is dated 1970-01-01; give a date in {FILE}."
    )


_END_OF_TIME = 253402300800
"""The year 10000 in seconds since 1970."""
