"""The window as an event target, and the events that the browser itself fires at it."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.dom.idl import illegal_constructor
from app.javascript.hosts.browser.dom.inline_handlers import (
    CLIPBOARD_EVENTS,
    GLOBAL_EVENTS,
    OWN_WINDOW_EVENTS,
    WINDOW_EVENTS,
)
from app.javascript.hosts.browser.dom.named_access import install_named_access
from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.leeway import LEEWAY_MS
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.callbacks import is_thrown_by_statement, reported_at
from app.javascript.hosts.web.events.dispatch import Dispatcher, Report
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import EventPlatform, platform_of
from app.javascript.runtime.describe import Accessor, Constant, Constructor, define_properties
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.stack_frames import stack_frames
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
from app.trace.source import Span

ABORT_MESSAGE = "signal is aborted without reason"
#: The event handlers of a window.
HANDLED = tuple(
    name
    for name in dict.fromkeys((*GLOBAL_EVENTS, *WINDOW_EVENTS, *OWN_WINDOW_EVENTS))
    if name not in CLIPBOARD_EVENTS
)


WINDOW = Constructor(
    "Window",
    0,
    illegal_constructor("Window"),
    prototype=(Constant(WellKnownSymbol.TO_STRING_TAG, "Window", configurable=True),),
    parent="%EventTarget%",
    prototype_parent="%EventTarget.prototype%",
)


def _current_event(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-window-event"""
    event = platform_of(realm).dispatcher.current_event
    return UNDEFINED if event is None else event


def _replace_event(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """[Replaceable]: https://webidl.spec.whatwg.org/#Replaceable"""
    realm.global_object.properties["event"] = DataProperty(arguments[0], True, True, True)
    return UNDEFINED


_CURRENT_EVENT = Accessor("event", _current_event, _replace_event, enumerable=True)


class WindowEvents:
    """Fires events; ``after_callback`` is called after each listener.

    A worker's global scope differs by the class attributes.
    """

    interface = "Window"
    target_name = "Window"
    handled: tuple[str, ...] = HANDLED

    def __init__(
        self, realm: Realm, loop: EventLoop, report: Report, after_callback: Callable[[], None]
    ) -> None:
        self._realm = realm
        self._loop = loop
        self.target = EventTargetObject(None, self.target_name)
        self.target.this_value = realm.global_object
        dispatcher = Dispatcher(realm, report, after_callback)
        self._platform = EventPlatform(dispatcher, self.target, ABORT_MESSAGE, self._after)
        realm.slots["events"] = self._platform
        realm.slots["queue_message"] = self._queue_message
        realm.global_object.prototype = realm.intrinsics[f"%{self.interface}.prototype%"]
        handlers = [event_handler(name) for name in self.handled]
        define_properties(realm, realm.global_object, handlers)
        if self.interface == "Window":
            define_properties(realm, realm.global_object, (_CURRENT_EVENT,))
            install_named_access(realm)

    def _after(self, milliseconds: float, steps: Callable[[], None]) -> None:
        """Run steps in a task of its own, when the time is over."""

        def queue() -> None:
            self._loop.queue_task(TaskSource.TIMER, "abort the signal", steps)

        if milliseconds > 0:
            self._loop.delayed.add(self._loop.agent.clock.now + milliseconds, queue, LEEWAY_MS)
        else:
            queue()

    def _queue_message(self, label: str, steps: Callable[[], None]) -> None:
        self._loop.bring(TaskSource.POSTED_MESSAGE, label, steps)

    def fire(self, type_: str) -> None:
        """A plain event at the window."""
        self._platform.fire(create_event(self._realm, "Event", type_, {}, EventInit()), self.target)

    def fire_error(self, message: str, error: Value) -> bool:
        """False when a listener took care of the error.

        https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception
        """
        url: str = self._realm.slots["host"].url
        span = reported_at(self._realm, error)
        if span is None:  # what the program reports itself
            sites = [frame.site for frame in stack_frames(self._realm, None, 2) if frame.site]
            span = sites[0].span if sites else None
        place = self._place(span, url)
        if not is_thrown_by_statement(self._realm, error) and isinstance(error, ErrorObject):
            place = error.text_place or place
        return self._fire_error(message, error, place, url)

    def fire_error_at(self, message: str, error: Value, span: Span | None, url: str) -> bool:
        """The same of an error of a script from ``url``, that of a worker too."""
        return self._fire_error(message, error, self._place(span, url), url)

    def _fire_error(self, message: str, error: Value, place: tuple[int, int], url: str) -> bool:
        line, column = place
        attributes: dict[str, Value] = {
            "message": message,
            "filename": url,
            "lineno": float(line),
            "colno": float(column),
            "error": error,
        }
        return self._fire("ErrorEvent", "error", attributes, cancelable=True)

    def _place(self, span: Span | None, url: str) -> tuple[int, int]:
        """Line and column in the page's own text."""
        if span is None:
            return 0, 0
        host = self._realm.slots["host"]
        line, column = span.start_line, span.start_column
        if host.page is None or url != host.url:
            return line, column
        line -= host.page.lines_before
        return line, column - (host.page.columns_before if line == 1 else 0)

    def fire_unhandled_rejection(self, promise: PromiseObject) -> bool:
        """False when a listener took care of the rejection.

        https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises
        """
        return self._fire_rejection("unhandledrejection", promise, cancelable=True)

    def fire_rejection_handled(self, promise: PromiseObject) -> None:
        """In a task of its own, as everything that comes after the fact."""

        def steps() -> None:
            self._fire_rejection("rejectionhandled", promise, cancelable=False)

        source = TaskSource.DOM_MANIPULATION
        self._loop.queue_task(source, "report a handled rejection", steps)

    def _fire_rejection(self, type_: str, promise: PromiseObject, *, cancelable: bool) -> bool:
        attributes: dict[str, Value] = {"promise": promise, "reason": promise.promise_result}
        return self._fire("PromiseRejectionEvent", type_, attributes, cancelable=cancelable)

    def _fire(
        self, interface: str, type_: str, attributes: dict[str, Value], *, cancelable: bool
    ) -> bool:
        init = EventInit(cancelable=cancelable)
        event = create_event(self._realm, interface, type_, attributes, init)
        return self._platform.fire(event, self.target)

    def has_listeners(self, type_: str) -> bool:
        """Whether anybody would hear of it."""
        return any(listener.type == type_ for listener in self.target.listeners)
