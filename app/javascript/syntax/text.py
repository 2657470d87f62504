"""A source text as UTF-16 code units, and the lines in it."""

from bisect import bisect_right
from re import compile as compile_pattern

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


class SourceText:
    """A text in code units that knows its lines.

    https://tc39.es/ecma262/#sec-ecmascript-language-source-code
    """

    def __init__(self, units: str) -> None:
        self.units = units
        self._line_starts = [0]
        self._line_starts += [match.end() for match in _LINE_TERMINATOR_SEQUENCE.finditer(units)]

    def span(self, start: int, end: int) -> Span:
        """The span of the code units from `start` up to `end`, both offsets from 0."""
        starts = self._line_starts
        start_line = bisect_right(starts, start)
        end_line = bisect_right(starts, end, start_line - 1)
        return Span(
            start,
            end,
            start_line,
            start - starts[start_line - 1] + 1,
            end_line,
            end - starts[end_line - 1] + 1,
        )
