"""When something was first seen: https://w3c.github.io/paint-timing/"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.layout.box import Box, boxes_in_order
from app.javascript.hosts.browser.rendering.performance_entries import make_entry
from app.javascript.hosts.browser.rendering.performance_timeline import (
    TIMELINE,
    PerformanceTimeline,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
    from app.javascript.runtime.realm import Realm

PAINTS = "first paints"
#: From a frame on the main thread to when it is on the screen.
_PRESENTED_MS = 16.0
_CONTENTFUL = frozenset({"img", "svg", "canvas", "video", "input", "textarea", "select"})


def report_paint_timing(realm: Realm, rendering: PageRendering) -> None:
    """https://w3c.github.io/paint-timing/#mark-paint-timing"""
    paints: dict[str, float] = realm.slots.setdefault(PAINTS, {})
    if len(paints) == 2 or rendering.box_tree.root is None:
        return
    boxes = [box for box in boxes_in_order(rendering.box_tree.root) if _is_seen(box)]
    names = []
    if any(_is_contentful(box) for box in boxes):
        names = ["first-paint", "first-contentful-paint"]
    elif any(_has_background(box) for box in boxes):
        names = ["first-paint"]
    for name in names:
        if name not in paints:
            _report(realm, rendering, name, paints)


def _report(realm: Realm, rendering: PageRendering, name: str, paints: dict[str, float]) -> None:
    loop = rendering.loop
    since: float = realm.slots["host"].frames.time_origin
    shown = loop.agent.clock.now + _PRESENTED_MS
    paints[name] = round(shown - since, 1)

    def tell() -> None:
        timeline: PerformanceTimeline | None = realm.slots.get(TIMELINE)
        if timeline is not None:
            timeline.add(make_entry(realm, "paint", name, paints[name], 0.0))

    if realm.slots.get(TIMELINE) is not None:
        loop.elsewhere.add(shown, tell)


def _is_seen(box: Box) -> bool:
    get = box.style.get
    return get("visibility") == "visible" and get("opacity") != "0"


def _is_contentful(box: Box) -> bool:
    if box.display == "text":
        return bool(box.text.strip())
    return box.element is not None and box.element.local_name in _CONTENTFUL


def _has_background(box: Box) -> bool:
    if box.element is None or not box.width or not box.height:
        return False
    get = box.style.get
    is_clear = get("background-color") in {"rgba(0, 0, 0, 0)", "transparent"}
    return not is_clear or bool(box.border.across + box.border.down)
