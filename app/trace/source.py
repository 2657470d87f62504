"""Where in a program's text something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of a source text.

    ``start`` and ``end`` are offsets in UTF-16 code units from 0; lines and columns count from 1.
    ``end_line``/``end_column`` name the position just after the last character.
    """

    start: int
    end: int
    start_line: int
    start_column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.start_line}:{self.start_column}"
