"""The program's text, addressed by the spans of steps."""

from app.trace.source import Span


class SourceText:
    """Cuts pieces out of a source by UTF-16 offsets, which is how spans count."""

    def __init__(self, text: str) -> None:
        self._text = text
        wide = not text.isascii() and max(text) > "\uffff"
        self._units = text.encode("utf-16-le", "surrogatepass") if wide else None

    def piece(self, start: int, end: int) -> str:
        """The text between two offsets."""
        if self._units is None:
            return self._text[start:end]
        return self._units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")

    def has(self, span: Span) -> bool:
        """Whether the span is a place in it: programs bring texts of their own."""
        return bool(self.piece(span.start, span.start + 1))

    def split(self, span: Span | None) -> tuple[str, str, str]:
        """The text before the span, in it, and after it."""
        if span is None:
            return self._text, "", ""
        end = max(len(self._text), len(self._units or b"") // 2)
        return (
            self.piece(0, span.start),
            self.piece(span.start, span.end),
            self.piece(span.end, end),
        )

    def snippet(self, span: Span | None, width: int = 64) -> str:
        """The first line of what stands at the span, for a sentence."""
        if span is None:
            return ""
        lines = self.piece(span.start, min(span.end, span.start + 4 * width)).strip().splitlines()
        if not lines:
            return ""
        first = lines[0].rstrip().rstrip(";")
        if len(first) > width:
            return first[: width - 1].rstrip() + "…"
        return first + " …" if len(lines) > 1 else first
