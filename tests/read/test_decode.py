"""Bytes to text: what is read in which encoding, what is said, and what is refused with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipress.model.errors import InputError
from teipress.model.text import forbidden, is_blank
from teipress.read.decode import Decoded, decode

WESTERN = "Bidault: À l’été, où l’œuvre créée s’ajoute… “Ça va.”\r\n"
RUSSIAN = "Сталин: Японцы хотят капитулировать.\r\n\r\nСун: Благодаря вам.\r\n"
POLISH = "Wałęsa: Nie chcę, ale muszę. Żółta gęś śpiewa.\r\n\r\nGęsior: Właśnie tak.\r\n"
MAC = "Nixon: “It’s fine — really,” he said.\r\rBruce: That’s “it”.\r"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (WESTERN, "utf-8", "utf-8"),
        (WESTERN, "utf-8-sig", "utf-8"),
        (WESTERN, "utf-16", "utf-16-le"),
        (WESTERN, "utf-32", "utf-32-le"),
        (WESTERN, "utf-16-be", "utf-16-be"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        (WESTERN, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8_r", "koi8-r"),
        (POLISH, "cp1250", "windows-1250"),
        (MAC, "mac_roman", "macintosh"),
    ],
)
def test_the_encoding_is_found_and_said(text: str, codec: str, encoding: str) -> None:
    decoded = decode(text.encode(codec), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert bool(decoded.notice) == (encoding != "utf-8")


def test_windows_1252_says_what_to_do_where_letters_look_wrong() -> None:
    assert decode(WESTERN.encode("cp1252"), "a.txt").notice == (
        "Read as Windows-1252, which fits every byte; set encoding = … in the sidecar if letters look wrong."
    )


def test_a_mark_in_the_middle_is_kept_and_one_at_the_beginning_is_not() -> None:
    assert decode("\ufeffa\ufeffb".encode(), "a.txt").text == "a\ufeffb"
    assert decode("\ufeffa\ufeffb".encode(), "a.txt", "utf-8").text == "a\ufeffb"


def test_the_encoding_that_the_sidecar_names_comes_first() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "a.txt", "windows-1251").text == RUSSIAN


def test_utf_8_read_as_something_else_on_request_is_doubted() -> None:
    assert "valid UTF-8" in decode("café".encode(), "a.txt", "latin-1").notice


@pytest.mark.parametrize(
    ("data", "encoding", "place", "word"),
    [
        (b"", "", "a.txt:", "empty"),
        (b" \r\n\xc2\xa0\n", "", "a.txt:", "white space only"),
        (b"%PDF-1.7\n", "", "a.txt:", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "", "a.txt:", "a ZIP archive"),
        (bytes(range(256)), "", "a.txt:", "NUL"),
        (b"Stalin: hel\0lo\n" + b"Soong: x\n" * 20, "", "a.txt:1:12:", "U+0000 (NUL)"),
        (b"Stalin: a\nSoong: b\x0bc", "", "a.txt:2:9:", "U+000B (vertical tab)"),
        (b"Stalin: a\r\nSoong: \xff\r\n", "utf-8", "a.txt:2:8:", "Byte 19 of the file, 0xFF,"),
        (b"\xff\xfeS\x00t", "", "a.txt:1:2:", "utf-16-le"),
        (b"Stalin: a", "nosuch", "a.txt:", "no character encoding “nosuch”"),
        (b"Stalin: a", "rot13", "a.txt:", "no character encoding “rot13”"),
        (b"Stalin: \\n", "unicode_escape", "a.txt:", "no character encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, encoding: str, place: str, word: str) -> None:
    with pytest.raises(InputError) as raised:
        decode(data, "a.txt", encoding)
    assert str(raised.value).startswith(place)
    assert word in raised.value.message
    assert raised.value.hint


def decoded_or_refused(data: bytes, encoding: str = "") -> Decoded | InputError:
    try:
        return decode(data, "a.txt", encoding)
    except InputError as error:
        return error


@given(st.binary(max_size=200), st.sampled_from(["", "", "utf-8", "cp1252", "shift_jis", "utf-16"]))
def test_any_bytes_are_text_or_refused(data: bytes, encoding: str) -> None:
    match decoded_or_refused(data, encoding):
        case Decoded(text):
            assert forbidden(text) is None
            assert not is_blank(text)
        case InputError() as error:
            assert error.hint


@given(st.text().filter(lambda text: not is_blank(text) and forbidden(text) is None and text[0] != "\ufeff"))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    match decoded_or_refused(text.encode()):
        case Decoded(again, _, notice):
            assert (again, notice) == (text, "")
        case InputError() as error:  # a text may begin like a file of another kind
            assert "no plain text" in error.message


HUNGARIAN = "Szűcs: Elnök úr, őszintén köszönöm, hogy eljöttek.\r\n\r\nKovács: Üdvözlöm Önöket.\r\n"
TURKISH = "İnönü: Bu öneriyi kabul ediyoruz, fakat sınırlar değişmemeli.\r\nŞükrü: Yarın imzalarız.\r\n"
CZECH = "Dvořák: Příští týden začneme, řekl ředitel. Žádné otázky?\r\nČapek: Ještě něco: můžeme vědět?\r\n"
GERMAN = (
    "Müller: Die Verhandlungen sind größer.\r\nKöhler: Das genügt nicht; für zwölf Mark wäre es möglich.\r\n"
)
UKRAINIAN = "Кравчук: Ми погоджуємося, але кордони мають залишитися.\r\nКучма: Добре. Їхній договір.\r\n"
ICELANDIC = "Jón: Já, þetta er rétt hjá þér. Við förum á morgun.\r\nÞórður: Nei; ég veit það ýmislegt.\r\n"
PORTUGUESE = (
    "João: Não, as questões são estas: põe as mãos.\r\nConceição: Ação! Três irmãos estão à porta.\r\n"
)
CHINESE = "斯大林：我們同意這個建議，但是邊界應該保持不變。\n宋子文：好。我們明天早上簽訂條約。\n"
JAPANESE = "田中：この提案に賛成します。\n鈴木：はい。\n"


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        (HUNGARIAN, "cp1250", "windows-1250"),
        (HUNGARIAN, "iso8859_2", "windows-1250"),
        (TURKISH, "cp1254", "windows-1254"),
        (TURKISH, "iso8859_9", "windows-1254"),
        (CZECH, "cp1250", "windows-1250"),
        (CZECH, "iso8859_2", "iso-8859-2"),
        (GERMAN, "cp850", "ibm850"),
        (GERMAN, "cp437", "ibm850"),
        (GERMAN, "mac_roman", "macintosh"),
        (GERMAN, "cp1252", "windows-1252"),
        (ICELANDIC, "cp1252", "windows-1252"),
        (PORTUGUESE, "cp1252", "windows-1252"),
        (RUSSIAN, "iso8859_5", "iso-8859-5"),
        (RUSSIAN, "mac_cyrillic", "mac-cyrillic"),
        (RUSSIAN, "cp866", "ibm866"),
        (UKRAINIAN, "koi8_u", "koi8-u"),
        (UKRAINIAN, "cp1251", "windows-1251"),
        (JAPANESE, "iso2022_jp", "iso-2022-jp"),
        (CHINESE, "utf-16-le", "utf-16-le"),
        (CHINESE, "utf-16-be", "utf-16-be"),
        (WESTERN, "utf-32-be", "utf-32-be"),
    ],
)
def test_letters_tell_encodings_apart(text: str, codec: str, encoding: str) -> None:
    decoded = decode(text.encode(codec), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert decoded.notice


@pytest.mark.parametrize(
    ("data", "place", "word"),
    [
        ("Müller: Ja.\n".encode() + "Köhler: für nichts.\n".encode("cp1252"), "a.txt:2:2:", "two encodings"),
        (("Сталин: да.\n" * 3).encode() + b"Soong: \xff\n", "a.txt:4:8:", "0xFF, does not fit UTF-8"),
        (b"Stalin: \xed\xa0\xbd\xed\xb8\x80 Yes.\n", "a.txt:1:9:", "half a surrogate pair"),
        (b"Stalin: \xc0\x80 Yes.\n", "a.txt:1:9:", "overlong"),
        ("Müller: schö".encode()[:-1], "a.txt:1:12:", "0xC3, does not fit UTF-8"),
        (b"Stalin: Yes.\nSoong: \0No.\n", "a.txt:2:8:", "U+0000 (NUL)"),
    ],
)
def test_damaged_utf_8_is_refused_with_its_place(data: bytes, place: str, word: str) -> None:
    with pytest.raises(InputError) as raised:
        decode(data, "a.txt")
    assert str(raised.value).startswith(place)
    assert word in raised.value.message


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (GERMAN.encode().decode("cp1252", "replace").encode(), "“MÃ¼ller:” looks like UTF-8 that was read"),
        (RUSSIAN.encode().decode("latin-1").encode(), "looks like UTF-8 that was read as Windows-1252"),
        (GERMAN.encode("utf-7"), "“M+APw-ller:” looks like UTF-7"),
    ],
)
def test_text_that_was_encoded_twice_is_named(data: bytes, what: str) -> None:
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding) == (data.decode(), "utf-8")
    assert what in decoded.notice


@pytest.mark.parametrize("text", ["São Paulo: Ã\n", "A: 2+2 is 4, C++ and a+b+c.\n", "Ð: À’ é\n"])
def test_signs_that_only_look_so_raise_no_doubt(text: str) -> None:
    assert not decode(text.encode(), "a.txt").notice


def test_what_says_the_encoding_is_named_in_its_doubt() -> None:
    doubt = decode("café “x”".encode(), "a.txt", "latin-1", "the page").notice
    assert doubt == "Read as UTF-8, which fits every byte, although the page says latin-1."
