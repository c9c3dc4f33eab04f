"""Which openings count: labels come again and look alike; words that only seem to be labels do not.

`opening` says of a line by itself that a turn may begin there; here all lines together decide, by a rule
for each form.
"""

from collections.abc import Callable, Mapping, Sequence

from teipress.read.cast import cast
from teipress.read.counting.alone import alone
from teipress.read.counting.colon import colon
from teipress.read.counting.common import start
from teipress.read.counting.signs import capitals, changes, columns, letters, throughout
from teipress.read.counting.stop import stop
from teipress.read.finders import Form
from teipress.read.opening import Opening
from teipress.read.over import over_lines
from teipress.read.sheet import Sheet

Rule = Callable[[Sheet, Sequence[Opening]], list[Opening]]
"""Takes a text and where turns may begin in one form; gives the openings that count, in order."""

_RULES: Mapping[Form, Rule] = {
    Form.COLON: colon,
    Form.STOP: stop,
    Form.ALONE: alone,
    Form.COLUMN: columns,
    Form.CAPITALS: capitals,
    Form.LETTER: letters,
    Form.CHANGE: changes,
    Form.TIMED: throughout,
    Form.FRAMED: throughout,
    Form.DASH: throughout,
}


_OVER_LINES = frozenset({Form.COLON, Form.STOP})
"""The forms of labels whose manner may run over lines."""


def counted(sheet: Sheet, form: Form) -> list[Opening]:
    """Return the openings of one form that count, in order."""
    ready: Sequence[Opening] = sheet.openings(form)
    if ready and form in _OVER_LINES:
        taken = {one.line for one in ready}
        over = [one for one in over_lines(sheet, form) if one.line not in taken]
        ready = sorted([*ready, *over], key=start) if over else ready
    listed = cast(sheet) if ready else range(0)
    if listed:
        ready = [one for one in ready if one.line not in listed]
    return _RULES[form](sheet, ready) if ready else []
