"""Reporting what nobody caught: https://html.spec.whatwg.org/multipage/webappapis.html#runtime-script-errors"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.error_words import of_running_operation
from app.javascript.hosts.browser.window_events import WindowEvents
from app.javascript.hosts.callbacks import reported_at, thrown_at
from app.javascript.hosts.inspection import inspect_safely
from app.javascript.hosts.inspection.described_errors import described_error
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import describe, to_string
from app.javascript.runtime.errors import ErrorObject, error_to_string
from app.javascript.runtime.objects import JSObject, own_data_value
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.proxy import ProxyObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value
from app.javascript.syntax.errors import SyntaxProblem
from app.trace.source import Span

_STACK = "\n    at "

#: ``report_uncaught(text, span)``: nobody took care of it.
ReportUncaught = Callable[[str, Span | None], None]


class ErrorReports:
    """Those of one window or worker: its listeners hear of them first."""

    def __init__(self, realm: Realm, events: WindowEvents, report_uncaught: ReportUncaught) -> None:
        self._realm = realm
        self._events = events
        self._report_uncaught = report_uncaught
        self._reporting = False

    def report_exception(self, error: Value, said: str | None = None) -> None:
        """What is thrown is said as text, unless ``said`` says it.

        https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception
        """
        if self._reporting:
            self._report_uncaught(f"Uncaught {self.text(error)}", reported_at(self._realm, error))
            return
        self._reporting = True
        message = f"Uncaught {self._message(error) if said is None else said}"
        unhandled = self._events.fire_error(message, error)
        self._reporting = False
        if unhandled:
            self._report_uncaught(f"Uncaught {self.text(error)}", reported_at(self._realm, error))

    def report_syntax_problem(self, problem: SyntaxProblem) -> None:
        """A script that does not parse: a SyntaxError where the problem is.

        https://html.spec.whatwg.org/multipage/webappapis.html#run-a-classic-script, step 5
        """
        words, span = of_running_operation(self._realm.agent, problem.message), problem.span
        message = f"Uncaught SyntaxError: {words}"
        error = self._realm.make_error("SyntaxError", words)
        url: str = self._realm.slots["host"].url
        if self._events.fire_error_at(message, error, span, url):
            self._report_uncaught(message, span)

    def report_rejection(self, promise: PromiseObject) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#notify-about-rejected-promises"""
        reason = promise.promise_result
        if not (_is_muted(reason) or self._events.fire_unhandled_rejection(promise)):
            return
        self._report_uncaught(f"Uncaught (in promise) {self.text(reason)}", thrown_at(reason))

    def _message(self, error: Value) -> str:
        """What the event says: an error by name and message, all else as text."""
        if isinstance(error, ErrorObject) and error.class_name == "Error":
            parts = [_own_text(error, key) for key in ("name", "message")]
            return ": ".join(part for part in parts if part)
        if isinstance(error, ErrorObject):
            return self.text(error).partition(_STACK)[0]
        if isinstance(error, Symbol):
            return describe(error)
        try:
            return to_string(error)
        except ThrowCompletion:
            return "exception"

    def text(self, value: Value) -> str:
        """What is thrown, as a console shows it: an error by its stack, text without quotes."""
        if isinstance(value, ErrorObject) and value.class_name == "Error":
            return described_error(value)
        if isinstance(value, ErrorObject):
            stack = value.get("stack", value)
            value = error_to_string(value) if stack is UNDEFINED else stack
        return value if isinstance(value, str) else inspect_safely(self._realm, value)


def _is_muted(reason: Value) -> bool:
    """JSON that no function of the program had read: to V8 the text itself is the script.

    Such a script could be of another origin, so events tell nothing of its errors:
    https://html.spec.whatwg.org/multipage/webappapis.html#muted-errors
    """
    if not isinstance(reason, ErrorObject) or reason.text_place is None:
        return False
    return all(frame.site is None or frame.name.startswith("async") for frame in reason.frames)


def _own_text(error: JSObject, key: str) -> str:
    """What can be read without running code of the program, as V8 does here."""
    holder: JSObject | None = error
    while holder is not None and not isinstance(holder, ProxyObject):
        if key in holder.properties:
            value = own_data_value(holder.properties[key])
            return value if isinstance(value, str) else ""
        holder = holder.prototype
    return ""
