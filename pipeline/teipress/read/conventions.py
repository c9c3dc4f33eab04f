"""The conventions that teipress knows: each says how it would find the turns of a text.

Time codes, page marks, stage directions, heads and the sentences of a record between turns are found alike
in all of them; what differs is how a turn begins.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from teipress.model.transcript import MarkKind, Tile
from teipress.read.convention import Proposal
from teipress.read.counting import counted
from teipress.read.counting.form import is_titled
from teipress.read.evidence import described, evidence
from teipress.read.finders import Form
from teipress.read.opening import Opening, voices
from teipress.read.over import over_lines
from teipress.read.sheet import Sheet
from teipress.read.turns import tiles


def label(sheet: Sheet) -> Proposal:
    """`Stalin: …`, `[Clifford:] …`, `Dawn 1 (Kamanin): …`, `[00:00:01] Alice: …`, `斯大林：…`."""  # noqa: RUF002
    return _proposal(
        sheet, (Form.COLON, Form.TIMED), "No line begins with a label and a colon, such as “Stalin:”."
    )


def full_stop(sheet: Sheet) -> Proposal:
    """`Mr. BOND. …`, `The PRESIDING OFFICER (Mr. Kyl). …`, `  Ham. …`."""
    return _proposal(sheet, (Form.STOP,), "No label with a full stop comes again, such as “Mr. BOND.”.")


def own_line(sheet: Sheet) -> Proposal:
    """`David Gauke` on a line of its own, `HAMLET`, `_The Boy (laughing)._`, `Bob Ferreira  0:09`."""
    return _proposal(sheet, (Form.ALONE,), "No name on a line of its own comes again.")


def question(sheet: Sheet) -> Proposal:
    """`Q. …` and `A. …`, `Q    Mr. President, …`, beside labels with a colon."""
    if not counted(sheet, Form.LETTER):
        return _nothing(sheet, "No lines begin with a letter for question and answer, such as “Q.” and “A.”.")
    return _proposal(sheet, (Form.LETTER, Form.COLON), "")


def columns(sheet: Sheet) -> Proposal:
    """`CDR   Roger.`, `HOT-2<tab>Gear down.`, `THE MOTHER But …`: a gap or capitals set off the label."""
    return _proposal(
        sheet,
        (Form.COLUMN, Form.CAPITALS),
        "No labels are set off from the text by a gap, a tab or capitals.",
    )


def framed(sheet: Sheet) -> Proposal:
    """`[SPEAKER_00] Good morning.`, `<ivan> Good morning.`."""
    return _proposal(sheet, (Form.FRAMED,), "No labels stand in brackets before what is said.")


def dash(sheet: Sheet) -> Proposal:
    """`Chou – Then we agree.`, `P/1 – E seus pais?`."""  # noqa: RUF002
    return _proposal(sheet, (Form.DASH,), "No labels are set off from the text by a dash.")


def broadcast(sheet: Sheet) -> Proposal:
    """`>> NAME: …`, and `>> …` where somebody else speaks and nobody says who."""
    if not counted(sheet, Form.CHANGE):
        return _nothing(sheet, "The sign “>>” does not begin the lines.")
    return _proposal(sheet, (Form.COLON, Form.CHANGE), "")


def captions(sheet: Sheet) -> Proposal:
    """The voices that the captions themselves name: `<v Alice Chen>`."""
    if not any(mark.kind is MarkKind.LABEL for mark in sheet.written.marks):
        return _nothing(sheet, "The file names no voices of captions.")
    return proposed(sheet, voices(sheet.lines, sheet.written.marks, sheet.text))


def narrative(sheet: Sheet) -> Proposal:
    """Nobody speaks: minutes that tell what was said, in paragraphs."""
    return Proposal(0.0, "It finds no turns in any text.", lambda: tiles(sheet, ()))


def _proposal(sheet: Sheet, forms: Sequence[Form], otherwise: str) -> Proposal:
    """Return the proposal to begin turns in these forms; where two fit a place, the first of them counts."""
    heard: dict[int, Opening] = {}
    for form in forms:
        for one in counted(sheet, form):
            heard.setdefault(one.label.start, one)
    if not heard:
        return _nothing(sheet, otherwise)
    heard |= _otherwise_set(sheet, heard)
    likely = {one.label.start for form in forms for one in sheet.openings(form)}
    return proposed(sheet, [heard[start] for start in sorted(heard)], sorted(likely - heard.keys()))


def _otherwise_set(sheet: Sheet, heard: Mapping[int, Opening]) -> dict[int, Opening]:
    """Return the openings by labels that come again, set in another form here: “Botes.” beside “Botes:”."""
    times = Counter(one.key for one in heard.values())
    taken = {one.line for one in heard.values()}
    alone = 2 * sum(one.form is Form.ALONE for one in heard.values()) > len(heard)
    capitals = 2 * sum(one.style.capitals for one in heard.values()) > len(heard)
    first = min(taken)
    over = () if alone else over_lines(sheet, Form.CAPITALS)
    beside = sheet.openings_beside(_BESIDE_NAMES if alone else _BESIDE, taken)
    return {
        one.label.start: one
        for one in (*beside, *(one for one in over if one.line not in taken))
        if one.opens and (times[one.key] > 1 or (capitals and _is_name_and_manner(sheet, one)))
        if one.form is not Form.CAPITALS or sheet.text[one.label.end - 1] in ")]"
        if one.line > first or one.form is not Form.COLON or not _is_entry(sheet, one)
    }


def _is_entry(sheet: Sheet, one: Opening) -> bool:
    """Whether what stands behind a colon is set like a title: “BAŞKAN: Başkan Vekili Meral AKŞENER”."""
    return is_titled(sheet.text[one.label.end : sheet.lines[one.line].end])


def _is_name_and_manner(sheet: Sheet, one: Opening) -> bool:
    """Whether a label is a name in capitals with a manner in brackets: “A BYSTANDER [on her right] No.”."""
    return one.form is Form.CAPITALS and one.style.capitals and sheet.text[one.label.end - 1] in ")]"


_BESIDE_NAMES = (Form.COLON, Form.STOP)
"""Where names stand on lines of their own, “FRANK (tired) stirs a coffee.” tells what is seen."""
_BESIDE = (Form.COLON, Form.STOP, Form.CAPITALS)


def _nothing(sheet: Sheet, why: str) -> Proposal:
    return Proposal(0.0, why, lambda: tiles(sheet, ()))


def proposed(sheet: Sheet, heard: Sequence[Opening], misfits: Sequence[int] = ()) -> Proposal:
    """Return the proposal to begin turns at these openings."""

    def printed(one: Opening) -> str:
        return " ".join(sheet.text[one.label.start : one.label.end].split())

    def read() -> tuple[Tile, ...]:
        return tiles(sheet, heard)

    starts = [one.label.start for one in heard]
    return Proposal(evidence(heard, sheet), described(heard, printed), read, starts, misfits)
