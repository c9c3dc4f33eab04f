"""The character encoding that a web page declares for itself, as browsers understand it.

Source: HTML Living Standard, section 13.2.3.2; Encoding Standard, section 4.2 (names and labels).
"""

import codecs
import re

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,8}=\s{0,8}[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"\A\s{0,80}<\?xml[^>]{0,100}?encoding\s{0,8}=\s{0,8}[\"']([A-Za-z0-9_:.-]{1,40})")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be", "utf-32"), "utf-8"),
}
"""What a label means on the web, where it is more than its name says; what is read as ASCII is no UTF-16."""
_ALSO = {
    "x-user-defined": "cp1252",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "windows-874": "cp874",
    "windows-31j": "cp932",
    "x-sjis": "cp932",
    "windows-949": "cp949",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc-jp",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso-8859-8",
    "unicode-1-1-utf-8": "utf-8",
}
"""Labels of the web that Python does not know."""


def declared_charset(data: bytes) -> str:
    """Return the encoding that a page declares in its first kilobyte, by the name that Python knows.

    "" where there is none, where nobody knows it, or where a byte order mark says what counts.
    """
    if data.startswith(_MARKS):
        return ""
    match = _CHARSET.search(data[:1024]) or _XML.search(data[:1024])
    label = match[1].decode("ascii").lower() if match else ""
    label = _ALSO.get(label, label)
    try:
        name = codecs.lookup(label).name if label else ""
    except LookupError:
        return ""
    return _WIDER.get(name, name)
