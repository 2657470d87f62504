"""Event targets and their listeners: https://dom.spec.whatwg.org/#interface-eventtarget"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from app.javascript.runtime.objects import JSObject
from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.hosts.web.events.abort_signal import AbortSignalObject

#: https://dom.spec.whatwg.org/#concept-event-listener-invoke, 8: who hears of these by an old name
LEGACY_TYPES: Final = {
    "animationend": "webkitAnimationEnd",
    "animationiteration": "webkitAnimationIteration",
    "animationstart": "webkitAnimationStart",
    "transitionend": "webkitTransitionEnd",
}
#: The types of event handlers that are not called after them (``onwebkitanimationend``).
_TYPES_OF_HANDLERS: Final = {legacy.lower(): legacy for legacy in LEGACY_TYPES.values()}


class UncompiledHandler(JSObject):
    """An event handler that is still the text of an attribute.

    https://html.spec.whatwg.org/multipage/webappapis.html#internal-raw-uncompiled-handler
    """

    __slots__ = ()

    def function(self) -> JSObject | None:
        """Compile it; None when the text is no function's body."""
        raise NotImplementedError


@dataclass(slots=True, eq=False)
class EventListener:
    """https://dom.spec.whatwg.org/#concept-event-listener

    ``callback`` is a function or an object with ``handleEvent``; ``handler`` tells that it is an
    event handler, whose return value counts. ``span`` is where it was added. ``followed_by`` is
    the next one that heard the same when it was removed.
    """

    type: str
    callback: JSObject
    capture: bool = False
    passive: bool = False
    once: bool = False
    signal: AbortSignalObject | None = None
    removed: bool = False
    handler: bool = False
    span: Span | None = None
    followed_by: EventListener | None = None


class EventTargetObject(JSObject):
    """A target; ``name`` is what people read, ``this_value`` what its listeners see.

    ``handlers`` has the listener of each event handler (``onerror``) that is set.
    """

    __slots__ = ("handlers", "listeners", "name", "this_value")

    class_name = "EventTarget"
    #: What a path has to know of nodes, whose classes answer differently.
    is_document = False
    #: Whether it stands in a tree, whose events go inwards and outwards.
    is_node = False

    @property
    def is_closed(self) -> bool:
        """Of a shadow root, whether it hides its tree."""
        return False

    @property
    def is_global(self) -> bool:
        """Whether this stands for a global object, whose ``onerror`` is called differently."""
        return self.this_value is not self

    @property
    def is_passive_by_default(self) -> bool:
        """Whether listeners of touch and wheel cannot prevent scrolling unless they say so."""
        return self.is_global

    def __init__(self, prototype: JSObject | None, name: str = "EventTarget") -> None:
        super().__init__(prototype)
        self.name = name
        self.listeners: list[EventListener] = []
        self.handlers: dict[str, EventListener] = {}
        self.this_value: JSObject = self

    def get_the_parent(self) -> EventTargetObject | None:
        """https://dom.spec.whatwg.org/#get-the-parent"""
        return None

    def root(self) -> EventTargetObject:
        """https://dom.spec.whatwg.org/#concept-tree-root, of what is no node: itself."""
        return self

    def shadow_host(self) -> EventTargetObject | None:
        """The host, of a shadow root."""
        return None

    def is_slotted_into(self, _parent: EventTargetObject) -> bool:
        """Whether ``parent`` is the slot that this is assigned to."""
        return False

    def label(self) -> str:
        """The target as a person knows it."""
        return self.name or self.class_name

    def hears(self, type_: str) -> bool:
        """Whether anybody listens here, by an old name perhaps."""
        types = (type_, LEGACY_TYPES.get(type_))
        return any(listener.type in types for listener in self.listeners)

    def add_an_event_listener(self, listener: EventListener) -> None:
        """https://dom.spec.whatwg.org/#add-an-event-listener"""
        if listener.signal is not None and listener.signal.aborted:
            return
        if self.find(listener.type, listener.callback, listener.capture) is None:
            self.listeners.append(listener)
            if listener.signal is not None:
                listener.signal.algorithms.append(lambda: self.remove(listener))

    def find(self, type_: str, callback: JSObject, capture: bool) -> EventListener | None:
        """The listener that these three identify; event handlers are not found."""
        for listener in self.listeners:
            if (
                listener.type == type_
                and listener.callback is callback
                and listener.capture == capture
                and not listener.handler
            ):
                return listener
        return None

    def remove(self, listener: EventListener) -> None:
        """https://dom.spec.whatwg.org/#remove-an-event-listener"""
        if listener in self.listeners:
            listener.followed_by = self.next_listener(listener)
            self.listeners.remove(listener)
        listener.removed = True

    def next_listener(self, listener: EventListener) -> EventListener | None:
        """The next one that hears the same; of one that is removed, the next one then."""
        if listener.removed:
            return listener.followed_by
        behind = islice(self.listeners, self.listeners.index(listener) + 1, None)
        return next((each for each in behind if each.type == listener.type), None)

    def set_event_handler(self, type_: str, callback: JSObject | None) -> None:
        """``onerror = f``: https://html.spec.whatwg.org/multipage/webappapis.html#event-handlers"""
        present = self.handlers.get(type_)
        if callback is None:
            if present is not None:
                self.remove(self.handlers.pop(type_))
        elif present is not None:
            present.callback = callback
        else:
            heard = _TYPES_OF_HANDLERS.get(type_, type_)
            listener = EventListener(heard, callback, handler=True)
            self.handlers[type_] = listener
            self.listeners.append(listener)
