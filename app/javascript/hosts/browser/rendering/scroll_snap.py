"""Where scrolling comes to rest: https://drafts.csswg.org/css-scroll-snap/"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.placed import scroller_of
from app.javascript.hosts.browser.rendering.scroll_animation import Place
from app.javascript.hosts.browser.rendering.scroll_places import between
from app.javascript.hosts.unsupported import UnsupportedApi

if TYPE_CHECKING:
    from app.javascript.hosts.browser.layout.box import Box
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

ScrollTarget = ElementObject | DocumentObject

#: Within which part of the scrollport ``proximity`` holds, as in Chromium.
_NEAR = 1 / 3
_SIDES = (("left", "right"), ("top", "bottom"))
_AXES = {"x": (0,), "inline": (0,), "y": (1,), "block": (1,), "both": (0, 1)}
_STATE = "snapped to"


@dataclass(frozen=True, slots=True)
class Strictness:
    """``scroll-snap-type``: along which axes (0 is x), and whether always."""

    axes: tuple[int, ...]
    is_mandatory: bool


class _Area(NamedTuple):
    """One element's snap position along an axis; ``covers`` are those that keep it in view."""

    element: ElementObject
    place: float
    covers: tuple[float, float] | None


def strictness_of(target: ScrollTarget) -> Strictness | None:
    """None for what does not snap."""
    element = target.document_element if isinstance(target, DocumentObject) else target
    box = None if element is None else box_of(element)
    words = [] if box is None else box.style.get("scroll-snap-type").split()
    if not words or words[0] == "none":
        return None
    return Strictness(_AXES[words[0]], "mandatory" in words)


def refuse_for_person(target: ScrollTarget) -> None:
    """A wheel or a key would scroll on to where it snaps, in its own time."""
    if strictness_of(target) is not None:
        advice = "Let the program scroll it, or leave scroll-snap-type out."
        raise UnsupportedApi("a person's scrolling where scroll-snap-type holds", advice)


def snapped(
    rendering: PageRendering,
    target: ScrollTarget,
    goal: Place,
    farthest: Place,
    start: Place | None = None,
) -> Place:
    """Where scrolling to ``goal`` ends; from ``start`` it goes on in its direction.

    https://drafts.csswg.org/css-scroll-snap/#choosing
    """
    rules = strictness_of(target)
    if rules is None:
        return goal
    found = list(goal)
    state = _state(target)
    for axis in rules.axes:
        areas = list(_areas(rendering, target, axis, farthest[axis]))
        if start is not None and goal[axis] != start[axis]:
            forward = goal[axis] > start[axis]
            areas = [each for each in areas if (each.place > start[axis]) is forward]
            areas = [each for each in areas if each.place != start[axis]]
        elif start is not None:
            continue
        chosen = _nearest(areas, goal[axis])
        if chosen is None:
            continue
        place = _place_in(chosen, goal[axis])
        size = rendering.scrolling.seen_size(target)[axis]
        if rules.is_mandatory or abs(place - goal[axis]) <= size * _NEAR:
            found[axis] = place
            state[axis] = chosen.element
        else:
            state.pop(axis, None)
    return found[0], found[1]


def snapped_again(
    rendering: PageRendering, target: ScrollTarget, now: Place, farthest: Place
) -> Place:
    """After layout: what it is snapped to keeps it, or else what is nearest gets it.

    https://drafts.csswg.org/css-scroll-snap/#re-snap
    """
    rules = strictness_of(target)
    if rules is None:
        return now
    found, state = list(now), _state(target)
    for axis in rules.axes:
        areas = list(_areas(rendering, target, axis, farthest[axis]))
        held = next((each for each in areas if each.element is state.get(axis)), None)
        if held is not None:
            found[axis] = _place_in(held, now[axis])
    if all(state.get(axis) is not None for axis in rules.axes):
        return found[0], found[1]
    return snapped(rendering, target, (found[0], found[1]), farthest)


def _state(target: ScrollTarget) -> dict[int, ElementObject]:
    holder = target.page if isinstance(target, DocumentObject) else target.state
    found: dict[int, ElementObject] = holder.setdefault(_STATE, {})
    return found


def _nearest(areas: list[_Area], goal: float) -> _Area | None:
    return min(areas, key=lambda area: abs(_place_in(area, goal) - goal), default=None)


def _place_in(area: _Area, goal: float) -> float:
    if area.covers is not None and area.covers[0] <= goal <= area.covers[1]:
        return goal
    return area.place


def _areas(
    rendering: PageRendering, target: ScrollTarget, axis: int, farthest: float
) -> Iterator[_Area]:
    """https://drafts.csswg.org/css-scroll-snap/#scroll-snap-align"""
    holder = None if isinstance(target, DocumentObject) else target
    outer = target.document_element if isinstance(target, DocumentObject) else target
    frame = None if outer is None else box_of(outer)
    if frame is None:
        return
    origin, size = _port(rendering, target, frame, axis)
    scroll = rendering.scrolling.place_of(target)[axis]
    for node in target.descendants():
        box = box_of(node) if isinstance(node, ElementObject) else None
        if box is None or not isinstance(node, ElementObject):
            continue
        words = box.style.get("scroll-snap-align").split()
        align = words[0] if axis or len(words) == 1 else words[1]
        scroller = scroller_of(box)
        if align == "none" or (None if scroller is None else scroller.element) is not holder:
            continue
        rect = rendering.geometry.bounding_rect(node)
        first, last = ((rect.x, rect.right), (rect.y, rect.bottom))[axis]
        low, high = (_edge(box, f"scroll-margin-{side}", 0.0) for side in _SIDES[axis])
        begin, end = first + scroll - origin - low, last + scroll - origin + high - size
        place = {"start": begin, "end": end, "center": (begin + end) / 2}[align]
        covers = (begin, end) if end > begin else None
        yield _Area(node, between(place, farthest), covers)


def _port(
    rendering: PageRendering, target: ScrollTarget, frame: Box, axis: int
) -> tuple[float, float]:
    """Where what counts as seen begins on the screen, and how long it is."""
    size = rendering.scrolling.seen_size(target)[axis]
    before, after = (_edge(frame, f"scroll-padding-{side}", size) for side in _SIDES[axis])
    start = 0.0
    if isinstance(target, ElementObject):
        rect = rendering.geometry.bounding_rect(target)
        start = rect.y + frame.border.top if axis else rect.x + frame.border.left
    return start + before, size - before - after


def _edge(box: Box, name: str, base: float) -> float:
    return length(box.style.get(name), base)
