"""progress and meter: https://html.spec.whatwg.org/multipage/form-elements.html#the-progress-element"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import UNRESTRICTED
from app.javascript.hosts.browser.dom.interfaces.form_controls import labels_of
from app.javascript.hosts.browser.dom.reflection import parse_float
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def _gauge(name: str, default: float) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        found = parse_float(element.attribute(name))
        return default if found is None else found

    return read


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


def _position(realm: Realm, element: ElementObject) -> Value:
    if not element.has("value"):
        return -1.0
    value = _progress_value(realm, element)
    assert isinstance(value, float)
    return value / _progress_max(element)


PROGRESS: tuple[Member, ...] = (
    _P.attribute("value", _progress_value, _set_gauge("value"), UNRESTRICTED),
    _P.attribute(
        "max", lambda _realm, element: _progress_max(element), _set_gauge("max"), UNRESTRICTED
    ),
    _P.attribute("position", _position),
    _P.attribute("labels", labels_of),
)
_M = Members("HTMLMeterElement", ElementObject)
METER: tuple[Member, ...] = (
    *(
        _M.attribute(name, _gauge(name, default), _set_gauge(name), UNRESTRICTED)
        for name, default in (
            ("value", 0.0), ("min", 0.0), ("max", 1.0), ("low", 0.0), ("high", 1.0),
            ("optimum", 0.5),
        )
    ),
    _M.attribute("labels", labels_of),
)  # fmt: skip
