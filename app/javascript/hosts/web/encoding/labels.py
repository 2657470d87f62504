"""The names of encodings: https://encoding.spec.whatwg.org/#names-and-labels

Those whose well-formed texts Python's codecs decode as the standard has it. ``x-user-defined``,
``replacement`` and ISO-2022-JP, which has states of its own, are left out.
"""

from __future__ import annotations

from typing import Final

#: The standard's name, Python's codec, the labels.
_ENCODINGS: Final = (
    ("utf-8", "utf-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
    (
        "utf-16le",
        "utf-16-le",
        "csunicode iso-10646-ucs-2 ucs-2 unicode utf-16 utf-16le",
    ),
    ("utf-16be", "utf-16-be", "unicodefffe utf-16be"),
    (
        "windows-1252",
        "cp1252",
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
        "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
    ),
    ("iso-8859-2", "iso8859-2", "csisolatin2 iso-8859-2 iso8859-2 iso88592 iso_8859-2 l2 latin2"),
    ("iso-8859-5", "iso8859-5", "cyrillic iso-8859-5 iso8859-5 iso88595 iso_8859-5"),
    ("iso-8859-15", "iso8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 l9"),
    ("koi8-r", "koi8-r", "cskoi8r koi koi8 koi8-r koi8_r"),
    ("windows-1250", "cp1250", "cp1250 windows-1250 x-cp1250"),
    ("windows-1251", "cp1251", "cp1251 windows-1251 x-cp1251"),
    ("koi8-u", "koi8-u", "koi8-ru koi8-u"),
    ("ibm866", "cp866", "866 cp866 csibm866 ibm866"),
    ("macintosh", "mac-roman", "csmacintosh mac macintosh x-mac-roman"),
    ("iso-8859-7", "iso8859-7", "csisolatingreek greek iso-8859-7 iso8859-7 iso88597 iso_8859-7"),
    ("windows-1254", "cp1254", "cp1254 csisolatin5 iso-8859-9 iso8859-9 l5 latin5 windows-1254"),
    ("windows-1258", "cp1258", "cp1258 windows-1258 x-cp1258"),
    ("gbk", "gb18030", "chinese csgb2312 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
    ("gb18030", "gb18030", "gb18030"),
    ("big5", "big5hkscs", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
    ("euc-jp", "euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp"),
    ("euc-kr", "cp949", "cseuckr euc-kr korean ks_c_5601-1987 ksc5601 windows-949"),
    ("shift_jis", "cp932", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
)

_BY_LABEL: Final = {
    label: (name, codec) for name, codec, labels in _ENCODINGS for label in labels.split()
}


def encoding_of(label: str) -> tuple[str, str] | None:
    """The standard's name and Python's: https://encoding.spec.whatwg.org/#concept-encoding-get"""
    return _BY_LABEL.get(label.strip("\t\n\f\r ").lower())
