"""The tokens of a date's text, as V8 takes it apart where the standard leaves that open.

https://tc39.es/ecma262/#sec-date.parse
"""

from enum import Enum
from typing import NamedTuple

from app.javascript.runtime.number_format import WHITE_SPACE

_SIGNIFICANT_DIGITS = 9


class Kind(Enum):
    """What a token is."""

    NUMBER = "number"
    SYMBOL = "symbol"
    MONTH = "month"
    HALF = "am or pm"
    ZONE = "time zone"
    SEPARATOR = "T"
    WORD = "word"
    SPACE = "space"
    OTHER = "other"
    END = "end"


class Token(NamedTuple):
    """``value``: a number, a month from 1, hours to add, a zone's offset in hours.

    ``length`` counts code units; ``text`` is a symbol's.
    """

    kind: Kind
    value: int = 0
    length: int = 0
    text: str = ""

    def is_symbol(self, text: str) -> bool:
        return self.kind is Kind.SYMBOL and self.text == text

    @property
    def is_sign(self) -> bool:
        return self.kind is Kind.SYMBOL and self.text in "+-"

    def is_fixed_number(self, length: int) -> bool:
        return self.kind is Kind.NUMBER and self.length == length

    @property
    def is_z(self) -> bool:
        return self.kind is Kind.ZONE and self.length == 1

    @property
    def milliseconds(self) -> int:
        """A number that stands after a point: its first three digits."""
        digits = min(self.length, _SIGNIFICANT_DIGITS)
        if digits < 3:
            return self.value * (100 if digits == 1 else 10)
        return self.value // int(10 ** (digits - 3))


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KEYWORDS: dict[str, tuple[Kind, int]] = {
    "am": (Kind.HALF, 0),
    "pm": (Kind.HALF, 12),
    "ut": (Kind.ZONE, 0),
    "utc": (Kind.ZONE, 0),
    "z": (Kind.ZONE, 0),
    "gmt": (Kind.ZONE, 0),
    "cdt": (Kind.ZONE, -5),
    "cst": (Kind.ZONE, -6),
    "edt": (Kind.ZONE, -4),
    "est": (Kind.ZONE, -5),
    "mdt": (Kind.ZONE, -6),
    "mst": (Kind.ZONE, -7),
    "pdt": (Kind.ZONE, -7),
    "pst": (Kind.ZONE, -8),
    "t": (Kind.SEPARATOR, 0),
}

_END = Token(Kind.END)


def tokens_of(text: str) -> list[Token]:
    """All tokens, the end not among them."""
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        token = _token_at(text, place)
        tokens.append(token)
        place += token.length
    return tokens


def _token_at(text: str, place: int) -> Token:
    unit = text[place]
    if "0" <= unit <= "9":
        return _number_at(text, place)
    if unit in ":-+.)":
        return Token(Kind.SYMBOL, length=1, text=unit)
    if unit in WHITE_SPACE:
        return Token(Kind.SPACE, length=1)
    if unit >= "A":
        return _word_at(text, place)
    if unit == "(":
        return Token(Kind.OTHER, length=_parentheses(text, place))
    return Token(Kind.OTHER, length=1)


def _number_at(text: str, place: int) -> Token:
    end = place
    while end < len(text) and "0" <= text[end] <= "9":
        end += 1
    digits = text[place:end].lstrip("0")[:_SIGNIFICANT_DIGITS]
    return Token(Kind.NUMBER, int(digits or "0"), end - place)


def _word_at(text: str, place: int) -> Token:
    end = place
    while end < len(text) and text[end] >= "A" and text[end] not in WHITE_SPACE:
        end += 1
    length = end - place
    word = text[place:end].lower()
    if word[:3] in _MONTHS:
        return Token(Kind.MONTH, _MONTHS.index(word[:3]) + 1, length)
    kind, value = _KEYWORDS.get(word, (Kind.WORD, 0))
    return Token(kind, value, length)


def _parentheses(text: str, place: int) -> int:
    """How long a text in parentheses is; it reaches to the end when they are not closed."""
    depth = 0
    for end in range(place, len(text)):
        depth += (text[end] == "(") - (text[end] == ")")
        if depth == 0:
            return end + 1 - place
    return len(text) - place


class TokenReader:
    """Goes through tokens, one ahead."""

    __slots__ = ("_place", "_tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._place = 0

    def peek(self) -> Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else _END

    def take(self) -> Token:
        token = self.peek()
        self._place += 1
        return token

    def skip(self, symbol: str) -> bool:
        """Pass the symbol if it is next."""
        found = self.peek().is_symbol(symbol)
        self._place += found
        return found
