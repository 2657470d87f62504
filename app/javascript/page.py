"""The classic inline scripts of an HTML page.

The page has no document yet: what stands outside the scripts is read over. What would run all the
same is refused: scripts from elsewhere, modules, and handlers of the page's own loading.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from app.javascript.syntax.errors import UnsupportedFeature
from app.trace.source import Span

#: https://mimesniff.spec.whatwg.org/#javascript-mime-type, the ones in use.
_JAVASCRIPT_TYPES = {"", "text/javascript", "application/javascript", "text/ecmascript"}
#: Event handler attributes that fire without anybody's doing.
_LOADING_HANDLERS = {"onload", "onerror", "onpageshow", "onunload", "onbeforeunload"}
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

    def _span(self) -> Span:
        """Of the tag that is being read."""
        line, column = self.getpos()
        start, length = self._offset(), len(self.get_starttag_text() or "")
        return Span(start, start + length, line, column + 1, line, column + 1 + length)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        for name in attributes:
            if name in _LOADING_HANDLERS:
                raise UnsupportedFeature("event handler attribute", self._span(), name)
        if tag == "script":
            self._handle_script(attributes)

    def _handle_script(self, attributes: dict[str, str | None]) -> None:
        """https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element"""
        kind = (attributes.get("type") or "").strip().lower()
        if kind == "module":
            raise UnsupportedFeature("module script", self._span())
        if kind not in _JAVASCRIPT_TYPES or "nomodule" in attributes:
            return
        if "src" in attributes:
            raise UnsupportedFeature("external script", self._span(), attributes["src"] or "")
        self._start = self._offset() + len(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._start is not None:
            self.ranges.append((self._start, self._offset()))
            self._start = None


def inline_scripts(source: str) -> list[str]:
    """The scripts in order, each padded with white space so that its lines are the page's lines.

    Raises:
        UnsupportedFeature: for a script that is not inline and classic.
    """
    return [
        _NOT_A_LINE_END.sub(" ", source[:start]) + source[start:end]
        for start, end in _Scripts(source).ranges
    ]
