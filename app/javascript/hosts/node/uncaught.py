"""What Node prints about an error that ends the process.

https://nodejs.org/docs/latest-v20.x/api/process.html#event-uncaughtexception
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.hosts.node.built_in_modules import library_text
from app.javascript.hosts.node.process_object import NODE_VERSION
from app.javascript.hosts.node.rejections import UnhandledRejection
from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import describe, to_string
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.stack_frames import stack_frames
from app.javascript.runtime.values import Symbol, Value
from app.javascript.syntax.nodes import Program

#: The text of the file of a name, if it is one of the run's.
TextOf: TypeAlias = "Callable[[str], str | None]"

_OPTIONS: Final = InspectOptions(depth=5.0, custom_inspect=False)
_HINT: Final = "(Use `node --trace-uncaught ...` to show where the exception was thrown)"
_LINE_END: Final = re.compile("[\n\r\u2028\u2029]")
_NOT_A_TAB: Final = re.compile("[^\t]")
_FEW_FRAMES: Final = 10

_REJECTED: Final = """\
node:internal/process/promises:391
    triggerUncaughtException(err, true /* fromPromise */);
    ^"""

_BY_MAIN: Final = """\
node:internal/modules/run_main:123
    triggerUncaughtException(
    ^"""

_NOBODY_CAUGHT: Final = """\
This error originated either by throwing inside of an async function \
without a catch block, or by rejecting a promise which was not handled with .catch(). The promise \
rejected with the reason "{reason}".\
"""
_WRAPPED_AT: Final = """\
    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)
    at processPromiseRejections (node:internal/process/promises:470:17)"""
_WRAPPED: Final = """\
node:internal/process/promises:389
      new UnhandledPromiseRejection(reason);
      ^

UnhandledPromiseRejection: {message}
{at} {{
  code: 'ERR_UNHANDLED_REJECTION'
}}

Node.js {version}"""


def uncaught_text(realm: Realm, error: Value, text_of: TextOf, site: CallSite | None) -> str:
    """The place with its line of the source, the error as inspected, and Node's version."""
    return _report(realm, error, "" if site is None else _place(text_of, site))


def _report(realm: Realm, error: Value, place: str) -> str:
    if isinstance(error, ErrorObject):
        place = f"{place}\n\n" if place else ""
    else:
        place = f"\n{place}\n" if place else ""
    return f"{place}{_error_text(realm, error)}\n\nNode.js {NODE_VERSION}"


def _is_error_like(value: Value) -> bool:
    """As Node asks in lib/internal/process/promises.js."""
    if not isinstance(value, JSObject) or value.callable:
        return False
    return value.get_own_property("stack") is not None


def rejection_text(realm: Realm, reason: Value, text_of: TextOf, *, of_main: bool) -> str:
    """The reason as an uncaught error; what does not look like one is wrapped into one.

    ``of_main`` when it is what the main module let out: then it is never wrapped.
    """
    try:
        is_error_like = _is_error_like(reason)
    except ThrowCompletion as completion:  # a proxy: then that is what nobody caught
        return _report(realm, completion.value_in(realm), "")
    if is_error_like:
        site = rejected_at(reason)
        place = _BY_MAIN if of_main else _REJECTED
        return _report(realm, reason, place if site is None else _place(text_of, site))
    if of_main:
        return f"{_BY_MAIN}\n{_error_text(realm, reason)}\n\nNode.js {NODE_VERSION}"
    message = _NOBODY_CAUGHT.format(reason=describe(reason))
    return _WRAPPED.format(message=message, at=_WRAPPED_AT, version=NODE_VERSION)


def reason_as_error(realm: Realm, rejection: UnhandledRejection) -> Value:
    """What ``uncaughtException`` hears of: UnhandledPromiseRejection unless it is an error."""
    reason = rejection.promise.promise_result
    if rejection.of_main or _is_error_like(reason):
        return reason
    name = "UnhandledPromiseRejection"
    error = realm.make_error("Error", _NOBODY_CAUGHT.format(reason=describe(reason)))
    stack = f"{name}: {describe(error.get('message', error))}\n{_WRAPPED_AT}"
    error.properties["stack"] = DataProperty(stack, writable=True, configurable=True)
    error.properties["code"] = "ERR_UNHANDLED_REJECTION"
    error.properties["name"] = name
    return error


def thrown_from(realm: Realm, completion: ThrowCompletion) -> CallSite | None:
    """Where in the program it was thrown; None if it came from outside."""
    frames = stack_frames(realm, completion.__traceback__, _FEW_FRAMES)
    return next((frame.site for frame in frames if frame.site is not None), None)


def decorate(realm: Realm, completion: ThrowCompletion, text_of: TextOf) -> None:
    """Put the place before the stack, as for errors of a text that is evaluated."""
    error, site = completion.value_in(realm), thrown_from(realm, completion)
    if not isinstance(error, ErrorObject) or site is None:
        return
    stack = error.get("stack", error)
    if isinstance(stack, str):
        error.set("stack", f"{_place(text_of, site)}\n\n{stack}", error)


def rejected_at(reason: Value) -> CallSite | None:
    """Where an error was made that a promise was rejected with."""
    if isinstance(reason, ErrorObject) and reason.call_sites:
        return reason.call_sites[0]
    return None


def _place(text_of: TextOf, site: CallSite) -> str:
    """``file:line``, that line, and a caret under the column."""
    place = f"{site.file_name}:{site.span.start_line}"
    text, start = text_of(site.file_name), site.span.start
    if text is None or start > len(text):
        return place
    before = _LINE_END.split(text[:start])[-1]
    after = _LINE_END.split(text[start:], maxsplit=1)[0]
    return f"{place}\n{before}{after}\n{_NOT_A_TAB.sub(' ', before)}^"


def _error_text(realm: Realm, error: Value) -> str:
    """Objects as inspected, others as strings; the program's own code may throw once more."""
    if not isinstance(error, JSObject):
        return f"{'' if isinstance(error, Symbol) else to_string(error)}\n{_HINT}"
    try:
        stack = error.get("stack", error)
    except ThrowCompletion:
        return f"{_string(error)}\n{_HINT}"
    try:
        return inspect(realm, error, _OPTIONS)
    except ThrowCompletion:
        return stack if isinstance(stack, str) else describe(error)


def _string(error: JSObject) -> str:
    try:
        return to_string(error)
    except ThrowCompletion:
        return "<toString() threw exception>"


def text_finder(program: Program, other: TextOf) -> TextOf:
    """Finds the text of a file that a stack trace names."""

    def text(name: str) -> str | None:
        if name == program.file_name:
            return program.text
        return library_text(name) or other(name)

    return text
