"""Callbacks: what a host is given to call later, and how it is named to people."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.values import Value
from app.trace.source import Span

#: Told of an error that a callback let out.
Report = Callable[[Value], None]


def callback_label(function: JSObject) -> str:
    """The function as a person knows it, by name or by text; runs no code of the program."""
    return function_text(function)


def thrown_at(error: Value) -> Span | None:
    """Where an error was made; None for what is no error."""
    if isinstance(error, ErrorObject) and error.call_sites:
        return error.call_sites[0].span
    return None


def reported_at(realm: Realm, error: Value) -> Span | None:
    """Where ``error`` was thrown, for a report: where an error was made, else the statement."""
    last = realm.agent.last_throw
    is_own = isinstance(error, ErrorObject) and error.class_name == "Error"
    if last is not None and last[0] is error and not is_own:
        return last[1]
    return thrown_at(error)


def is_thrown_by_statement(realm: Realm, error: Value) -> bool:
    """Not by the operation that made it."""
    last = realm.agent.last_throw
    return last is not None and last[0] is error


def run_callback(
    realm: Realm, function: JSObject, this: Value, arguments: list[Value], report: Report
) -> None:
    """Call; an error that comes out is reported.

    https://webidl.spec.whatwg.org/#invoke-a-callback-function
    """
    try:
        function.call(this, arguments)
    except ThrowCompletion as completion:
        report(completion.value_in(realm))
