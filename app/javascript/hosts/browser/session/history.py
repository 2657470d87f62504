"""history: https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-history-interface"""

from __future__ import annotations

from app.javascript.hosts.browser.session.session_history import Entry, resolve, session_of
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import DOMExceptionObject, dom_exception
from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    is_missing,
    to_usv_string,
)
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_int32, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class HistoryObject(JSObject):
    """The window's view of its session's history."""

    __slots__ = ()

    class_name = "History"


def _cloned(realm: Realm, state: Value, operation: str) -> Value:
    try:
        return Cloning(realm, []).clone(state)
    except ThrowCompletion as completion:
        thrown = completion.value_in(realm)
        if not isinstance(thrown, DOMExceptionObject):
            raise
        message = f"Failed to execute '{operation}' on 'History': {thrown.dom_message}"
        raise dom_exception(realm, thrown.dom_name, message) from None


def _entry(realm: Realm, arguments: list[Value], operation: str) -> Entry:
    """https://html.spec.whatwg.org/multipage/nav-history-apis.html#shared-history-push/replace-state-steps"""
    serialized = _cloned(realm, arguments[0], operation)
    state = Cloning(realm, []).clone(serialized)
    to_string(arguments[1])  # nobody reads the title, but it is converted
    session, given = session_of(realm), argument(arguments, 2)
    if is_missing(given):
        return Entry(session.current.url, state, serialized_state=serialized)
    text = to_usv_string(given)
    url = resolve(realm, text)
    if url is None or url.origin != session.url.origin:
        shown = code_units(text if url is None else url.href)
        message = (
            f"Failed to execute '{operation}' on 'History': A history state object with URL "
            f"'{shown}' cannot be created in a document with origin '{session.url.origin}' and "
            f"URL '{session.current.url}'."
        )
        raise dom_exception(realm, "SecurityError", message)
    return Entry(url.href, state, serialized_state=serialized)


def _push_state(realm: Realm, _history: HistoryObject, arguments: list[Value]) -> Value:
    session_of(realm).push(_entry(realm, arguments, "pushState"))
    return UNDEFINED


def _replace_state(realm: Realm, _history: HistoryObject, arguments: list[Value]) -> Value:
    session_of(realm).replace(_entry(realm, arguments, "replaceState"))
    return UNDEFINED


def _traverse(realm: Realm, delta: int) -> Value:
    if delta == 0:
        raise UnsupportedApi("history.go(0), which reloads the page", "Run the program again.")
    session_of(realm).traverse(delta)
    return UNDEFINED


def _go(realm: Realm, _history: HistoryObject, arguments: list[Value]) -> Value:
    return _traverse(realm, to_int32(argument(arguments, 0)))


def _set_restoration(realm: Realm, _history: HistoryObject, value: Value) -> None:
    """https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-history-scrollrestoration"""
    text = to_string(value)
    if text in ("auto", "manual"):
        session_of(realm).current.restoration = text


DESCRIPTIONS = (
    described(
        Interface(
            "History",
            HistoryObject,
            attributes={
                "length": lambda realm, _history: float(session_of(realm).length),
                "scrollRestoration": lambda realm, _history: session_of(realm).current.restoration,
                "state": lambda realm, _history: session_of(realm).current.state,
            },
            setters={"scrollRestoration": _set_restoration},
            operations={
                "back": (0, lambda realm, _history, _args: _traverse(realm, -1)),
                "forward": (0, lambda realm, _history, _args: _traverse(realm, 1)),
                "go": (0, _go),
                "pushState": (2, _push_state),
                "replaceState": (2, _replace_state),
            },
        )
    ),
)
