"""The body of the TEI: divisions, turns, stage directions, paragraphs; nothing of the text left out."""

from collections.abc import Iterator, Mapping, Sequence

from teipress.encode.align import Ids
from teipress.encode.elements import Content, Element, extend, tei
from teipress.encode.inline import mixed, only_element
from teipress.model.annotation import BUSINESS, Annotation
from teipress.model.text import lines_ended
from teipress.model.transcript import Role, Tile, Transcript, Turn


def body(
    transcript: Transcript,
    annotations: Sequence[Annotation],
    ids: Ids,
    who: Mapping[str, tuple[str, ...]],
    division: str,
) -> Element:
    """Return the ``body``: its divisions hold each tile but BLANK, in order.

    ``who`` gives, by the id of a turn, the ids of those who speak in it; ``division`` is the type of the
    first division.
    """
    writer = _Writer(transcript, annotations, ids, who)
    return tei("body", *_divisions(writer, division))


def _divisions(writer: "_Writer", division: str) -> Iterator[Element]:
    """A head or a dateline after text opens a further division beside the first."""
    div = tei("div", type=division)
    extend(div, *writer.retired(""))
    opened = False
    for item in writer.transcript.outline():
        is_top = isinstance(item, Tile) and item.role in {Role.HEAD, Role.DATELINE}
        if is_top and opened:
            yield div
            div, opened = tei("div", type="section"), False
        opened = opened or not is_top
        extend(div, *writer.item(item))
    yield div


class _Writer:
    """Writes the items of one transcript, giving the turns their ids as they come."""

    def __init__(
        self,
        transcript: Transcript,
        annotations: Sequence[Annotation],
        ids: Ids,
        who: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.transcript = transcript
        self.ids = ids
        self.who = who
        self._idents = iter(ids.turns)
        self._on_tile = _by_tile(transcript.tiles, annotations)

    def item(self, item: Turn | Tile) -> Iterator[Element]:
        if isinstance(item, Turn):
            yield from self._turn(item)
        else:
            yield self._tile(item)

    def retired(self, after: str) -> Iterator[Element]:
        """Yield an anchor for each id whose turn is gone, where it stood."""
        yield from (tei("anchor", xml_id=ident) for ident in self.ids.retired.get(after, ()))

    def _turn(self, turn: Turn) -> Iterator[Element]:
        ident = next(self._idents)
        who = " ".join(f"#{person}" for person in self.who.get(ident, ()))
        sp = tei("sp", who=who, xml_id=ident, n=ident.removeprefix("t"))
        extend(sp, tei("speaker", self.transcript[turn.speaker.span].strip()))
        if self._is_alone(turn):
            extend(sp, tei("lb"))  # the label stands on a line of its own
        extend(sp, *(self._tile(tile) for tile in turn.tiles))
        if not turn.tiles:
            extend(sp, tei("p"))  # a label with nothing after it: sp must hold speech
        yield sp
        yield from self.retired(ident)

    def _is_alone(self, turn: Turn) -> bool:
        between = self.transcript.text[turn.speaker.span.end : turn.tiles[0].span.start] if turn.tiles else ""
        return lines_ended(between) > 0

    def _tile(self, tile: Tile) -> Element:
        content = mixed(self.transcript, tile.span, self._on_tile.get(tile, ()))
        match tile.role:
            case Role.HEAD:
                return tei("head", *content)
            case Role.DATELINE:
                return tei("opener", tei("dateline", *content))
            case Role.PAGE:
                return tei("pb")
            case Role.STAGE:
                return self._stage(tile, content)
            case _:
                return tei("p", *content)

    def _stage(self, tile: Tile, content: list[Content]) -> Element:
        """A recogniser has said what kind of direction it is, or it is a plain one."""
        marked = any(a.kind in BUSINESS and a.span == tile.span for a in self._on_tile.get(tile, ()))
        whole = only_element(content) if marked else None
        return tei("stage", *content) if whole is None else whole


def _by_tile(tiles: Sequence[Tile], annotations: Sequence[Annotation]) -> dict[Tile, list[Annotation]]:
    """Sort the annotations by the tile that they lie on; both are in the order of the text."""
    edges = iter(tiles)
    tile = next(edges, None)
    found: dict[Tile, list[Annotation]] = {}
    for annotation in annotations:
        while tile is not None and tile.span.end < annotation.span.end:
            tile = next(edges, None)
        if tile is not None and annotation.span in tile.span:
            found.setdefault(tile, []).append(annotation)
    return found
