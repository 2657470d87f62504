"""Layout in documents in quirks mode: https://quirks.spec.whatwg.org/#css"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.element import ElementObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.layout.box import Box
    from app.javascript.hosts.browser.layout.pieces import Piece


def is_quirky(box: Box | None) -> bool:
    """Whether the box is of a document in quirks mode."""
    while box is not None:
        if isinstance(box.element, ElementObject):
            return box.element.node_document.quirks
        box = box.parent
    return False


def says_nothing(piece: Piece) -> bool:
    """The edge of an inline box without text and without margin, border and padding beside it.

    https://quirks.spec.whatwg.org/#the-line-height-calculation-quirk: such a box has no part in
    the height of a line, nor has the block around it.
    """
    box = piece.box
    return box.display == "inline" and not (piece.breaks or box.around.across or box.margin.across)
