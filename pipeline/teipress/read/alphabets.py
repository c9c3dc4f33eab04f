"""Which encoding of single bytes a text is in, where its letters make that plain.

Windows-1252 has a letter or a sign for nearly every byte, so what is of another encoding can be read in it
without an error. What gives it away are letters that no language has together, and capitals and signs
inside words.
"""

# ruff: noqa: RUF001, RUF002 - letters of several alphabets stand here as printed

import re

_ODD_IN_WESTERN = re.compile(
    r"""
      [a-zß-öø-ÿ] [À-ÖØ-ÞŠŸŽ]                       # a capital inside a word or at its end
    | [À-ÖØ-öø-ÿ]{3}                                # three accented letters in a row
    | [A-Za-zÀ-ÿ] [¡-¦¨-¬®-¶¸-¿†‡‰ˆ˜™ƒ] [a-zß-ÿ]    # a sign inside a word
    | [a-zß-ÿ] (?: [„‚] [a-zß-ÿ] | ‚ (?=[\s.,;:!?]) | ”[a-zß-ÿ] )   # a quotation mark where none can be
    | œ [0-9]
    | [¤¦¬¯ˆ˜ƒ]                                     # signs that hardly stand in a transcript
    | (?<![A-Za-zÀ-ÿ]) [ÒÓÕ] [A-Za-z]{2,}           # the quotation marks of Mac OS
    """,
    re.VERBOSE,
)
"""What shows that bytes are of another encoding, although Windows-1252 has a character for each."""

_OF_WESTERN = frozenset("äöüÄÖÜßàâçéèêëîïôùûÇÉñÑáíóúæÆøØåÅ¿¡£«»½¼°§ìòÿªºÈÀãÃõÕ\xa0")
"""What a transcript of Western Europe holds of the old code pages: no frames, no mathematics."""
_TYPOGRAPHIC = frozenset("“”‘’„‚–—…•œŒŸ‹›†©®™€·´´¨")
_ODD_IN_DOS = re.compile(
    r"[a-zß-öø-ÿ][À-ÖØ-Þ] | (?<![A-Za-zÀ-ÿ])[äëöôùûÈ][A-Z] | [a-z][£¿¡«§°½¼][a-z]", re.VERBOSE
)

_ODD_IN_1250 = re.compile(r"(?<![^\W_])[©®«][a-z] | [a-zß-ž][©®«»¦¬¶][a-zß-ž]", re.VERBOSE)

_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
_FREQUENT = {
    char: weight
    for weight, chars in ((8, "оеаи"), (5, "нтсрвл"), (3, "кмдпу"), (2, "яыьгзбчйхі"), (1, "жшюцщэфъёєўјљњ"))
    for char in chars
}
_ODD_IN_CYRILLIC = re.compile(
    r"""
      [а-яё] [А-ЯЁЂ-Џ]                                    # a capital inside a word or at its end
    | [а-яё] [^\w\s.,;:!?()\-–—«»“”„"'’] [а-яё]          # a sign inside a word
    | [A-Za-z] [Ѐ-ӿ] | [Ѐ-ӿ] [A-Za-z]                     # two alphabets in a word
    """,
    re.VERBOSE,
)
_ENOUGH = 12
"""So many letters at least are needed to tell encodings of one alphabet apart."""


def reads_western(text: str) -> bool:
    """Whether text that was read as Windows-1252 looks like a language of Western Europe."""
    plain = sum(char.isascii() and char.isalpha() for char in text)
    accented = sum(not char.isascii() and char.isalpha() for char in text)
    return accented * 2 <= plain and not _ODD_IN_WESTERN.search(text)


def central(text: str) -> str:
    """Return the encoding that text is in which was read as Windows-1252 and is of one of these, or "".

    Turkish has ğ ı İ ş where Windows-1252 has ð ý Ý þ, which Icelandic has beside á, é, í, ó, ú and æ.
    Czech and Croatian have š and ž beside č, ě, ř, ć and đ, which come out as è, ì, ø, æ and ð.
    Hungarian has ő and ű where it has õ and û; Portuguese has õ and ã, Estonian õ without accents, French û
    without ö.
    """
    held = {char: text.count(char) for char in set(text) if not char.isascii()}

    def any_of(chars: str) -> bool:
        return any(char in held for char in chars)

    often = sum(held.get(char, 0) for char in "ðýþÝÞÐ")
    if often > 1 and any_of("ýÝ") and any_of("ðþÞ") and any_of("üöçÜÖÇ") and not any_of("áéíóúæåãõÁÉÍÓÚÆ"):
        return "cp1254"
    softened = sum(held.get(char, 0) for char in "šžŠŽ")
    if softened > 2 and any_of("øèìæðÈØÆ") and not any_of("àâêëôûçœîñßåãõÀÂÊÔÛÇŒÎÑÅÃÕ"):
        return "cp1250"
    is_accented = sum(char in held for char in "áéíóú") > 1 and any_of("öüÖÜ")
    if any_of("õûÕÛ") and is_accented and not any_of("ãçêèàâîñßåæø"):
        return "cp1250"
    return ""


def older_western(data: bytes, likely: str) -> str:
    """Return the older encoding of Western Europe that bytes are in, of Mac OS or of DOS; "" for others.

    Where both fit, ``likely`` decides.
    """
    mac = _is_western(data.decode("mac_roman"), _OF_WESTERN | _TYPOGRAPHIC, _ODD_IN_WESTERN)
    dos = _is_western(data.decode("cp850"), _OF_WESTERN, _ODD_IN_DOS)
    if mac and (likely == "mac_roman" or not dos):
        return "mac_roman"
    return "cp850" if dos else ""


def _is_western(text: str, signs: frozenset[str], odd: re.Pattern[str]) -> bool:
    plain = sum(char.isascii() and char.isalpha() for char in text)
    beyond = [char for char in text if not char.isascii()]
    accented = sum(char.isalpha() for char in beyond)
    return signs.issuperset(beyond) and accented * 2 <= plain and not odd.search(text)


def is_latin_2(text: str) -> bool:
    """Whether text that was read as Windows-1250 is in ISO 8859-2, which has letters where that has signs."""
    return bool(_ODD_IN_1250.search(text))


def ukrainian(text: str) -> bool:
    """Whether text that was read as KOI8-R is in KOI8-U, which has letters where that has frames."""
    return bool(re.search("[а-яА-Я][╓╕╖╜]|[╓╕╖╜][а-яА-Я]", text))


def cyrillic(data: bytes) -> str:
    """Return which encoding of Cyrillic makes the likeliest words; "" where that is not plain."""
    scores = {name: _score(data, name) for name in _CYRILLIC}
    best, second = sorted(scores, key=lambda name: -scores[name])[:2]
    return best if scores[best] > 3 and scores[best] > scores[second] + 0.1 else ""


def _score(data: bytes, name: str) -> float:
    """Return how frequent the letters are that bytes are in an encoding, what is odd held against it."""
    text = data.decode(name, "replace")
    signs = [char for char in text if not char.isascii()]
    if len(signs) < _ENOUGH or sum("Ѐ" <= char <= "ӿ" for char in signs) * 5 < len(signs) * 4:
        return 0
    frequent = sum(_FREQUENT.get(char.lower(), 0) for char in signs)
    return (frequent - 10 * len(_ODD_IN_CYRILLIC.findall(text))) / len(signs)
