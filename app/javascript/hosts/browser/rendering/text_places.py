"""Which letter of a text is at a point: https://drafts.csswg.org/cssom-view/#dom-document-caretpositionfrompoint"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from app.javascript.hosts.browser.css.fonts import font_for, text_width
from app.javascript.hosts.browser.css.units import line_height
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.input_values import BULLET
from app.javascript.hosts.browser.layout.box import Box, Rect, boxes_in_order
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.pieces import WHITE_SPACE
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

#: The width of a bullet in ems.
_BULLET: Final = 0.35


class TextPlace(NamedTuple):
    """Before which letter of which text; ``is_hit`` when the point is on the text itself."""

    node: TextObject
    offset: int
    is_hit: bool


def text_place_at(
    rendering: PageRendering, element: ElementObject, x: float, y: float
) -> TextPlace | None:
    """The place in the text of an element that is the nearest to a point of the window."""
    rendering.update()
    outer = box_of(element)
    if outer is None:
        return None
    shown = list(_shown_texts(rendering, outer))
    if not shown:
        return None
    box, rect, run = min(shown, key=lambda each: _distance(each[1], x, y))
    assert box.node is not None
    if y < rect.y:
        return TextPlace(box.node, run[0], is_hit=False)
    on_line = rect.y <= y < rect.bottom
    offset = run[0] + _letters_before(box, box.text[run[0] : run[1]].rstrip("\n"), x - rect.x)
    return TextPlace(box.node, offset, is_hit=on_line and rect.x <= x < rect.right)


def field_offset_at(
    rendering: PageRendering, field: ElementObject, text: str, x: float, y: float
) -> int:
    """The place in the text that a field shows, in code units.

    NOTE: The field is taken to be scrolled to its beginning, and lines not to wrap.
    """
    rendering.update()
    box = box_of(field)
    if box is None:
        return len(text)
    rect, around = rendering.geometry.bounding_rect(field), box.around
    start = 0
    if field.is_named("textarea"):
        number = max(0, int((y - rect.y - around.top) // line_height(box.style)))
        lines = text.split("\n")
        number = min(number, len(lines) - 1)
        start = sum(len(line) + 1 for line in lines[:number])
        text = lines[number]
    return start + _letters_before(box, text, x - rect.x - around.left)


def _shown_texts(
    rendering: PageRendering, outer: Box
) -> Iterator[tuple[Box, Rect, tuple[int, int]]]:
    for box in boxes_in_order(outer):
        if box.node is not None and box.holder is not None:
            rects = rendering.geometry.text_rects(box)
            yield from ((box, rect, run) for rect, run in zip(rects, box.runs, strict=True))


def _distance(rect: Rect, x: float, y: float) -> tuple[float, bool, float]:
    """Down, whether the line ends where the point is, and across."""
    down = max(rect.y - y, 0.0, y - rect.bottom)
    return down, y == rect.bottom, max(rect.x - x, 0.0, x - rect.right)


def letter_edges(box: Box, text: str) -> list[float]:
    """Where each letter of a line begins, and the last one ends, in px from the line's begin.

    White space in a row is as wide as one.
    """
    style = box.style
    font, size = font_for(style), style.font_size()
    gap, keeps = length(style.get("letter-spacing")), style.get("white-space").startswith("pre")
    edges, previous = [0.0], ""
    for letter in text:
        is_space = letter in WHITE_SPACE
        collapses = is_space and not keeps and previous in WHITE_SPACE and previous != ""
        width = _BULLET * size if letter == BULLET else text_width(font, letter, size)
        if is_space:
            width = 0.0 if collapses else text_width(font, " ", size)
        edges.append(edges[-1] + width + (0.0 if collapses else gap))
        previous = letter
    return edges


def _letters_before(box: Box, text: str, room: float) -> int:
    """How many letters lie before a place of the line."""
    edges = letter_edges(box, text)
    for place, (begin, end) in enumerate(pairwise(edges)):
        if room <= (begin + end) / 2:
            return place
    return len(text)
