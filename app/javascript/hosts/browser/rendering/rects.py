"""DOMRect and DOMRectList: https://drafts.fxtf.org/geometry/#DOMRect"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.dom.idl import (
    Get,
    Members,
    interface,
)
from app.javascript.hosts.browser.dom.idl_types import UNRESTRICTED, UNSIGNED_LONG
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.rendering.coordinates import (
    constructor_of_numbers,
    coordinate,
    set_coordinate,
)
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.hosts.web.serializable import SerializableObject, prototype_beside
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.single_precision import single
from app.javascript.runtime.values import NULL, Value, WellKnownSymbol


class DOMRectObject(SerializableObject):
    """Also a DOMRectReadOnly, by its prototype."""

    __slots__ = ("height", "width", "x", "y")

    class_name = "DOMRect"

    def __init__(self, prototype: JSObject | None, rect: Rect) -> None:
        super().__init__(prototype)
        self.x, self.y, self.width, self.height = (float(number) for number in rect)

    def copy(self, realm: Realm) -> DOMRectObject:
        ensure(realm, RECTS)
        rect = Rect(self.x, self.y, self.width, self.height)
        return DOMRectObject(prototype_beside(self, realm), rect)


class DOMRectListObject(IndexedObject):
    """https://drafts.fxtf.org/geometry/#DOMRectList"""

    __slots__ = ("rects",)

    class_name = "DOMRectList"

    def __init__(self, prototype: JSObject | None, rects: list[Value]) -> None:
        super().__init__(prototype)
        self.rects = rects

    def items(self) -> list[Value]:
        return self.rects


def make_rect(realm: Realm, rect: Rect, *, read_only: bool = False) -> DOMRectObject:
    """The object for a rectangle."""
    ensure(realm, RECTS)
    name = "%DOMRectReadOnly.prototype%" if read_only else "%DOMRect.prototype%"
    return DOMRectObject(realm.intrinsics[name], rect)


def make_bounding_box(realm: Realm, rect: Rect) -> DOMRectObject:
    """What ``getBBox`` answers: https://www.w3.org/TR/SVG11/types.html#InterfaceSVGRect"""
    ensure(realm, RECTS)
    numbers = Rect(*(single(number) for number in rect))
    return DOMRectObject(realm.intrinsics["%SVGRect.prototype%"], numbers)


def make_rect_list(realm: Realm, rects: list[Rect]) -> DOMRectListObject:
    """What ``getClientRects`` answers."""
    ensure(realm, RECTS)
    made: list[Value] = [make_rect(realm, rect) for rect in rects]
    return DOMRectListObject(realm.intrinsics["%DOMRectList.prototype%"], made)


_EDGES: dict[str, Callable[[DOMRectObject], float]] = {
    "top": lambda rect: min(rect.y, rect.y + rect.height),
    "right": lambda rect: max(rect.x, rect.x + rect.width),
    "bottom": lambda rect: max(rect.y, rect.y + rect.height),
    "left": lambda rect: min(rect.x, rect.x + rect.width),
}


def _edge(read: Callable[[DOMRectObject], float]) -> Get:
    return lambda _realm, rect: read(rect)


def _to_json(realm: Realm, rect: DOMRectObject, _arguments: list[Value]) -> Value:
    made = JSObject(realm.intrinsics["%Object.prototype%"])
    for name in ("x", "y", "width", "height"):
        made.properties[name] = getattr(rect, name)
    for name, edge in _EDGES.items():
        made.properties[name] = edge(rect)
    return made


_READ_ONLY = Members("DOMRectReadOnly", DOMRectObject)
_RECT = Members("DOMRect", DOMRectObject)
_LIST = Members("DOMRectList", DOMRectListObject)
_NUMBERS = ("x", "y", "width", "height")


def _construct(name: str) -> ConstructorBehaviour:
    return constructor_of_numbers(
        name, (0.0,) * 4, lambda prototype, numbers: DOMRectObject(prototype, Rect(*numbers))
    )


def _item(_realm: Realm, rects: DOMRectListObject, arguments: list[int]) -> Value:
    return rects.rects[arguments[0]] if arguments[0] < len(rects.rects) else NULL


def _iterable(realm: Realm) -> None:
    array = realm.intrinsics["%Array.prototype%"]
    key = WellKnownSymbol.ITERATOR
    realm.intrinsics["%DOMRectList.prototype%"].properties[key] = array.get(key, array)


RECTS = Group(
    "rects",
    ("DOMRectReadOnly", "DOMRect", "DOMRectList", "SVGRect"),
    (
        interface(
            "DOMRectReadOnly",
            None,
            (
                *(_READ_ONLY.attribute(name, coordinate(name)) for name in _NUMBERS),
                *(_READ_ONLY.attribute(name, _edge(edge)) for name, edge in _EDGES.items()),
                _READ_ONLY.operation("toJSON", _to_json),
            ),
            construct=_construct("DOMRectReadOnly"),
        ),
        interface(
            "DOMRect",
            "DOMRectReadOnly",
            tuple(
                _RECT.attribute(name, coordinate(name), set_coordinate(name), UNRESTRICTED)
                for name in _NUMBERS
            ),
            construct=_construct("DOMRect"),
        ),
        interface(
            "SVGRect",
            None,
            tuple(
                Members("SVGRect", DOMRectObject).attribute(
                    name, coordinate(name), set_coordinate(name), UNRESTRICTED
                )
                for name in _NUMBERS
            ),
        ),
        interface(
            "DOMRectList",
            None,
            (
                _LIST.attribute("length", lambda _realm, rects: float(len(rects.rects))),
                _LIST.operation("item", _item, UNSIGNED_LONG),
            ),
        ),
    ),
    after=_iterable,
)
