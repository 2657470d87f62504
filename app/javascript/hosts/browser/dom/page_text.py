"""The text of a page while it is parsed: scripts may write into it.

https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-document-write
"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.page import Page, PageScript, written_script
from app.javascript.hosts.browser.dom.parsing import ParsedNode, parse_html
from app.javascript.hosts.browser.dom.unfinished_token import whole_tokens


class PageText:
    """What the parser reads; what was written is in it too.

    ``version`` counts the changes. Places are offsets; the page's own scripts go by where they
    began before anything was written.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self.text = page.text
        self.version = 0
        #: Pieces of the text: where each began in the page's own text, None for what was written.
        self._pieces: list[tuple[int | None, int]] = [(0, len(page.text))]
        self._own = {node.origin_offset: script for node, script in self._own_scripts()}
        #: Of each script of the parser that runs now, how much text lies behind it.
        self.writers: list[int] = []

    def _own_scripts(self) -> Iterator[tuple[ParsedNode, PageScript]]:
        stack = [self._page.root]
        while stack:
            node = stack.pop()
            script = self._page.scripts.get(id(node))
            if script is not None:
                yield node, script
            if not node.name.startswith(("#", "!")) or node is self._page.root:
                stack.extend(node.children or ())

    def tree(self, rest: int) -> ParsedNode:
        """Of all but the last so many characters, as far as they are whole tokens."""
        if not self.version:
            return self._page.root
        end = len(self.text)
        return parse_html(self.text[: whole_tokens(self.text, end - rest) if rest else end])

    def behind(self, node: ParsedNode) -> int:
        """How many characters come after an element's end tag."""
        end = node._end_tag_end
        return len(self.text) - (len(self.text) if end is None else end)

    def write(self, written: str) -> int:
        """Put text behind the script that runs, and what it wrote before; what is left behind."""
        rest = self.writers[-1]
        place = len(self.text) - rest
        self.text = self.text[:place] + written + self.text[place:]
        self.version += 1
        pieces: list[tuple[int | None, int]] = []
        for origin, length in self._pieces:
            if 0 <= place < length:
                pieces += [(origin, place), (None, len(written))]
                pieces.append((None if origin is None else origin + place, length - place))
            else:
                pieces.append((origin, length))
            place -= length
        if place == 0:
            pieces.append((None, len(written)))
        self._pieces = pieces
        return rest

    def script_of(self, node: ParsedNode) -> PageScript | None:
        """What the parser is to run at an element's end tag."""
        if not self.version:
            return self._page.scripts.get(id(node))
        place: int = node.origin_offset
        for origin, length in self._pieces:
            if place < length:
                if origin is None:
                    return written_script(node)
                return self._own.get(origin + place)
            place -= length
        return None
