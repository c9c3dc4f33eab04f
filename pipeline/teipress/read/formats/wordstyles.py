"""How the paragraphs and runs of a Word document are set, by themselves and by their styles.

Source: ECMA-376, part 1, sections 17.3.2 and 17.7 (WordprocessingML).
"""

import re

from lxml import etree

from teipress.read.formats.styles import HIDDEN, Style, Styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LOOKS = {
    "i": "italic",
    "b": "bold",
    "smallCaps": "small-caps",
    "caps": "all-caps",
    "u": "underline",
    "strike": "strikethrough",
    "dstrike": "strikethrough",
    "vanish": HIDDEN,
}
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_OFF = frozenset({"0", "false", "off", "none"})


def word_styles(root: etree._Element | None) -> Styles:
    """Return the styles that the part for them defines, by their ids."""
    found = () if root is None else root.iter(f"{W}style")
    return Styles({style.get(f"{W}styleId", ""): _style(style) for style in found})


def _style(style: etree._Element) -> Style:
    name = value(style.find(f"{W}name")).casefold()
    outline = style.find(f"{W}pPr/{W}outlineLvl")
    heading = re.fullmatch(r"heading (\d)", name)
    level = heading[1] if heading else "1" if name == "title" else ""
    if not level and outline is not None and value(outline).isdigit() and int(value(outline)) < 9:
        level = str(int(value(outline)) + 1)
    return Style(value(style.find(f"{W}basedOn")), looks(style.find(f"{W}rPr")), level)


def value(element: etree._Element | None) -> str:
    """Return the value of a property; "" where there is none."""
    return "" if element is None else element.get(f"{W}val", "")


def looks(properties: etree._Element | None) -> dict[str, bool]:
    """Return how a run is set off, and what it is expressly not."""
    if properties is None:
        return {}
    found: dict[str, bool] = {}
    for name, look in _LOOKS.items():
        toggle = properties.find(f"{W}{name}")
        if toggle is not None:
            found[look] = is_on(toggle)
    raised = _RAISED.get(value(properties.find(f"{W}vertAlign")))
    return found | ({raised: True} if raised else {})


def is_on(toggle: etree._Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return toggle is not None and toggle.get(f"{W}val", "1") not in _OFF
