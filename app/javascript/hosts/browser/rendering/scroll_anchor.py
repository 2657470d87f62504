"""Scroll anchoring: what is seen stays where it is when something above it grows or shrinks.

https://drafts.csswg.org/css-scroll-anchoring-1/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node_comparison import precedes
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.overflow import clips
from app.javascript.hosts.browser.rendering.anchor_candidates import (
    AnchorCandidates,
    AnchorNode,
    ScrollTarget,
    box_of_node,
    node_of,
)
from app.javascript.hosts.browser.rendering.geometry import box_of, whole

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject
    from app.javascript.hosts.browser.layout.changes import Changes
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_SIDES = ("top", "right", "bottom", "left")

#: A change of one of these, from the anchor to what scrolls, lets the content jump.
#: https://drafts.csswg.org/css-scroll-anchoring-1/#suppression-triggers
_SUPPRESSING = (
    *_SIDES,
    *(f"{kind}-{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"{limit}{name}" for limit in ("", "min-", "max-") for name in ("width", "height")),
    "position",
    "transform",
    "translate",
    "rotate",
    "scale",
)


@dataclass(slots=True)
class _Anchor:
    """What is held, and how far below the upper edge of what scrolls it is, in CSS px."""

    node: AnchorNode
    offset: float


class ScrollAnchors:
    """The anchor nodes of what is scrolled in a document."""

    def __init__(self, rendering: PageRendering) -> None:
        self._rendering = rendering
        self._candidates = AnchorCandidates(rendering)
        self._anchors: dict[ScrollTarget, _Anchor] = {}
        #: What the layout that is under way may move, outer ones first.
        self._queue: list[ScrollTarget] = []
        self._suppressed: set[ScrollTarget] = set()

    def forget(self, target: ScrollTarget) -> None:
        """It was scrolled: it has another anchor at its next layout, and so has what is around."""
        self._anchors.pop(target, None)
        if isinstance(target, ElementObject):
            self._forget_around(target)

    def _forget_around(self, element: ElementObject) -> None:
        around = element.parent_element
        while around is not None:
            self._anchors.pop(around, None)
            around = around.parent_element
        self._anchors.pop(self._rendering.document, None)

    # -- before layout ---------------------------------------------------------------------------

    def choose(self, scrolled: Iterable[ScrollTarget], changes: Changes | None) -> None:
        """Before layout, when style is known: everything still stands where it stood.

        ``changes`` are those since the last layout; None when it can be anything.
        """
        self._queue = []
        self._suppressed.clear()
        place_of = self._rendering.scrolling.place_of
        targets = [target for target in scrolled if place_of(target)[1]]
        if targets:
            self._compare_styles(changes)
        kept, self._anchors = self._anchors, {}
        for target in targets:
            frame = self._frame(target)
            if frame is None:
                continue
            anchor = kept.get(target)
            if anchor is None or not self._holds(anchor.node, frame):
                anchor = self._select(target, frame)
            if anchor is None:
                continue
            self._anchors[target] = anchor
            self._queue.append(target)
            if self._is_suppressed(anchor.node, frame):
                self._suppressed.add(target)
        if len(self._queue) > 1:
            self._queue = _outer_first(self._queue)

    def _compare_styles(self, changes: Changes | None) -> None:
        """Where an element went out of flow, or came back, content jumps.

        https://drafts.csswg.org/css-scroll-anchoring-1/#suppression-triggers
        """
        document = self._rendering.document
        roots: Sequence[NodeObject] = [document] if changes is None else list(changes.elements)
        for root in roots:
            for node in root.shadow_including_inclusive_descendants():
                box = box_of(node) if isinstance(node, ElementObject) else None
                if box is None or not self._candidates.is_still_there(box):
                    continue
                style = self._candidates.style(box)
                if box.is_out_of_flow is not (style.get("position") in _OUT_OF_FLOW):
                    self._suppressed.add(_scroller_around(box) or document)
                if style.get("overflow-anchor") != box.style.get("overflow-anchor"):
                    assert box.element is not None
                    self._forget_around(box.element)

    def _frame(self, target: ScrollTarget) -> Box | None:
        """The box of what scrolls; that of the root element for the page."""
        if isinstance(target, DocumentObject):
            return self._rendering.box_tree.root
        return box_of(target)

    def _path(self, node: AnchorNode, frame: Box) -> Iterator[Box]:
        """From the node's box to that of what scrolls."""
        box = box_of_node(node)
        while box is not None:
            yield box
            box = None if box is frame else box.parent

    def _holds(self, node: AnchorNode, frame: Box) -> bool:
        """Whether the node still has the box that it had, and may be held."""
        path = list(self._path(node, frame))
        if not path or path[-1] is not frame:
            return False
        return all(self._candidates.is_still_there(box) for box in path) and not any(
            self._candidates.style(box).get("overflow-anchor") == "none" for box in path
        )

    def _is_suppressed(self, node: AnchorNode, frame: Box) -> bool:
        for box in self._path(node, frame):
            new, old = self._candidates.style(box), box.style
            if new is not old and any(new.get(name) != old.get(name) for name in _SUPPRESSING):
                return True
        return False

    def _select(self, target: ScrollTarget, frame: Box) -> _Anchor | None:
        found = self._candidates.select(target, frame)
        node = None if found is None else node_of(found)
        if found is None or node is None:
            return None
        return _Anchor(node, self._candidates.offset(found, target, frame))

    # -- after layout ----------------------------------------------------------------------------

    def moves(self) -> Iterator[tuple[ScrollTarget, float]]:
        """After layout, one after the other: how far each has to be scrolled down, in whole px.

        https://drafts.csswg.org/css-scroll-anchoring-1/#scroll-adjustment
        """
        queue, self._queue = self._queue, []
        for target in queue:
            anchor, frame = self._anchors.get(target), self._frame(target)
            box = None if anchor is None else box_of_node(anchor.node)
            if anchor is None or box is None or frame is None:
                continue
            moved = whole(self._candidates.offset(box, target, frame)) - whole(anchor.offset)
            if moved and target in self._suppressed:
                del self._anchors[target]
            elif moved:
                yield target, moved
                if isinstance(target, ElementObject):
                    self._forget_around(target)


def _scroller_around(box: Box) -> ElementObject | None:
    """The nearest element around that has its own scroll position; None for the page."""
    around = box.parent
    while around is not None and around.parent is not None:
        element = around.element
        if clips(around) and element is not None and not element.is_named("body"):
            return element
        around = around.parent
    return None


def _outer_first(targets: list[ScrollTarget]) -> list[ScrollTarget]:
    """In tree order."""
    found: list[ScrollTarget] = []
    for target in targets:
        place = 0
        while place < len(found) and precedes(found[place], target):
            place += 1
        found.insert(place, target)
    return found
