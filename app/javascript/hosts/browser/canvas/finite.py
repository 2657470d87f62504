"""Operations that do nothing when one of their numbers is none.

https://html.spec.whatwg.org/multipage/canvas.html#building-paths
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any

from app.javascript.hosts.browser.dom.idl import Body
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def finite(act: Callable[[Any, list[float]], object]) -> Body:
    """``act`` gets the receiver and its numbers, if all of them are finite."""

    def body(_realm: Realm, receiver: Any, numbers: list[Any]) -> Value:
        if all(map(isfinite, numbers)):
            act(receiver, numbers)
        return UNDEFINED

    return body
