"""IntersectionObserver: https://w3c.github.io/IntersectionObserver/"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.overflow import gives_overflow_away
from app.javascript.hosts.browser.layout.positioned import containing_box
from app.javascript.hosts.browser.layout.skipping import is_skipped
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.single_precision import single

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

#: https://drafts.csswg.org/css-contain/#containment-paint
_PAINT = frozenset({"paint", "strict", "content"})
_EMPTY = Rect(0.0, 0.0, 0.0, 0.0)


class Margin(NamedTuple):
    """One side of ``rootMargin``."""

    value: float
    unit: str

    def resolved(self, base: float) -> float:
        return self.value * base / 100 if self.unit == "%" else self.value


@dataclass(frozen=True, slots=True)
class Intersection:
    """What an IntersectionObserverEntry tells."""

    time: float
    target: ElementObject
    root_bounds: Rect
    bounds: Rect
    intersection: Rect
    is_intersecting: bool
    ratio: float


@dataclass(slots=True)
class Registration:
    """What the observer was told last: a threshold's index."""

    target: ElementObject
    threshold_index: int = -1


@dataclass(frozen=True, slots=True)
class ObserverOptions:
    """``root`` is None for the window."""

    root: ElementObject | None = None
    margins: tuple[Margin, ...] = (Margin(0.0, "px"),) * 4
    thresholds: tuple[float, ...] = (0.0,)


class IntersectionObserverObject(JSObject):
    """``entries`` wait for their task."""

    __slots__ = ("callback", "delay", "entries", "options", "registrations", "root_value")

    class_name = "IntersectionObserver"

    def __init__(
        self, prototype: JSObject | None, callback: JSObject, options: ObserverOptions
    ) -> None:
        super().__init__(prototype)
        self.callback = callback
        self.options = options
        self.root_value: JSObject | None = options.root
        self.delay = 0.0
        self.registrations: list[Registration] = []
        self.entries: list[Intersection] = []

    def observe(self, target: ElementObject) -> None:
        """https://w3c.github.io/IntersectionObserver/#observe-target-element"""
        if all(each.target is not target for each in self.registrations):
            self.registrations.append(Registration(target))

    def unobserve(self, target: ElementObject) -> None:
        self.registrations = [each for each in self.registrations if each.target is not target]

    def update(self, rendering: PageRendering, time: float) -> None:
        """https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo"""
        for registration in self.registrations:
            found = self._compute(rendering, registration.target, time)
            index = 0
            if found.is_intersecting:
                passed = (value > found.ratio for value in self.options.thresholds)
                index = next((n for n, above in enumerate(passed) if above), len(
                    self.options.thresholds
                ))  # fmt: skip
            if registration.threshold_index != index:
                registration.threshold_index = index
                # As in Chromium, below the first threshold nothing counts as intersecting.
                self.entries.append(replace(found, is_intersecting=index > 0))

    def _compute(
        self, rendering: PageRendering, target: ElementObject, time: float
    ) -> Intersection:
        """https://w3c.github.io/IntersectionObserver/#calculate-intersection-rect-algo"""
        box = box_of(target)
        is_skipped_there = box is not None and is_skipped(box)
        bounds = _bounds(rendering, target)
        if bounds is not None and self._is_in_inline_root(target):
            return Intersection(time, target, _EMPTY, bounds, _EMPTY, False, 0.0)
        if bounds is None or is_skipped_there or not target.connected or not self._holds(target):
            return Intersection(time, target, _EMPTY, _EMPTY, _EMPTY, False, 0.0)
        root_bounds = self._root_bounds(rendering)
        clipped = self._clipped(rendering, target, bounds)
        shared = intersection(clipped, root_bounds) if clipped is not None else None
        if shared is not None and self.options.root is None:
            shared = rendering.through_frame(shared)
        if shared is None:
            return Intersection(time, target, root_bounds, bounds, _EMPTY, False, 0.0)
        area = bounds.width * bounds.height
        ratio = single(min(1.0, shared.width * shared.height / area)) if area else 1.0
        return Intersection(time, target, root_bounds, bounds, shared, True, ratio)

    def _is_in_inline_root(self, target: ElementObject) -> bool:
        """Which has no rectangle of its own, in Chromium."""
        root = self.options.root
        box = None if root is None else box_of(root)
        if root is None or box is None or box.display != "inline":
            return False
        return root is not target and root.is_inclusive_ancestor_of(target)

    def _holds(self, target: ElementObject) -> bool:
        """Whether the root has a box among the target's containing blocks."""
        root = self.options.root
        return root is None or any(box.element is root for box in _containers(target))

    def _root_bounds(self, rendering: PageRendering) -> Rect:
        """https://w3c.github.io/IntersectionObserver/#intersectionobserver-root-intersection-rectangle"""
        root, viewport = self.options.root, rendering.viewport
        if root is None:
            rect = Rect(0.0, 0.0, viewport.width, viewport.height)
        else:
            rect = _root_rect(rendering, root)
        top, right, bottom, left = self.options.margins
        x = rect.x - left.resolved(rect.width)
        y = rect.y - top.resolved(rect.height)
        return Rect(
            x,
            y,
            rect.right + right.resolved(rect.width) - x,
            rect.bottom + bottom.resolved(rect.height) - y,
        )

    def _clipped(
        self, rendering: PageRendering, target: ElementObject, bounds: Rect
    ) -> Rect | None:
        """Cut off by every ancestor that clips, up to the root."""
        rect: Rect | None = bounds
        for box in _containers(target):
            if rect is None or (box.element is not None and box.element is self.options.root):
                break
            if box.element is not None and box.parent is not None and _clips(box):
                rect = _clipped_by(rendering, box, rect)
        return rect


def _bounds(rendering: PageRendering, target: ElementObject) -> Rect | None:
    """None for what has no box and is not drawn."""
    if box_of(target) is None:
        return rendering.geometry.painted_rect(target)
    return rendering.geometry.bounding_rect(target)


def _containers(target: ElementObject) -> Iterator[Box]:
    """The containing blocks around it, the nearest first; of what is drawn, those of its svg.

    https://drafts.csswg.org/css2/#containing-block-details
    """
    node: NodeObject | None = target
    while isinstance(node, ElementObject) and box_of(node) is None:
        node = node.parent
    box = box_of(node) if isinstance(node, ElementObject) else None
    if box is not None and node is not target:
        yield box
    while box is not None:
        box = containing_box(box) if box.position in ("absolute", "fixed") else box.parent
        if box is not None and box.display != "inline":
            yield box


def _clips(box: Box) -> bool:
    ways = box.style.get("overflow-x"), box.style.get("overflow-y")
    is_cut = ways != ("visible", "visible") and not gives_overflow_away(box)
    return is_cut or _contains_paint(box)


def _contains_paint(box: Box) -> bool:
    return not _PAINT.isdisjoint(box.style.get("contain").split())


def _root_rect(rendering: PageRendering, root: ElementObject) -> Rect:
    """The padding box of what clips, the border box of what does not."""
    box = box_of(root)
    if box is None or not _clips(box):
        return rendering.geometry.bounding_rect(root)
    return _padding_rect(rendering, root, box)


def _padding_rect(rendering: PageRendering, element: ElementObject, box: Box) -> Rect:
    rect, border = rendering.geometry.bounding_rect(element), box.border
    x, y = rect.x + border.left, rect.y + border.top
    return Rect(x, y, rect.width - border.across, rect.height - border.down)


def _clipped_by(rendering: PageRendering, box: Box, rect: Rect) -> Rect | None:
    """Across, down, or both ways."""
    assert box.element is not None, "an anonymous box clips nothing"
    clip = _padding_rect(rendering, box.element, box)
    if not _contains_paint(box):
        if box.style.get("overflow-x") == "visible":
            clip = Rect(rect.x, clip.y, rect.width, clip.height)
        if box.style.get("overflow-y") == "visible":
            clip = Rect(clip.x, rect.y, clip.width, rect.height)
    return intersection(rect, clip)


def intersection(one: Rect, two: Rect) -> Rect | None:
    """What both share; touching edges count. None when they are apart."""
    left, top = max(one.x, two.x), max(one.y, two.y)
    right, bottom = min(one.right, two.right), min(one.bottom, two.bottom)
    if right < left or bottom < top:
        return None
    return Rect(left, top, right - left, bottom - top)
