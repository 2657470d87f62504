"""The boxes of one document: https://drafts.csswg.org/css-display/#box-tree"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.resolver import StyleResolver
from app.javascript.hosts.browser.layout.again import Renewal
from app.javascript.hosts.browser.layout.box import Box, boxes_in_order
from app.javascript.hosts.browser.layout.changes import Changes
from app.javascript.hosts.browser.layout.engine import document_boxes

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject


class BoxTree:
    """``root`` is None while there are no boxes; ``size`` says how many there are."""

    def __init__(self, document: DocumentObject, resolver: StyleResolver) -> None:
        self._document = document
        self._resolver = resolver
        self.root: Box | None = None
        self.size = 0

    def follow(self, changes: Changes | None) -> int:
        """Boxes as the document is now, after changes or, when None, after anything.

        Returns:
            How many boxes are concerned.
        """
        renewed = None if changes is None else self._renew(changes)
        return self._make() if renewed is None else renewed

    def places(self) -> list[tuple[ElementObject | None, float, float, float, float]]:
        """Where the boxes are, and how large."""
        boxes = () if self.root is None else boxes_in_order(self.root)
        return [(box.element, box.x, box.y, box.width, box.height) for box in boxes]

    def forget(self) -> None:
        """No element has a box any more."""
        for box in () if self.root is None else boxes_in_order(self.root):
            if box.element is not None:
                box.element.layout = None
        self.root = None

    def _renew(self, changes: Changes) -> int | None:
        """How many boxes are concerned; None when that cannot be told."""
        if self.root is None:
            return None
        resolver = self._resolver
        renewal = Renewal(self.root, resolver.style_of, resolver.generated_style)
        if not renewal.renew(changes):
            return None
        self.size += renewal.more
        return renewal.concerned

    def _make(self) -> int:
        self.forget()
        resolver = self._resolver
        self.root = document_boxes(self._document, resolver.style_of, resolver.generated_style)
        self.size = 0 if self.root is None else sum(1 for _box in boxes_in_order(self.root))
        return self.size
