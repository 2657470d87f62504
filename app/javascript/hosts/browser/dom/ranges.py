"""Live ranges: https://dom.spec.whatwg.org/#ranges"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject
    from app.javascript.runtime.realm import Realm


class RangeObject(JSObject):
    """Two boundary points; ``live`` ones follow the changes of their tree."""

    __slots__ = ("end", "end_offset", "live", "start", "start_offset")

    class_name = "Range"

    def __init__(self, prototype: JSObject | None, node: NodeObject) -> None:
        super().__init__(prototype)
        self.start = self.end = node
        self.start_offset = self.end_offset = 0
        self.live = True


class StaticRangeObject(RangeObject):
    """One that stays as it is: https://dom.spec.whatwg.org/#staticrange"""

    __slots__ = ()

    class_name = "StaticRange"


def static_range(
    realm: Realm, first: tuple[NodeObject, int], last: tuple[NodeObject, int]
) -> StaticRangeObject:
    """From one boundary to the other."""
    made = StaticRangeObject(realm.intrinsics["%StaticRange.prototype%"], first[0])
    made.start, made.start_offset = first
    made.end, made.end_offset = last
    made.live = False
    return made
