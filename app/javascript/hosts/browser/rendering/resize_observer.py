"""ResizeObserver: https://drafts.csswg.org/resize-observer/"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.layout.skipping import is_skipped
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.svg.figures import StyleOf
from app.javascript.hosts.browser.svg.places import bounding_box
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

Size = tuple[float, float]

#: Larger than any depth of a tree.
DEEPEST = 1 << 30
_NEVER: Size = (-1.0, -1.0)


@dataclass(slots=True, eq=False)
class ResizeObservation:
    """``reported`` is the size that the observer knows, at first none."""

    target: ElementObject
    box: str
    reported: Size = _NEVER

    def is_active(self, style_of: StyleOf) -> bool:
        """https://drafts.csswg.org/resize-observer/#resize-observation-interface"""
        box = box_of(self.target)
        if box is not None and is_skipped(box):
            return False
        return observed_size(self.target, self.box, style_of) != self.reported


class ResizeObserverObject(JSObject):
    """``active`` and ``skipped`` are filled while a frame is made."""

    __slots__ = ("active", "callback", "observations", "skipped")

    class_name = "ResizeObserver"

    def __init__(self, prototype: JSObject | None, callback: JSObject) -> None:
        super().__init__(prototype)
        self.callback = callback
        self.observations: list[ResizeObservation] = []
        self.active: list[ResizeObservation] = []
        self.skipped: list[ResizeObservation] = []

    def observe(self, target: ElementObject, box: str) -> None:
        """https://drafts.csswg.org/resize-observer/#dom-resizeobserver-observe"""
        self.unobserve(target)
        self.observations.append(ResizeObservation(target, box))

    def unobserve(self, target: ElementObject) -> None:
        self.observations = [each for each in self.observations if each.target is not target]
        self.active = [each for each in self.active if each.target is not target]

    def disconnect(self) -> None:
        self.observations = []
        self.active = []

    def gather(self, depth: int, style_of: StyleOf) -> None:
        """https://drafts.csswg.org/resize-observer/#gather-active-observations-h"""
        changed = [each for each in self.observations if each.is_active(style_of)]
        self.active = [each for each in changed if depth_of(each.target) > depth]
        self.skipped = [each for each in changed if depth_of(each.target) <= depth]


def observed_box(given: Value) -> str:
    """https://drafts.csswg.org/resize-observer/#enumdef-resizeobserverboxoptions"""
    with converting_member("box", "ResizeObserverOptions"):
        box = "content-box" if given is UNDEFINED else to_string(given)
    if box not in ("border-box", "content-box", "device-pixel-content-box"):
        raise type_error(
            "Failed to execute 'observe' on 'ResizeObserver': Failed to read the 'box' property "
            f"from 'ResizeObserverOptions': The provided value '{box}' is not a valid enum value "
            "of type ResizeObserverBoxOptions."
        )
    return box


def observed_size(target: ElementObject, box: str, style_of: StyleOf) -> Size:
    """https://drafts.csswg.org/resize-observer/#calculate-box-size"""
    if box == "border-box":
        return border_size(target, style_of)
    content = content_rect(target, style_of)
    return content.width, content.height


def content_rect(target: ElementObject, style_of: StyleOf) -> Rect:
    """The content box, from the padding box's top left; nothing for inlines and what has no box.

    Of what is drawn in an ``svg`` it is the size of the bounding box.
    """
    box = box_of(target)
    if box is None:
        shape = bounding_box(target, style_of)
        return Rect(0.0, 0.0, shape.width, shape.height)
    if box.display == "inline":
        return Rect(0.0, 0.0, 0.0, 0.0)
    around = box.around
    size = (box.width - around.across, box.height - around.down)
    return Rect(box.padding.left, box.padding.top, *size)


def border_size(target: ElementObject, style_of: StyleOf) -> Size:
    """Of the border box."""
    box = box_of(target)
    if box is None:
        shape = content_rect(target, style_of)
        return shape.width, shape.height
    return (0.0, 0.0) if box.display == "inline" else (box.width, box.height)


def depth_of(target: ElementObject) -> int:
    """https://drafts.csswg.org/resize-observer/#calculate-depth-for-node-h"""
    return sum(1 for _ancestor in target.inclusive_ancestors())


def shallowest(observations: Iterable[ResizeObservation]) -> int:
    """The smallest depth of their targets."""
    return min((depth_of(each.target) for each in observations), default=DEEPEST)
