"""What stands on lines: words, white space, atomic inlines, edges of inline boxes.

https://drafts.csswg.org/css2/#inline-formatting
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.javascript.hosts.browser.css.fonts import (
    ascent,
    descent,
    font_of,
    normal_line_height,
    text_width,
)
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import length

_WORDS = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
#: Values of ``white-space`` that keep a text on one line.
UNBROKEN = frozenset({"pre", "nowrap"})
_KEEPS_SPACES = frozenset({"pre", "pre-wrap", "break-spaces"})
_KEEPS_LINES = frozenset({"pre", "pre-wrap", "break-spaces", "pre-line"})

#: Lays an atomic inline out in the room that there is: ``(box, available width)``.
LayOut = Callable[[Box, float], None]


@dataclass(slots=True)
class Extent:
    """How far something reaches above and below the baseline."""

    above: float
    below: float


@dataclass(slots=True)
class Piece:
    """Something on a line: a word, a space, an atomic inline, or an inline box's edge."""

    box: Box
    width: float
    extent: Extent | None
    is_space: bool = False
    breaks: bool = False
    x: float = 0.0
    #: Whether a line may end there, if it is white space or an atomic inline.
    wraps: bool = True


def text_extent(box: Box) -> Extent:
    """The height of a line with this box's text, by ``line-height``."""
    style = box.style
    size = style.font_size()
    font = font_of(style.get("font-family"), style.get("font-weight"))
    above, below = ascent(font, size), descent(font, size)
    given = style.get("line-height")
    if given == "normal":
        total = normal_line_height(font, size)
    elif given.endswith("px"):
        total = length(given)
    else:
        total = float(given) * size
    leading = total - above - below
    top = leading // 2
    return Extent(above + top, below + leading - top)


def content_extent(box: Box) -> Extent:
    """The height of the text itself: what an inline box's background covers."""
    style = box.style
    font = font_of(style.get("font-family"), style.get("font-weight"))
    size = style.font_size()
    return Extent(ascent(font, size), descent(font, size))


def _text_pieces(box: Box) -> Iterator[Piece]:
    style = box.style
    size, space_rule = style.font_size(), style.get("white-space")
    font = font_of(style.get("font-family"), style.get("font-weight"))
    extent = text_extent(box)
    gap = length(style.get("letter-spacing"))
    for found in _WORDS.finditer(_transformed(box)):
        word = found.group()
        if not word.isspace():
            width = text_width(font, word, size) + gap * len(word)
            yield Piece(box, width, extent)
        elif space_rule in _KEEPS_LINES and "\n" in word:
            for index, part in enumerate(word.split("\n")):
                if index:
                    yield Piece(box, 0.0, extent, is_space=True, breaks=True)
                if part and space_rule in _KEEPS_SPACES:
                    yield Piece(box, text_width(font, part, size), extent)
        elif space_rule in _KEEPS_SPACES:
            wraps = space_rule not in UNBROKEN
            yield Piece(box, text_width(font, word, size), extent, wraps=wraps)
        else:
            width = text_width(font, " ", size) + gap
            yield Piece(box, width, extent, is_space=True, wraps=space_rule not in UNBROKEN)


def _transformed(box: Box) -> str:
    match box.style.get("text-transform"):
        case "uppercase":
            return box.text.upper()
        case "lowercase":
            return box.text.lower()
        case _:
            return box.text


def pieces_of(box: Box, available: float, lay_out: LayOut) -> Iterator[Piece]:
    """Everything that stands on lines, in order."""
    for child in box.children:
        if child.is_out_of_flow or child.is_floating:
            continue
        if child.display == "text":
            child.fragments = []
            yield from _text_pieces(child)
        elif child.display == "inline":
            child.resolve_edges(available)
            child.fragments = []
            if child.element is not None and child.element.is_named("br"):
                yield Piece(child, 0.0, text_extent(child), is_space=True, breaks=True)
                continue
            start = child.margin.left + child.border.left + child.padding.left
            yield Piece(child, start, text_extent(child))
            yield from pieces_of(child, available, lay_out)
            yield Piece(child, child.margin.right + child.border.right + child.padding.right, None)
        else:
            lay_out(child, available)
            wraps = box.style.get("white-space") not in UNBROKEN
            width = child.width + child.margin.across
            yield Piece(child, width, _atomic_extent(child), wraps=wraps)


def _atomic_extent(box: Box) -> Extent:
    """https://drafts.csswg.org/css2/#inline-block: the last line's baseline, or the bottom edge."""
    whole = box.height + box.margin.down
    if box.baseline is not None and box.style.get("overflow-y") == "visible":
        above = box.margin.top + box.baseline
        return Extent(above, whole - above)
    return Extent(whole, 0.0)
