"""Footnotes in Markdown: “[^1]” is a sign, “[^1]: text” what it stands for. A note stands at its first sign.

    definition = "[^" label "]:" text, with lines that go on and, indented, further paragraphs
    sign       = "[^" label "]", of a label that is defined

Source: GitHub Flavored Markdown and Pandoc, which agree. A definition without a sign stays a paragraph;
and so does what only looks like the address of a link, “[Bob]: Yes”.
"""

import re
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline

_DEFINITION = re.compile(r"\[\^([^\]\s^]{1,80})\]:[ \t]*")
_LINK = re.compile(r"\[([^\[\]]{1,200})\]:[ \t]*(\S{0,400})")
_ADDRESS = re.compile(r"\A[<#./]|\w[/#]|\w\.\w|:\S|\A\Z")
_SIGN = re.compile(r"\[\^([^\]\s^]{1,80})\]")
_INDENT = 4
DEFINED, PLACED = "notes", "placed"
"""The keys of the environment: the text of each note, and which of them have had their sign."""


def with_footnotes(parser: MarkdownIt) -> MarkdownIt:
    """Return the parser, which yields a token “note” for each note, its label as content."""
    parser.block.ruler.before("reference", "note", _definition, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("reference", _address, {"alt": []})
    parser.inline.ruler.before("image", "note", _sign)
    return parser


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a note, each in one line."""
    for paragraph in re.split(r"\n[ \t]*\n", text):
        yield " ".join(paragraph.split())


def _definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    match = None if state.is_code_block(first) else _DEFINITION.match(_line(state, first))
    notes = state.env.setdefault(DEFINED, {})
    if match is None:
        return False
    if not silent:
        end = _end(state, first, last)
        lines = [_line(state, first)[match.end() :], *(_line(state, line) for line in range(first + 1, end))]
        label = f"{match[1]} {len(notes)}" if match[1] in notes else match[1]  # which no sign can have
        notes[label] = "\n".join(lines)
        state.line = end
    return True


def _address(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Take a line for the address of links, which is not shown, only where it is an address or a comment."""
    match = _LINK.match(_line(state, first))
    return bool(match and (_ADDRESS.search(match[2]) or match[1] == "//")) and reference(
        state, first, last, silent
    )


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _end(state: StateBlock, first: int, last: int) -> int:
    """Return the line after a definition: one that begins a block, or follows a blank line unindented."""
    rules = [rule for rule in state.md.block.ruler.getRules("paragraph") if callable(rule)]
    end = line = first + 1
    after_blank = False
    while line < last:
        if state.isEmpty(line):
            after_blank = True
        elif state.sCount[line] - state.blkIndent < _INDENT and (
            after_blank or _begins(state, rules, line, last)
        ):
            break
        else:
            after_blank, end = False, line + 1
        line += 1
    return end


def _begins(
    state: StateBlock, rules: list[Callable[[StateBlock, int, int, bool], bool]], line: int, last: int
) -> bool:
    return bool(_DEFINITION.match(_line(state, line))) or any(rule(state, line, last, True) for rule in rules)


def _sign(state: StateInline, silent: bool) -> bool:
    match = _SIGN.match(state.src, state.pos)
    placed = state.env.setdefault(PLACED, set())
    if match is None or match[1] not in state.env.get(DEFINED, {}) or match[1] in placed:
        return False
    if not silent:
        placed.add(match[1])
        state.push("note", "", 0).content = match[1]
    state.pos = match.end()
    return True
