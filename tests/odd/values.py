"""Values of each data type of our grammar: usual ones, and ones at its edges."""

STRINGS = ("14a", "", "  two  words ", "Ω „x“ <&>", "//sp[@n = '1']", "(.+)", "true", "مرحبا", "\U0001f600")
TEXTS = (
    "Yes.",
    " ",
    "",
    "We agree to Dairen — all of it.",
    "\n  ",
    "“No,” he said & left <early>.",
    "宋子文",
    "e\u0301",
)

_BY_TYPE: dict[str, tuple[str, ...]] = {
    "string": STRINGS,
    "language": ("en", "zh-Hant-CN", "x-old", "ru"),
    "NCName": ("sp", "a-b.c_1", "é"),
    "decimal": ("9", "-0.5", "+7.", "00.10"),
    "nonNegativeInteger": ("0", "173", "+5", "99999999999999999999"),
    "date": ("1945-08-10", "-0044-03-15", "1945-08-10Z", "12026-01-01", "1945-08-10+09:00"),
    "gYearMonth": ("1945-08", "-0044-03", "1945-08Z"),
    "gYear": ("1945", "-0044", "12026"),
    "time": ("21:00:00", "00:00:00.5", "09:30:00Z"),
}

_BY_PATTERN: dict[tuple[str, str], tuple[str, ...]] = {
    ("string", "/.*"): ("//sp", "/TEI/text//p[@n]"),
    ("anyURI", r"\S+"): ("#id1", "https://example.org/a?b=c&d#e", "gn:1814087", "é.xml", "#", "urn:x:y"),
    ("token", r"[^\p{C}\p{Z}]+"): ("word", "1", "a:b", "-", "„x“", "\U0001f600"),
    ("token", r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}"): ("0.1.0", "1", "1.2rc1", "12a3.0.0.1"),
    ("token", r"[a-z][a-z0-9\+\.\-]*"): ("gn", "a", "x-1.2+3"),
    ("token", r"-?[0-9]+(\.[0-9]+)? -?[0-9]+(\.[0-9]+)?"): ("38.914 121.602", "-0 -180", "90 0.0"),
}


def of(datatype: str, *patterns: str) -> tuple[str, ...]:
    """Return values of a data type that a pattern may restrict; one that is not known here has to be added."""
    return _BY_PATTERN[datatype, patterns[0]] if patterns else _BY_TYPE[datatype]
