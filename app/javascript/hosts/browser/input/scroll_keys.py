"""Keys that scroll: https://html.spec.whatwg.org/multipage/interaction.html

What scrolls is the innermost container around the focused element that can go that way, or around
the place that was pressed last, or the page.
"""

from __future__ import annotations

from math import inf

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.input.focus import focused_element, starting_point
from app.javascript.hosts.browser.input.viewport import viewport_of

#: An arrow key, in CSS px.
_LINE = 40.0
#: A page, as a part of what is seen.
_PAGE = 0.875

_LINES = {"ArrowUp": (0, -1), "ArrowDown": (0, 1), "ArrowLeft": (-1, 0), "ArrowRight": (1, 0)}
_PAGES = {"PageUp": -1, "PageDown": 1}
_ENDS = {"Home": -inf, "End": inf}


def scroll_by_key(document: DocumentObject, key: str, held: tuple[str, ...]) -> None:
    """What a key does that nobody else wanted; nothing, if it does not scroll."""
    if {"Control", "Alt", "Meta"} & set(held):
        return
    viewport = viewport_of(document)
    start = focused_element(document) or starting_point(document)
    if key in _LINES:
        across, down = _LINES[key]
        viewport.scroll_smoothly(start, across * _LINE, down * _LINE)
    elif key in _PAGES or key == " ":
        way = _PAGES.get(key, -1 if "Shift" in held else 1)
        viewport.scroll_smoothly(start, 0.0, way * inf, page=_PAGE)
    elif key in _ENDS:
        viewport.scroll_smoothly(start, 0.0, _ENDS[key])
