"""A source text as UTF-16 code units, and the lines in it."""

from bisect import bisect_right
from re import compile as compile_pattern
from typing import NamedTuple

from app.trace.source import Span

# https://tc39.es/ecma262/#prod-LineTerminatorSequence
_LINE_TERMINATOR_SEQUENCE = compile_pattern("\r\n|[\n\r\u2028\u2029]")


def to_code_units(text: str) -> str:
    """The same text with one char per UTF-16 code unit: astral characters become two surrogates."""
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(_split(char) for char in text)


def _split(char: str) -> str:
    code_point = ord(char)
    if code_point <= 0xFFFF:
        return char
    offset = code_point - 0x10000
    return chr(0xD800 + (offset >> 10)) + chr(0xDC00 + (offset & 0x3FF))


def from_code_units(text: str) -> str:
    """The same text with every pair of surrogates joined; lone surrogates stay."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


class Moved(NamedTuple):
    """Where a text stands whose ``line`` is the beginning of what somebody wrote elsewhere.

    That line is ``to_line`` there, and begins in ``to_column``; all counted from 1.
    """

    line: int
    to_line: int
    to_column: int

    def place(self, line: int, column: int) -> tuple[int, int]:
        if line == self.line:
            column += self.to_column - 1
        return line + self.to_line - self.line, column


class SourceText:
    """A text in code units that knows its lines, and where it was moved from.

    https://tc39.es/ecma262/#sec-ecmascript-language-source-code
    """

    def __init__(self, units: str, moved: Moved | None = None) -> None:
        self.units = units
        self._moved = moved
        self._line_starts = [0]
        self._line_starts += [match.end() for match in _LINE_TERMINATOR_SEQUENCE.finditer(units)]

    def span(self, start: int, end: int) -> Span:
        """The span of the code units from `start` up to `end`, both offsets from 0."""
        starts = self._line_starts
        start_line = bisect_right(starts, start)
        end_line = bisect_right(starts, end, start_line - 1)
        column, end_column = start - starts[start_line - 1] + 1, end - starts[end_line - 1] + 1
        if self._moved is not None:
            start_line, column = self._moved.place(start_line, column)
            end_line, end_column = self._moved.place(end_line, end_column)
        return Span(start, end, start_line, column, end_line, end_column)
