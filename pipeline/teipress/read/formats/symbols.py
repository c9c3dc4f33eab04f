"""The font Symbol: the characters that its codes show, which no text has elsewhere.

Source: Adobe, Symbol Encoding to Unicode, version 0.2, without the pieces of large brackets.
"""

# ruff: noqa: RUF001 - Greek letters and signs stand here as they are

_RUNS = {
    0x41: "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
    0x61: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
    0x5B: "[∴]⊥_",
    0x7B: "{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…",
    0xBF: "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
    0xF1: "〉∫⌠",
}
_SINGLE = {0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅"}
_ASCII = {code: chr(code) for code in (*range(0x20, 0x41), 0x5F)}
_SHOWN = _ASCII | _SINGLE | {start + at: char for start, run in _RUNS.items() for at, char in enumerate(run)}
_PRIVATE = 0xF000
"""Word moves the codes of such a font to the private characters from U+F000 on."""
PRIVATE = {_PRIVATE + code: char for code, char in _SHOWN.items()}
"""What the private characters of a run in the font Symbol show, for `str.translate`."""


def shown(code: int) -> str:
    """Return the character that a code of the font shows; "" where there is none."""
    return _SHOWN.get(code - _PRIVATE if code >= _PRIVATE else code, "")
