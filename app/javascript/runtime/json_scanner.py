"""The tokens of JSON, and what V8 says when one is not there."""

import re
from typing import Final

from app.javascript.runtime.completion import ThrowCompletion, syntax_error
from app.javascript.runtime.values import NULL, Value

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_PLAIN: Final = re.compile('[^"\\\\\x00-\x1f]*')
_HEX: Final = re.compile(r"[0-9a-fA-F]{0,4}")
_DIGITS: Final = "0123456789"
_ESCAPES: Final = {
    '"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
}  # fmt: skip
_WORDS: Final[dict[str, tuple[str, Value]]] = {
    "t": ("true", True),
    "f": ("false", False),
    "n": ("null", NULL),
}
_LINE_END: Final = re.compile(r"\r\n|[\r\n]")
_CONTEXT: Final = 10  # characters on each side that V8 shows
_SPECIAL: Final = frozenset({"NaN", "Infinity", "undefined", "[object Object]"})


class JsonScanner:
    """Goes through a text; ``at`` is where it stands.

    With ``names_lines`` errors tell of line and column too, as V8 does since version 11.4.
    """

    __slots__ = ("_names_lines", "at", "text")

    def __init__(self, text: str, *, names_lines: bool = False) -> None:
        self.text = text
        self.at = 0
        self._names_lines = names_lines

    def peek(self) -> str:
        """The next character that is not white space, empty at the end."""
        space = _SPACE.match(self.text, self.at)
        assert space is not None
        self.at = space.end()
        return self.text[self.at : self.at + 1]

    def skip(self) -> None:
        """Pass the character that ``peek`` showed."""
        self.at += 1

    def scalar(self, unit: str) -> Value:
        """A string, number or word that begins with ``unit``."""
        if unit == '"':
            return self.string()
        if unit and unit in "-0123456789":
            return self._number()
        word, value = _WORDS.get(unit, ("", None))
        if not word:
            raise self.unexpected()
        for expected in word:
            if self.text[self.at : self.at + 1] != expected:
                raise self.unexpected()
            self.at += 1
        return value

    def string(self) -> str:
        """A string, from its opening to its closing quote."""
        parts: list[str] = []
        self.at += 1
        while True:
            plain = _PLAIN.match(self.text, self.at)
            assert plain is not None
            parts.append(plain[0])
            self.at = plain.end()
            unit = self.text[self.at : self.at + 1]
            if unit == '"':
                self.at += 1
                return "".join(parts)
            if not unit:
                raise self.expected("Unterminated string")
            if unit != "\\":
                raise self.expected("Bad control character in string literal")
            self.at += 1
            parts.append(self._escape())

    def _escape(self) -> str:
        unit = self.text[self.at : self.at + 1]
        if not unit:
            raise self.unexpected()
        self.at += 1
        if unit == "u":
            digits = _HEX.match(self.text, self.at)
            assert digits is not None
            self.at = digits.end()
            if len(digits[0]) < 4:
                raise self.expected("Bad Unicode escape")
            return chr(int(digits[0], 16))
        if unit not in _ESCAPES:
            self.at -= 1
            raise self.expected("Bad escaped character")
        return _ESCAPES[unit]

    def _number(self) -> float:
        number = _NUMBER.match(self.text, self.at)
        if number is None:
            self.at += 1
            raise self.expected("No number after minus sign")
        self.at = number.end()
        unit = self.text[self.at : self.at + 1]
        if unit:
            self._check_end_of_number(number[0], unit)
        return float(number[0])

    def _check_end_of_number(self, number: str, unit: str) -> None:
        if unit in _DIGITS:
            raise self.expected("Unexpected number")
        exponent = "e" in number or "E" in number
        if unit == "." and "." not in number and not exponent:
            self.at += 1
            raise self.expected("Unterminated fractional number")
        if unit in "eE" and not exponent:
            sign = self.text[self.at + 1 : self.at + 2]
            self.at += 2 if sign and sign in "+-" else 1
            raise self.expected("Exponent part is missing a number")

    def expected(self, what: str) -> ThrowCompletion:
        """What V8 says when something else than ``what`` stands here."""
        return syntax_error(f"{what} in JSON at {self.place()}", self.text_place())

    def place(self) -> str:
        """Where it stands, in V8's words."""
        if not self._names_lines:
            return f"position {self.at}"
        line, column = self.text_place()
        return f"position {self.at} (line {line} column {column})"

    def text_place(self) -> tuple[int, int]:
        """Line and column."""
        line, start = 1, 0
        for end in _LINE_END.finditer(self.text, 0, self.at):
            line, start = line + 1, end.end()
        return line, self.at - start + 1

    def unexpected(self) -> ThrowCompletion:
        """What V8 says about a character that can begin nothing."""
        unit = self.text[self.at : self.at + 1]
        if not unit:
            return syntax_error("Unexpected end of JSON input", self.text_place())
        if unit == '"':
            return self.expected("Unexpected string")
        if unit in "-0123456789":
            return self.expected("Unexpected number")
        if self.text in _SPECIAL:
            return syntax_error(f'"{self.text}" is not valid JSON', self.text_place())
        message = f"Unexpected token '{unit}', {self._excerpt()} is not valid JSON"
        return syntax_error(message, self.text_place())

    def _excerpt(self) -> str:
        text, at = self.text, self.at
        if len(text) <= 2 * _CONTEXT:
            return f'"{text}"'
        if at < _CONTEXT:
            return f'"{text[: at + _CONTEXT]}"...'
        if at < len(text) - _CONTEXT:
            return f'..."{text[at - _CONTEXT : at + _CONTEXT]}"...'
        return f'..."{text[at - _CONTEXT :]}"'
