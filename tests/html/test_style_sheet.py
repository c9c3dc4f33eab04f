import re

import pytest

from teipress.resources import resource

CSS = resource("xslt/html/edition.css").read_text("utf-8")
READ = ["ink", "faint", "link", *(f"accent-{n}" for n in range(1, 9))]
"""The colours in which words are set."""


def _colours(scheme: str) -> dict[str, str]:
    """Return the custom properties of the light or the dark page."""
    light, dark = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light if scheme == "light" else dark))


def _luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "tint", "mark"])
@pytest.mark.parametrize("colour", READ)
def test_words_stand_out_from_their_ground(scheme: str, ground: str, colour: str) -> None:
    colours = _colours(scheme)
    assert _contrast(colours[colour], colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_line_under_a_name_can_be_seen(scheme: str) -> None:
    colours = _colours(scheme)
    assert _contrast(colours["hair"], colours["paper"]) >= 3


def test_the_style_sheet_loads_nothing() -> None:
    assert not re.search(r"@import|@font-face|url\(", CSS)


def test_the_style_sheet_can_stand_inside_a_page() -> None:
    assert "</" not in CSS
    assert "<!--" not in CSS
