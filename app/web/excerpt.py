"""The line of a program at which something is wrong, with a caret below."""

from dataclasses import dataclass
from typing import Self

from app.trace.source import Span

BEFORE, AFTER = 60, 40


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of one line, what to put before the caret, and the caret as wide as the span."""

    text: str
    indent: str
    caret: str

    @classmethod
    def of(cls, source: str, span: Span) -> Self | None:
        """The excerpt of ``source`` at ``span``; None if there is no such line."""
        lines = source.split("\n")
        if not 1 <= span.start_line <= len(lines):
            return None
        line = lines[span.start_line - 1].rstrip("\r")
        column = min(_characters(line, span.start_column - 1), len(line))
        same_line = span.end_line == span.start_line
        end = _characters(line, span.end_column - 1) if same_line else len(line)
        start, stop = max(0, column - BEFORE), min(len(line), max(end, column + 1) + AFTER)
        lead = line[start:column]
        indent = "".join("\t" if character == "\t" else " " for character in lead)
        cut = "…" if start else ""
        width = max(1, min(end, stop) - column)
        text = cut + line[start:stop] + ("…" if stop < len(line) else "")
        return cls(text, " " * len(cut) + indent, "^" * width)


def _characters(line: str, units: int) -> int:
    """How many characters make so many UTF-16 code units."""
    for index, character in enumerate(line):
        if units <= 0:
            return index
        units -= 2 if character > "\uffff" else 1
    return len(line)
