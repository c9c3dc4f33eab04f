"""How an element of a web page is set by its own style, and whether it is shown at all.

Source: CSS Fonts, level 4, sections 2 and 6; CSS Text Decoration, level 3, section 2.
"""

from collections.abc import Callable, Mapping

from lxml import etree

_RAISED = {"super": "superscript", "sub": "subscript"}


def is_hidden(element: etree._Element) -> bool:
    """Whether an element says of itself that it is not shown."""
    if "hidden" in element.attrib:
        return True
    style = element.get("style", "").replace(" ", "").lower()
    return bool(style) and ("display:none" in style or "visibility:hidden" in style)


def styled(element: etree._Element) -> Mapping[str, bool]:
    """Return how the style of an element sets its words off, and what it says that they are not."""
    looks: dict[str, bool] = {}
    for declaration in element.get("style", "").lower().split(";"):
        name, _, value = declaration.partition(":")
        says = _PROPERTIES.get(name.strip())
        if says is not None:
            looks |= says(value.replace("!important", "").strip())
    return looks


def _weight(value: str) -> dict[str, bool]:
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 0
    return {"bold": value in {"bold", "bolder"} or number >= 600}


def _decoration(value: str) -> dict[str, bool]:
    words = value.split()
    if "none" in words:
        return {"underline": False, "strikethrough": False}
    lines = {"underline": "underline", "line-through": "strikethrough"}
    return {look: True for word, look in lines.items() if word in words}


def _slant(value: str) -> dict[str, bool]:
    return {"italic": value.startswith(("italic", "oblique"))}


def _variant(value: str) -> dict[str, bool]:
    return {"small-caps": "small-caps" in value}


def _transform(value: str) -> dict[str, bool]:
    return {"all-caps": value == "uppercase"}


def _position(value: str) -> dict[str, bool]:
    return {_RAISED[value]: True} if value in _RAISED else {}


_PROPERTIES: Mapping[str, Callable[[str], dict[str, bool]]] = {
    "font-weight": _weight,
    "font-style": _slant,
    "font-variant": _variant,
    "font-variant-caps": _variant,
    "text-decoration": _decoration,
    "text-decoration-line": _decoration,
    "text-transform": _transform,
    "vertical-align": _position,
}
