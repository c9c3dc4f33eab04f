"""The turns of a transcript, and the tiles that stand by themselves, as elements of TEI."""

from collections.abc import Iterator, Mapping, Sequence

from teipress.annotate.references import note_id
from teipress.encode.align import Ids
from teipress.encode.elements import Content, Element, extend, tei
from teipress.encode.inline import mixed, only_element
from teipress.encode.interruptions import interruptions
from teipress.encode.timeline import Timeline
from teipress.model.annotation import BUSINESS, Annotation
from teipress.model.text import LINE, is_blank, lines_ended, trimmed
from teipress.model.transcript import SET_APART, MarkKind, Role, Tile, Transcript, Turn
from teipress.read.ending import note_number
from teipress.read.marks import kind_of_furniture, page_number

_NEAR = 80
"""A number stands so far before its line at most."""

Item = Turn | Tile


class Writer:
    """Writes the items of one transcript, giving the turns their ids as they come."""

    def __init__(
        self,
        transcript: Transcript,
        annotations: Sequence[Annotation],
        ids: Ids,
        who: Mapping[str, tuple[str, ...]],
        decided_by: Mapping[str, str],
        timeline: Timeline,
    ) -> None:
        self.transcript = transcript
        self.times = timeline.codes
        self.cues = timeline.cues
        self.interrupted = interruptions(transcript, ids.turns)
        self._apart = {mark.span.start: mark for mark in transcript.marks if mark.kind in SET_APART}
        self._moment = ""
        self._noted: set[int] = set()
        self.ids = ids
        self.who = who
        self.decided_by = decided_by
        self._idents = iter(ids.turns)
        self._on_tile = _by_tile(transcript.tiles, annotations)

    def item(self, item: Item) -> Iterator[Element]:
        """Yield the elements of a turn, or of a tile that stands by itself."""
        if isinstance(item, Turn):
            yield from self._turn(item)
        elif item.role is Role.TIME:
            self._moment = self.times.get(item.span.start, "")
            yield self._time(item)
            yield from self._line_ends_after(item)
        else:
            yield from self._tile(item)

    def _line_ends_after(self, code: Tile) -> Iterator[Element]:
        """Yield an ``lb`` where a time code stands on a line of its own, not on that of a label.

        A numbered line after it has one itself.
        """
        text = self.transcript.text
        rest = LINE.match(text, code.span.end)
        if rest is None or not is_blank(rest["body"]):
            return
        after, _ = trimmed(text, rest.end(), min(rest.end() + _NEAR, len(text)))
        if after not in self._apart:
            yield tei("lb")

    def retired(self, after: str) -> Iterator[Element]:
        """Yield an anchor for each id whose turn is gone, where it stood."""
        yield from (tei("anchor", xml_id=ident) for ident in self.ids.retired.get(after, ()))

    def _turn(self, turn: Turn) -> Iterator[Element]:
        ident = next(self._idents)
        who = " ".join(f"#{person}" for person in self.who.get(ident, ()))
        after, goes_on = self.interrupted.get(ident, ("", ""))
        sp = tei(
            "sp",
            who=who,
            resp=f"#{self.decided_by[ident]}" if ident in self.decided_by else "",
            xml_id=ident,
            n=ident.removeprefix("t"),
            prev=f"#{after}" if after else "",
            next=f"#{goes_on}" if goes_on else "",
            synch=self._heard_at(turn),
        )
        extend(sp, tei("speaker", *self.content(turn.speaker)))
        beside = self._beside(turn)
        extend(sp, *(element for tile in turn.tiles[:beside] for element in self._tile(tile)))
        if self._is_alone(turn, beside):
            extend(sp, tei("lb"))  # the label stands on a line of its own
        extend(sp, *self._parts(turn.tiles[beside:]))
        if beside == len(turn.tiles):
            extend(sp, tei("p"))  # a label with nothing after it: sp must hold speech
        yield sp
        yield from self.retired(ident)

    def _heard_at(self, turn: Turn) -> str:
        """Return a pointer to the time code on the line of a label, else to one directly before the turn.

        Of a later turn nobody knows when it was heard.
        """
        beside = next((tile for tile in turn.tiles[:1] if tile.role is Role.TIME), None)
        ident = self.times.get(beside.span.start, "") if beside else self._moment
        self._moment = ""
        return f"#{ident}" if ident else ""

    def _parts(self, tiles: Sequence[Tile]) -> Iterator[Element]:
        """Yield what a turn consists of; a time code or a line's number begins the paragraph after it."""
        waiting: list[Content] = []
        for number, tile in enumerate(tiles):
            if tile.role is Role.LINE_NUMBER and _begins_speech(tiles[number:]):
                waiting += [*self._line_number(tile), " "]
            elif tile.role is Role.TIME:
                waiting += [self._time(tile), *self._line_end(tile, tiles[number + 1])]
            elif waiting and tile.role is Role.SPEECH:
                yield tei("p", *waiting, *self.content(tile), synch=self._cue(tile))
                waiting = []
            elif waiting:
                waiting += self._tile(tile)
            else:
                yield from self._tile(tile)

    def _line_number(self, tile: Tile) -> Iterator[Element]:
        """Yield the printed number of a line, and the beginning of that line."""
        yield tei("lb", n=self._apart[tile.span.start].value)
        yield tei("fw", *self.content(tile), type="lineNum")

    def _line_end(self, tile: Tile, after: Tile) -> Iterator[Content]:
        """Yield the line end behind a time code that stands on a line of its own, or a blank."""
        between = self.transcript.text[tile.span.end : after.span.start]
        yield tei("lb") if lines_ended(between) else " "

    def _beside(self, turn: Turn) -> int:
        """Return how many stage directions stand on the line of the label: how it is said."""
        edge = turn.speaker.span.end
        for number, tile in enumerate(turn.tiles):
            if tile.role is not Role.STAGE or lines_ended(self.transcript.text[edge : tile.span.start]):
                return number
            edge = tile.span.end
        return len(turn.tiles)

    def _is_alone(self, turn: Turn, beside: int) -> bool:
        if beside == len(turn.tiles) or turn.tiles[beside].role is Role.LINE_NUMBER:
            return False
        edge = (turn.speaker, *turn.tiles)[beside].span.end
        return lines_ended(self.transcript.text[edge : turn.tiles[beside].span.start]) > 0

    def content(self, tile: Tile) -> list[Content]:
        """Return the content of a tile's element: its text and what lies on it."""
        return mixed(self.transcript, tile.span, self._on_tile.get(tile, ()))

    def _tile(self, tile: Tile) -> Iterator[Element]:
        match tile.role:
            case Role.HEAD:
                yield tei("head", *self.content(tile))
            case Role.SUBJECT | Role.CLASSIFICATION | Role.REFERENCE:
                yield tei("head", *self.content(tile), type=str(tile.role))
            case Role.DRAFTER:
                yield tei("byline", *self.content(tile))
            case Role.CLOSER:
                yield tei("closer", *self.content(tile))
            case Role.NOTE:
                yield self._note(tile)
            case Role.DATELINE:
                yield tei("opener", tei("dateline", *self.content(tile)))
            case Role.PAGE:
                yield from self._page(tile)
            case Role.LINE_NUMBER:
                yield from self._line_number(tile)
            case Role.STAGE:
                yield self._stage(tile, self.content(tile))
            case _:
                yield tei("p", *self.content(tile), synch=self._cue(tile))

    def paragraph(self, tile: Tile) -> Iterator[Element]:
        """Yield a tile as a paragraph, whatever it is."""
        yield tei("p", *self.content(tile))

    def _note(self, tile: Tile) -> Element:
        """Return a typed note; one without a number, or with one used before, is a paragraph."""
        number = note_number(self.transcript[tile.span])
        if not number or number in self._noted:
            return tei("p", *self.content(tile))
        self._noted.add(number)
        return tei("note", *self.content(tile), xml_id=note_id(number), n=str(number), place="end")

    def _cue(self, tile: Tile) -> str:
        """Return pointers to when a caption was heard, where the file format says it."""
        return " ".join(f"#{ident}" for ident in self.cues.get(tile.span.start, ()))

    def _page(self, tile: Tile) -> Iterator[Element]:
        """Yield the page break, and the mark where one is printed; a mark without a number is only kept."""
        printed = self.transcript[tile.span]
        mark = self._apart.get(tile.span.start)
        number = mark.value if mark else page_number(printed)
        if (number or not printed.strip()) and (mark is None or mark.kind is MarkKind.PAGE):
            yield tei("pb", n=number)
        if printed.strip():
            yield tei("fw", *self.content(tile), type=kind_of_furniture(printed, number))

    def _time(self, tile: Tile) -> Element:
        return tei("label", *self.content(tile), type="time")

    def _stage(self, tile: Tile, content: list[Content]) -> Element:
        """A recogniser has said what kind of direction it is, or it is a plain one."""
        marked = any(a.kind in BUSINESS and a.span == tile.span for a in self._on_tile.get(tile, ()))
        whole = only_element(content) if marked else None
        return tei("stage", *content) if whole is None else whole


def _begins_speech(tiles: Sequence[Tile]) -> bool:
    """Whether speech follows the numbers of lines, and time codes, that these tiles begin with."""
    first = next((tile for tile in tiles if tile.role not in {Role.LINE_NUMBER, Role.TIME}), None)
    return first is not None and first.role is Role.SPEECH


def _by_tile(tiles: Sequence[Tile], annotations: Sequence[Annotation]) -> dict[Tile, list[Annotation]]:
    """Sort the annotations by the tile that they lie on; both are in the order of the text."""
    edges = iter(tiles)
    tile = next(edges, None)
    found: dict[Tile, list[Annotation]] = {}
    for annotation in annotations:
        while tile is not None and tile.span.end < annotation.span.end:
            tile = next(edges, None)
        if tile is not None and tile.span.holds(annotation.span):
            found.setdefault(tile, []).append(annotation)
    return found
