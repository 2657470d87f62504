"""Where text stands: https://svgwg.org/svg2-draft/text.html#TextLayoutAlgorithm

NOTE: An approximation: one line, from left to right, without kerning between elements. Chromium
widens the last letter's rectangle where its ink goes over its advance, as of an ``i``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.fonts import ascent, descent, font_for, text_width
from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.layout.lengths import snapped_up
from app.javascript.hosts.browser.svg.outlines import Size, length_attribute

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

_SPACES = re.compile(r"[ \t\n\f\r]+")
_ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}


def _width(style: ComputedStyle, text: str) -> float:
    return snapped_up(text_width(font_for(style), text, style.font_size()))


class _Piece:
    """Text of one node: its element, its place on the baseline and its width."""

    __slots__ = ("chunk", "element", "style", "text", "width", "x", "y")

    def __init__(self, element: ElementObject, style: ComputedStyle, text: str, chunk: int) -> None:
        self.element, self.style, self.text, self.chunk = element, style, text, chunk
        self.x = self.y = 0.0
        self.width = _width(style, text)

    def rect(self) -> Rect:
        font, size = font_for(self.style), self.style.font_size()
        above = ascent(font, size)
        return Rect(self.x, self.y - above, self.width, float(above + descent(font, size)))


class _Line:
    """The pieces of a ``text``, in the order in which they are read."""

    def __init__(self, view: Size, style_of: Callable[[ElementObject], ComputedStyle]) -> None:
        self._view, self._style_of = view, style_of
        self._x = self._y = 0.0
        self._chunk = 0
        self._is_after_space = True
        self.pieces: list[_Piece] = []

    def read(self, element: ElementObject) -> None:
        """What is in the element, also in elements inside."""
        style = self._style_of(element)
        if style.get("display") == "none":
            return
        self._go(element)
        for child in element.child_nodes():
            if isinstance(child, TextObject):
                self._write(element, style, child.data)
            elif isinstance(child, ElementObject) and child.local_name in {"tspan", "a"}:
                self.read(child)

    def _go(self, element: ElementObject) -> None:
        """https://svgwg.org/svg2-draft/text.html#TSpanNotes"""
        if element.has("x") or element.has("y"):
            self._chunk += 1
        across, down = self._view
        self._x = length_attribute(element, "x", across, self._x)
        self._y = length_attribute(element, "y", down, self._y)
        self._x += length_attribute(element, "dx", across)
        self._y += length_attribute(element, "dy", down)

    def _write(self, element: ElementObject, style: ComputedStyle, text: str) -> None:
        text = _SPACES.sub(" ", text)
        if self._is_after_space:
            text = text.lstrip(" ")
        if not text:
            return
        self._is_after_space = text.endswith(" ")
        piece = _Piece(element, style, text, self._chunk)
        piece.x, piece.y = self._x, self._y
        self._x += piece.width
        self.pieces.append(piece)

    def align(self) -> None:
        """Spaces at the end go; https://svgwg.org/svg2-draft/text.html#TextAnchoringProperties"""
        if self.pieces and self._is_after_space:
            last = self.pieces[-1]
            text = last.text.rstrip(" ")
            last.width = _width(last.style, text)
        for chunk in {piece.chunk for piece in self.pieces}:
            pieces = [piece for piece in self.pieces if piece.chunk == chunk]
            share = _ANCHORS[pieces[0].style.get("text-anchor")]
            moved = share * (pieces[-1].x + pieces[-1].width - pieces[0].x)
            for piece in pieces:
                piece.x -= moved


def text_rects(
    element: ElementObject, view: Size, style_of: Callable[[ElementObject], ComputedStyle]
) -> list[Rect]:
    """Of the text right in the element, in user units; that of elements inside is their own."""
    outer = element
    while outer.local_name != "text" and isinstance(outer.parent, ElementObject):
        outer = outer.parent
    line = _Line(view, style_of)
    line.read(outer)
    line.align()
    return [piece.rect() for piece in line.pieces if piece.element is element]
