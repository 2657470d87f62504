"""Callbacks: what a host is given to call later, and how it is named to people."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: Told of an error that a callback let out.
Report = Callable[[Value], None]


def callback_label(function: JSObject) -> str:
    """The function's name as a person knows it; runs no code of the program."""
    name = function.properties.get("name")
    if isinstance(name, DataProperty):
        name = name.value
    return name if isinstance(name, str) and name else "anonymous function"


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
