"""The classic inline scripts of an HTML page.

The page has no document yet: what stands outside the scripts is read over.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

#: https://mimesniff.spec.whatwg.org/#javascript-mime-type, the ones in use.
_JAVASCRIPT_TYPES = {"", "text/javascript", "application/javascript", "text/ecmascript"}
_NOT_A_LINE_END = re.compile(r"[^\r\n\u2028\u2029]")


class _Scripts(HTMLParser):
    """Collects where the text of each inline classic script stands."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.ranges: list[tuple[int, int]] = []
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._start: int | None = None
        self.feed(source)
        self.close()

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "script":
            return
        attributes = dict(attrs)
        kind = (attributes.get("type") or "").strip().lower()
        if kind in _JAVASCRIPT_TYPES and "src" not in attributes:
            self._start = self._offset() + len(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._start is not None:
            self.ranges.append((self._start, self._offset()))
            self._start = None


def inline_scripts(source: str) -> list[str]:
    """The scripts in order, each padded with white space so that its lines are the page's lines."""
    return [
        _NOT_A_LINE_END.sub(" ", source[:start]) + source[start:end]
        for start, end in _Scripts(source).ranges
    ]
