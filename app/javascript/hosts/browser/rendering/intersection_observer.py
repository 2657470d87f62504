"""IntersectionObserver: https://w3c.github.io/IntersectionObserver/"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.layout.skipping import is_skipped
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.single_precision import single

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

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

    def _holds(self, target: ElementObject) -> bool:
        root = self.options.root
        return root is None or (root is not target and root.is_inclusive_ancestor_of(target))

    def _root_bounds(self, rendering: PageRendering) -> Rect:
        """https://w3c.github.io/IntersectionObserver/#intersectionobserver-root-intersection-rectangle"""
        root, viewport = self.options.root, rendering.viewport
        if root is None:
            rect = Rect(0.0, 0.0, viewport.width, viewport.height)
        else:
            rect = _padding_rect(rendering, root)
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
        ancestor = target.parent_element
        while ancestor is not None and ancestor is not self.options.root and rect is not None:
            box = box_of(ancestor)
            clips = box is not None and box.style.get("overflow-y") != "visible"
            if clips and ancestor.parent_element is not None:
                rect = intersection(rect, _padding_rect(rendering, ancestor))
            ancestor = ancestor.parent_element
        return rect


def _bounds(rendering: PageRendering, target: ElementObject) -> Rect | None:
    """None for what has no box and is not drawn."""
    if box_of(target) is None:
        return rendering.geometry.painted_rect(target)
    return rendering.geometry.bounding_rect(target)


def _padding_rect(rendering: PageRendering, element: ElementObject) -> Rect:
    box = box_of(element)
    rect = rendering.geometry.bounding_rect(element)
    if box is None:
        return rect
    border = box.border
    return Rect(
        rect.x + border.left,
        rect.y + border.top,
        rect.width - border.across,
        rect.height - border.down,
    )


def intersection(one: Rect, two: Rect) -> Rect | None:
    """What both share; touching edges count. None when they are apart."""
    left, top = max(one.x, two.x), max(one.y, two.y)
    right, bottom = min(one.right, two.right), min(one.bottom, two.bottom)
    if right < left or bottom < top:
        return None
    return Rect(left, top, right - left, bottom - top)
