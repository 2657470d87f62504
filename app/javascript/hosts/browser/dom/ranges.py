"""Live ranges: https://dom.spec.whatwg.org/#ranges"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject

    Boundary = tuple[NodeObject, int]


class RangeObject(JSObject):
    """Two boundary points; ``live`` ones follow the changes of their tree."""

    __slots__ = ("end", "end_offset", "live", "start", "start_offset")

    class_name = "Range"

    def __init__(self, prototype: JSObject | None, node: NodeObject) -> None:
        super().__init__(prototype)
        self.start = self.end = node
        self.start_offset = self.end_offset = 0
        self.live = True

    def set_bounds(self, first: Boundary, last: Boundary) -> None:
        """From one boundary to another that is not before it."""
        self.start, self.start_offset = first
        self.end, self.end_offset = last


class StaticRangeObject(RangeObject):
    """One that stays as it is: https://dom.spec.whatwg.org/#staticrange"""

    __slots__ = ()

    class_name = "StaticRange"

    def __init__(self, prototype: JSObject | None, first: Boundary, last: Boundary) -> None:
        super().__init__(prototype, first[0])
        self.set_bounds(first, last)
        self.live = False
