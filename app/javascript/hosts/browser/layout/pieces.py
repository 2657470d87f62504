"""What stands on lines: words, white space, atomic inlines, edges of inline boxes.

https://drafts.csswg.org/css2/#inline-formatting
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.javascript.hosts.browser.css.fonts import (
    Font,
    ascent,
    descent,
    font_for,
    normal_line_height,
    pair_width,
    text_width,
    x_height,
)
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import length, resolved, rounded, snapped
from app.javascript.hosts.browser.layout.markers import marker_width

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

#: Of a word: a line may end behind a hyphen, and between letters of East Asia.
_PARTS = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^-\u2e80-\u9fff\uac00-\ud7af]*-+(?=[^\W\d_])|[^-\u2e80-\u9fff\uac00-\ud7af]+|-+"
)
#: What collapses; a no-break space does not.
WHITE_SPACE = " \t\n\r\f"
_WORDS = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
#: https://drafts.csswg.org/css-text/#word-separator, as far as fonts have them
_SEPARATORS = " \xa0"
#: Values of ``white-space`` that keep a text on one line.
UNBROKEN = frozenset({"pre", "nowrap"})
KEEPS_SPACES = frozenset({"pre", "pre-wrap", "break-spaces"})
KEEPS_LINES = frozenset({"pre", "pre-wrap", "break-spaces", "pre-line"})

#: Lays an atomic inline out in the room that there is: ``(box, available width)``.
LayOut = Callable[[Box, float], None]

#: The outer width of an atomic inline, which it is given or which it asks for.
WidthOf = Callable[[Box], float]


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
    #: White space that stays, but takes no room at a line's end.
    hangs: bool = False
    #: A word's part behind which a line may end: it ends with a hyphen.
    is_soft: bool = False
    text: str = ""
    is_float: bool = False
    #: A block that stands in an inline box.
    is_block: bool = False
    #: Of a box that is out of flow: where it would stand.
    is_anchor: bool = False
    #: How far below the line's baseline its own lies, by the inline boxes around it.
    lowered: float = 0.0
    #: How far relative positions move it, right and down.
    moved: tuple[float, float] = (0.0, 0.0)
    #: Of text: where it begins in its box's, and how many letters it stands for.
    start: int = 0
    letters: int = 0


def text_extent(box: Box) -> Extent:
    """The height of a line with this box's text, by ``line-height``."""
    style = box.style
    size = style.font_size()
    font = font_for(style)
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
    font = font_for(style)
    size = style.font_size()
    return Extent(ascent(font, size), descent(font, size))


def _text_pieces(box: Box) -> Iterator[Piece]:
    style = box.style
    size, font, extent = style.font_size(), font_for(style), text_extent(box)
    space_rule = style.get("white-space")
    wraps = space_rule not in UNBROKEN

    def piece(start: int, of: str, shown: str = "", more_width: float = 0.0, **more: Any) -> Piece:
        width = _spaced_width(style, font, shown or of) + more_width
        return Piece(box, width, extent, wraps=wraps, start=start, letters=len(of), **more)

    for found in _WORDS.finditer(_transformed(box)):
        word, start = found.group(), found.start()
        if word[0] not in WHITE_SPACE:
            parts = _PARTS.findall(word)
            for number, part in enumerate(parts, 1):
                soft = wraps and number < len(parts)
                yield piece(start, part, is_soft=soft, text=part)
                start += len(part)
        elif space_rule in KEEPS_LINES and "\n" in word:
            for index, part in enumerate(word.split("\n")):
                if index:
                    end = Piece(box, 0.0, extent, is_space=True, breaks=True)
                    yield replace(end, start=start, letters=1)
                    start += 1
                if part and space_rule in KEEPS_SPACES:
                    yield piece(start, part, hangs=wraps)
                start += len(part)
        elif space_rule in KEEPS_SPACES:
            yield piece(start, word, hangs=wraps)
        else:
            yield piece(start, word, " ", _between_words(font, found, size), is_space=True)


def _spaced_width(style: ComputedStyle, font: Font, text: str) -> float:
    """With the room between letters and words."""
    width = text_width(font, text, style.font_size())
    gap, word_gap = length(style.get("letter-spacing")), length(style.get("word-spacing"))
    spaces = sum(text.count(each) for each in _SEPARATORS) if word_gap else 0
    return width + gap * len(text) + word_gap * spaces


def _between_words(font: Font, space: re.Match[str], size: float) -> float:
    """How much closer a space and the letters beside it come."""
    text, before, after = space.string, space.start() - 1, space.end()
    width = pair_width(font, text[before], " ", size) if before >= 0 else 0.0
    return width + (pair_width(font, " ", text[after], size) if after < len(text) else 0.0)


def _transformed(box: Box) -> str:
    match box.style.get("text-transform"):
        case "uppercase":
            return box.text.upper()
        case "lowercase":
            return box.text.lower()
        case _:
            return box.text


def pieces_of(
    box: Box,
    available: float,
    width_of: WidthOf,
    lowered: float = 0.0,
    moved: tuple[float, float] = (0.0, 0.0),
) -> Iterator[Piece]:
    """Everything that stands on lines, in order; ``lowered`` and ``moved`` hold for all of it."""
    for child in box.children:
        if child.is_out_of_flow:
            yield Piece(child, 0.0, None, is_anchor=True)
            continue
        if child.is_floating:
            yield Piece(child, 0.0, None, is_float=True)
            continue
        if child.is_marker:
            yield from _marker_pieces(child)
        elif child.display == "text":
            child.fragments, child.runs = [], []
            for piece in _text_pieces(child):
                piece.lowered, piece.moved = lowered, moved
                yield piece
        elif child.display == "inline":
            child.resolve_edges(available)
            child.fragments = []
            if child.element is not None and child.element.is_named("br"):
                yield Piece(child, 0.0, text_extent(child), is_space=True, breaks=True)
                continue
            start = child.margin.left + child.border.left + child.padding.left
            down, own = lowered + _own_shift(child), _moved(child, available, moved)
            yield Piece(child, start, text_extent(child), lowered=down, moved=own)
            yield from pieces_of(child, available, width_of, down, own)
            end = child.margin.right + child.border.right + child.padding.right
            yield Piece(child, end, None, lowered=down, moved=own)
        else:
            width = width_of(child)
            wraps = box.style.get("white-space") not in UNBROKEN
            piece = Piece(child, width, _atomic_extent(child), wraps=wraps, lowered=lowered)
            piece.moved, piece.is_block = moved, not child.is_inline_level
            yield piece


def _marker_pieces(marker: Box) -> Iterator[Piece]:
    """An inside marker; but for one that is a string, it ends with a space."""
    marker.fragments, marker.runs = [], []
    style, extent = marker.style, text_extent(marker)
    font = font_for(style)
    is_string = style.get("list-style-type")[:1] in {'"', "'"}
    gap = 0.0 if is_string else text_width(font, " ", style.font_size())
    yield Piece(marker, marker_width(marker) - gap, extent)
    if gap:
        yield Piece(marker, gap, extent, is_space=True)


def _moved(inline: Box, base: float, above: tuple[float, float]) -> tuple[float, float]:
    """https://drafts.csswg.org/css-position/#relative-position, of an inline box"""
    if inline.position != "relative":
        return above
    get = inline.style.get
    left, right = resolved(get("left"), base), resolved(get("right"), base)
    top, bottom = resolved(get("top"), None), resolved(get("bottom"), None)
    across = left if left is not None else -(right or 0.0)
    down = top if top is not None else -(bottom or 0.0)
    return above[0] + across, above[1] + down


def _own_shift(inline: Box) -> float:
    """How far an inline box's baseline lies below that of the box around it."""
    align = inline.style.get("vertical-align")
    if align == "baseline":
        return 0.0
    extent = text_extent(inline)
    return shift_of(inline, align, extent)


def shift_of(box: Box, align: str, extent: Extent) -> float:
    """How far below its parent's baseline a box's own stands, by ``vertical-align``.

    https://drafts.csswg.org/css2/#propdef-vertical-align
    """
    parent = box.parent if box.parent is not None else box
    size = parent.style.font_size()
    if align == "middle":
        font = font_for(parent.style)
        whole = extent.above + extent.below
        return extent.above - whole / 2 - rounded(x_height(font, size) / 2)
    if align == "sub":
        return snapped(size / 5 + 1)
    if align == "super":
        return -snapped(size / 3 + 1)
    if align == "text-top":
        return extent.above - content_extent(parent).above
    if align == "text-bottom":
        return content_extent(parent).below - extent.below
    line_height = text_extent(box)
    given = float(align[:-2]) if align.endswith("px") else None  # which is cut off, not rounded
    raised = given or resolved(align, line_height.above + line_height.below)
    return 0.0 if raised is None else -int(raised * 64) / 64


def _atomic_extent(box: Box) -> Extent:
    """https://drafts.csswg.org/css2/#inline-block: the last line's baseline, or the bottom edge."""
    whole = box.height + box.margin.down
    if box.baseline is not None and box.style.get("overflow-y") in {"visible", "clip"}:
        above = box.margin.top + box.baseline
        return Extent(above, whole - above)
    return Extent(whole, 0.0)
