"""progress and meter: https://html.spec.whatwg.org/multipage/form-elements.html#the-progress-element"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attribute_numbers import parse_float
from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import DOUBLE
from app.javascript.hosts.browser.dom.interfaces.form_controls import labels_of
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def _set_gauge(name: str) -> Any:
    def write(_realm: Realm, element: ElementObject, value: float) -> None:
        set_attribute(element, name, to_string(value))

    return write


_P = Members("HTMLProgressElement", ElementObject)


def _progress_value(_realm: Realm, element: ElementObject) -> Value:
    found = parse_float(element.attribute("value"))
    return 0.0 if found is None else min(max(found, 0.0), _progress_max(element))


def _progress_max(element: ElementObject) -> float:
    found = parse_float(element.attribute("max"))
    return found if found is not None and found > 0 else 1.0


def _set_progress_value(_realm: Realm, element: ElementObject, value: float) -> None:
    set_attribute(element, "value", to_string(max(value, 0.0)))


def _meter(name: str) -> Any:
    """Each within the bounds of the others: https://html.spec.whatwg.org/multipage/form-elements.html#the-meter-element"""

    def own(element: ElementObject, attribute: str, default: float) -> float:
        found = parse_float(element.attribute(attribute))
        return default if found is None else found

    def read(_realm: Realm, element: ElementObject) -> Value:
        low = own(element, "min", 0.0)
        high = max(own(element, "max", 1.0), low)
        bounds = {"min": low, "max": high}
        if name in bounds:
            return bounds[name]
        if name == "value":
            return min(max(own(element, "value", 0.0), low), high)
        lower = min(max(own(element, "low", low), low), high)
        if name == "low":
            return lower
        if name == "high":
            return min(max(own(element, "high", high), lower), high)
        return min(max(own(element, "optimum", (low + high) / 2), low), high)

    return read


def _set_progress_max(_realm: Realm, element: ElementObject, value: float) -> None:
    """Limited to positive numbers."""
    if value > 0:
        set_attribute(element, "max", to_string(value))


def _position(realm: Realm, element: ElementObject) -> Value:
    if not element.has("value"):
        return -1.0
    value = _progress_value(realm, element)
    assert isinstance(value, float)
    return value / _progress_max(element)


PROGRESS: tuple[Member, ...] = (
    _P.attribute("value", _progress_value, _set_progress_value, DOUBLE),
    _P.attribute("max", lambda _realm, element: _progress_max(element), _set_progress_max, DOUBLE),
    _P.attribute("position", _position),
    _P.attribute("labels", labels_of),
)
_M = Members("HTMLMeterElement", ElementObject)
METER: tuple[Member, ...] = (
    *(
        _M.attribute(name, _meter(name), _set_gauge(name), DOUBLE)
        for name in ("value", "min", "max", "low", "high", "optimum")
    ),
    _M.attribute("labels", labels_of),
)
