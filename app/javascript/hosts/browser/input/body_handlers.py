"""Handlers of the window that body has too.

https://html.spec.whatwg.org/multipage/webappapis.html#window-reflecting-body-element-event-handler-set
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.inline_handlers import WINDOW_EVENTS
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def _reflecting(name: str) -> Accessor:
    own = event_handler(name)
    read, write = own.get, own.set
    assert read is not None
    assert write is not None

    def get(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        return read(realm, NULL, arguments)

    def set_(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        return write(realm, NULL, arguments)

    return Accessor(own.key, get, set_, enumerable=True)


BODY_HANDLERS = tuple(
    _reflecting(name)
    for name in ("blur", "error", "focus", "load", "resize", "scroll", *WINDOW_EVENTS)
)
