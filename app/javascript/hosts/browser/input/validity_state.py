"""ValidityState: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#validitystate"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.input.constraint_validation import FLAGS, problems
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class ValidityStateObject(JSObject):
    """The live state of one control."""

    __slots__ = ("element",)

    class_name = "ValidityState"

    def __init__(self, prototype: JSObject | None, element: ElementObject) -> None:
        super().__init__(prototype)
        self.element = element


def validity_of(realm: Realm, element: ElementObject) -> Value:
    """The same object each time."""
    found = element.caches.get("validity")
    if found is None:
        found = ValidityStateObject(realm.intrinsics["%ValidityState.prototype%"], element)
        element.caches["validity"] = found
    return found


_V = Members("ValidityState", ValidityStateObject)


def _flag(name: str) -> Callable[[Realm, ValidityStateObject], Value]:
    return lambda _realm, state: name in problems(state.element)


DESCRIPTIONS = (
    interface(
        "ValidityState",
        None,
        (
            *(_V.attribute(name, _flag(name)) for name in FLAGS),
            _V.attribute("valid", lambda _realm, state: not problems(state.element)),
        ),
    ),
)
