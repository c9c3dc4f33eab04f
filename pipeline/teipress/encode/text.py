"""The text of the TEI, front, body and back: each tile an element, nothing of the transcript left out."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from teipress.encode.align import Ids
from teipress.encode.elements import Element, extend, tei
from teipress.encode.items import Item, Writer
from teipress.encode.timeline import Timeline
from teipress.engines.xml import TEI
from teipress.model.annotation import Annotation
from teipress.model.transcript import Role, Tile, Transcript
from teipress.read.front import heads_list

_TOP = frozenset({Role.HEAD, Role.DATELINE, Role.SUBJECT, Role.CLASSIFICATION, Role.REFERENCE, Role.DRAFTER})
"""What stands at the top of a division, and opens a new one after other text."""
_CONTENT = frozenset({f"{TEI}sp", f"{TEI}p", f"{TEI}stage", f"{TEI}list"})


def text(
    transcript: Transcript,
    annotations: Sequence[Annotation],
    ids: Ids,
    who: Mapping[str, tuple[str, ...]],
    decided_by: Mapping[str, str],
    timeline: Timeline,
    division: str,
) -> Element:
    """Return the ``text``: its divisions hold each tile but BLANK, in order.

    Everything up to a list of those present is the ``front``, typed notes at the end are the ``back``.
    ``who`` gives, by the id of a turn, the ids of those who speak in it, ``decided_by`` that of the editor
    who decided it; ``division`` is the type of the first division of the ``body``.
    """
    writer = Writer(transcript, annotations, ids, who, decided_by, timeline)
    items = list(transcript.outline())
    begins, ends = _end_of_front(items), _end_of_body(items)
    front = list(_front(writer, items[:begins]))
    body = list(_divisions(writer, items[begins:ends], division))
    body[0][:0] = writer.retired("")
    back = [element for item in items[ends:] for element in writer.item(item)]
    return tei(
        "text",
        tei("front", *front) if front else None,
        tei("body", *body),
        tei("back", tei("div", *back, type="notes")) if back else None,
    )


def _end_of_front(items: Sequence[Item]) -> int:
    """Return the number of items up to the last of those that name who is present."""
    return max((n + 1 for n, item in enumerate(items) if _is(item, Role.PRESENT)), default=0)


def _end_of_body(items: Sequence[Item]) -> int:
    """Return the number of items before the typed notes at the end."""
    return next((n for n, item in enumerate(items) if _is(item, Role.NOTE)), len(items))


def _is(item: Item, role: Role) -> bool:
    return isinstance(item, Tile) and item.role is role


def _front(writer: Writer, items: Sequence[Item]) -> Iterator[Element]:
    """Yield the divisions of the front: headings, and the lists of those present."""
    listed = _listed(items)
    for is_list, numbered in groupby(enumerate(items), lambda item: item[0] in listed):
        run = [item for _, item in numbered]
        if is_list:
            yield from _participants(writer, [item for item in run if isinstance(item, Tile)])
        else:
            yield from _divisions(writer, run, "heading")


def _listed(items: Sequence[Item]) -> set[int]:
    """Return the numbers of the items that name who is present, and of what is set apart among them."""
    listed = {n for n, item in enumerate(items) if _is(item, Role.PRESENT)}
    between: list[int] = []
    for n, item in enumerate(items):
        if _is_apart(item) and (between or n - 1 in listed):
            between.append(n)
            continue
        if n in listed:
            listed.update(between)
        between = []
    return listed


def _is_apart(item: Item) -> bool:
    return isinstance(item, Tile) and item.role in _APART


_APART = frozenset({Role.LINE_NUMBER, Role.PAGE})
"""What belongs to the page, and opens no division."""


def _participants(writer: Writer, tiles: Sequence[Tile]) -> Iterator[Element]:
    """Yield a division for each heading, with the list of those named below it."""
    div, listed = tei("div", type="participants"), None
    for tile in tiles:
        if tile.role in _APART:
            extend(div if listed is None else listed, *writer.item(tile))
            continue
        if heads_list(writer.transcript[tile.span]):
            if len(div):
                yield div
            div, listed = tei("div", tei("head", *writer.content(tile)), type="participants"), None
            continue
        if listed is None:
            listed = tei("list")
            extend(div, listed)
        extend(listed, tei("item", *writer.content(tile)))
    yield div


def _divisions(writer: Writer, items: Sequence[Item], division: str) -> Iterator[Element]:
    """Yield the divisions of a sequence: what stands at the top of one opens a further one after text."""
    div = tei("div", type=division)
    opened = False
    for item in items:
        is_top = isinstance(item, Tile) and item.role in _TOP
        if is_top and opened:
            yield div
            div, opened = tei("div", type="section"), False
        opened = opened or not (is_top or _is_apart(item))
        if (
            isinstance(item, Tile)
            and item.role is Role.CLOSER
            and not any(child.tag in _CONTENT for child in div)
        ):
            extend(div, *writer.paragraph(item))
        else:
            extend(div, *writer.item(item))
    yield div
