"""ResizeObserver and IntersectionObserver for programs."""

from __future__ import annotations

from typing import Any, cast

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, converted, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    FUNCTION,
    Dictionary,
    Instance,
    Optional,
    or_null,
)
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.rendering.intersection_observer import (
    Intersection,
    IntersectionObserverObject,
)
from app.javascript.hosts.browser.rendering.intersection_options import read_init
from app.javascript.hosts.browser.rendering.rects import make_rect
from app.javascript.hosts.browser.rendering.resize_observer import (
    ResizeObserverObject,
    border_size,
    content_rect,
    observed_box,
)
from app.javascript.hosts.browser.rendering.window_members import page_rendering
from app.javascript.hosts.browser.svg.figures import StyleOf
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class FactsObject(JSObject):
    """An entry: an object whose attributes never change."""

    __slots__ = ("facts",)

    class_name = "Entry"

    def __init__(self, prototype: JSObject | None, facts: dict[str, Value]) -> None:
        super().__init__(prototype)
        self.facts = facts


def _fact_members(name: str, *attributes: str) -> tuple[Any, ...]:
    members = Members(name, FactsObject)

    def reader(attribute: str) -> Any:
        return lambda _realm, entry: entry.facts.get(attribute, UNDEFINED)

    return tuple(members.attribute(each, reader(each)) for each in attributes)


# -- ResizeObserver --------------------------------------------------------------------------------

RESIZE_OBSERVERS = "resize observers"
INTERSECTION_OBSERVERS = "intersection observers"
_ELEMENT = Instance(ElementObject, "Element")
_SIZE_OPTIONS = Dictionary("ResizeObserverOptions")


def observers_of(realm: Realm, kind: str) -> list[Any]:
    """All of one kind: those of sizes as they were made, others as they began to observe."""
    return cast("list[Any]", realm.slots.setdefault(kind, []))


def _register(realm: Realm, kind: str, observer: JSObject) -> None:
    known = observers_of(realm, kind)
    if observer not in known:
        known.append(observer)
    page_rendering(realm).loop.frames.want()


def _make_resize_observer(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    prototype = get_prototype_from_constructor(
        must_be_new("ResizeObserver", new_target), "%ResizeObserver.prototype%"
    )
    doing = "Failed to construct 'ResizeObserver'"
    (callback,) = converted(realm, arguments, (FUNCTION,), doing)
    made = ResizeObserverObject(prototype, callback)
    observers_of(realm, RESIZE_OBSERVERS).append(made)
    return made


def _observe_size(realm: Realm, observer: ResizeObserverObject, arguments: list[Any]) -> Value:
    box = observed_box(member(arguments[1], "box"))
    observer.observe(arguments[0], box)
    page_rendering(realm).loop.frames.want()
    return UNDEFINED


def _disconnect_sizes(
    _realm: Realm, observer: ResizeObserverObject, _arguments: list[Any]
) -> Value:
    observer.disconnect()
    return UNDEFINED


def _unobserve(_realm: Realm, observer: Any, arguments: list[Any]) -> Value:
    observer.unobserve(arguments[0])
    return UNDEFINED


def resize_entries(realm: Realm, observer: ResizeObserverObject, style_of: StyleOf) -> Value:
    """The entries of what is active, which counts as reported from now on.

    https://drafts.csswg.org/resize-observer/#create-and-populate-resizeobserverentry-h
    """
    entries: list[Value] = []
    for observation in observer.active:
        target = observation.target
        rect, border = content_rect(target, style_of), border_size(target, style_of)
        content = (rect.width, rect.height)
        observation.reported = border if observation.box == "border-box" else content
        facts: dict[str, Value] = {
            "target": target,
            "contentRect": make_rect(realm, rect, read_only=True),
            "borderBoxSize": _sizes(realm, border),
            "contentBoxSize": _sizes(realm, content),
            "devicePixelContentBoxSize": _sizes(realm, content),
        }
        entries.append(FactsObject(realm.intrinsics["%ResizeObserverEntry.prototype%"], facts))
    observer.active = []
    return create_array_from_list(realm, entries)


def _sizes(realm: Realm, size: tuple[float, float]) -> Value:
    facts: dict[str, Value] = {"inlineSize": float(size[0]), "blockSize": float(size[1])}
    made = FactsObject(realm.intrinsics["%ResizeObserverSize.prototype%"], facts)
    return create_array_from_list(realm, [made])


# -- IntersectionObserver --------------------------------------------------------------------------

_DOING = "Failed to construct 'IntersectionObserver'"


def _make_intersection_observer(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://w3c.github.io/IntersectionObserver/#initialize-new-intersection-observer"""
    prototype = get_prototype_from_constructor(
        must_be_new("IntersectionObserver", new_target), "%IntersectionObserver.prototype%"
    )
    callback, given = converted(realm, arguments, (FUNCTION, Optional(ANY, UNDEFINED)), _DOING)
    init = read_init(realm, given)
    made = IntersectionObserverObject(prototype, callback, init.options)
    made.root_value, made.delay = init.root, init.delay
    return made


def _observe(realm: Realm, observer: IntersectionObserverObject, arguments: list[Any]) -> Value:
    observer.observe(arguments[0])
    _register(realm, INTERSECTION_OBSERVERS, observer)
    return UNDEFINED


def _disconnect(
    _realm: Realm, observer: IntersectionObserverObject, _arguments: list[Any]
) -> Value:
    observer.registrations = []
    return UNDEFINED


def take_entries(realm: Realm, observer: IntersectionObserverObject) -> Value:
    """https://w3c.github.io/IntersectionObserver/#dom-intersectionobserver-takerecords"""
    entries, observer.entries = observer.entries, []
    return create_array_from_list(realm, [_entry(realm, entry) for entry in entries])


def _entry(realm: Realm, found: Intersection) -> Value:
    def rect(given: Rect) -> Value:
        return make_rect(realm, given, read_only=True)

    facts: dict[str, Value] = {
        "time": found.time,
        "rootBounds": rect(found.root_bounds),
        "boundingClientRect": rect(found.bounds),
        "intersectionRect": rect(found.intersection),
        "isIntersecting": found.is_intersecting,
        "isVisible": False,
        "intersectionRatio": found.ratio,
        "target": found.target,
    }
    return FactsObject(realm.intrinsics["%IntersectionObserverEntry.prototype%"], facts)


def _root_margin(_realm: Realm, observer: IntersectionObserverObject) -> Value:
    return " ".join(f"{number_text(m.value)}{m.unit}" for m in observer.options.margins)


def _threshold_list(realm: Realm, observer: IntersectionObserverObject) -> Value:
    made = create_array_from_list(realm, list(observer.options.thresholds))
    set_integrity_level(made, "frozen")
    return made


_R = Members("ResizeObserver", ResizeObserverObject)
_I = Members("IntersectionObserver", IntersectionObserverObject)

DESCRIPTIONS = (
    interface(
        "ResizeObserver",
        None,
        (
            _R.operation("observe", _observe_size, _ELEMENT, Optional(_SIZE_OPTIONS, UNDEFINED)),
            _R.operation("unobserve", _unobserve, _ELEMENT),
            _R.operation("disconnect", _disconnect_sizes),
        ),
        construct=_make_resize_observer,
        length=1,
    ),
    interface(
        "ResizeObserverEntry",
        None,
        _fact_members(
            "ResizeObserverEntry", "target", "contentRect", "contentBoxSize", "borderBoxSize",
            "devicePixelContentBoxSize",
        ),
    ),
    interface(
        "ResizeObserverSize",
        None,
        _fact_members("ResizeObserverSize", "inlineSize", "blockSize"),
    ),
    interface(
        "IntersectionObserver",
        None,
        (
            _I.attribute("root", lambda _realm, observer: or_null(observer.root_value)),
            _I.attribute("rootMargin", _root_margin),
            _I.attribute("scrollMargin", lambda _realm, _observer: "0px 0px 0px 0px"),
            _I.attribute("thresholds", _threshold_list),
            _I.attribute("delay", lambda _realm, observer: observer.delay),
            _I.attribute("trackVisibility", lambda _realm, _observer: False),
            _I.operation("observe", _observe, _ELEMENT),
            _I.operation("unobserve", _unobserve, _ELEMENT),
            _I.operation("disconnect", _disconnect),
            _I.operation(
                "takeRecords", lambda realm, observer, _arguments: take_entries(realm, observer)
            ),
        ),
        construct=_make_intersection_observer,
        length=1,
    ),
    interface(
        "IntersectionObserverEntry",
        None,
        _fact_members(
            "IntersectionObserverEntry", "time", "rootBounds", "boundingClientRect",
            "intersectionRect", "isIntersecting", "isVisible", "intersectionRatio", "target",
        ),
    ),
)  # fmt: skip
