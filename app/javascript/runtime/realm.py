"""Realms: https://tc39.es/ecma262/#sec-code-realms"""

from __future__ import annotations

from types import TracebackType
from typing import Any

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.errors import ErrorObject, new_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import ABSENT, Absent
from app.javascript.runtime.values import Value


class Cell:
    """A binding of the global declarative record; ``value`` is ABSENT before initialisation."""

    __slots__ = ("mutable", "value")

    def __init__(self, mutable: bool) -> None:
        self.value: Value | Absent = ABSENT
        self.mutable = mutable


class Realm:
    """A set of intrinsics with a global object.

    ``intrinsics`` is keyed by the standard's names with their percent signs
    (``%Array.prototype%``); the few that hot code needs have a slot as well. ``declarations`` is
    the global environment's declarative record. ``slots`` keeps what a host hangs on its realm.

    https://tc39.es/ecma262/#table-realm-record-fields
    """

    __slots__ = (
        "agent",
        "array_prototype",
        "bigint_prototype",
        "boolean_prototype",
        "declarations",
        "function_prototype",
        "global_object",
        "intrinsics",
        "number_prototype",
        "object_prototype",
        "promise_prototype",
        "slots",
        "string_prototype",
        "symbol_prototype",
    )

    object_prototype: JSObject
    function_prototype: JSObject
    array_prototype: JSObject
    string_prototype: JSObject
    number_prototype: JSObject
    boolean_prototype: JSObject
    symbol_prototype: JSObject
    bigint_prototype: JSObject
    promise_prototype: JSObject
    global_object: JSObject

    def __init__(self, agent: Agent) -> None:
        self.agent = agent
        self.intrinsics: dict[str, JSObject] = {}
        self.declarations: dict[str, Cell] = {}
        self.slots: dict[str, Any] = {}

    def make_error(
        self, name: str, message: str, traceback: TracebackType | None = None
    ) -> ErrorObject:
        """A new error of the intrinsic class ``name``, its stack taken here."""
        prototype = self.intrinsics[f"%{name}.prototype%"]
        return new_error(self, prototype, message, traceback)
