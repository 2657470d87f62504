"""Date objects: https://tc39.es/ecma262/#sec-date-objects"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class DateObject(JSObject):
    """An object with [[DateValue]], a time value."""

    __slots__ = ("date_value",)

    class_name = "Date"

    def __init__(self, prototype: JSObject | None, date_value: float) -> None:
        super().__init__(prototype)
        self.date_value = date_value


def this_date(value: Value, method: str = "") -> DateObject:
    """The receiver of a Date method: RequireInternalSlot of [[DateValue]].

    V8 names the ``method`` unless it is one that only reads.
    """
    if not isinstance(value, DateObject):
        if method:
            raise incompatible_receiver(f"Date.prototype.{method}", value)
        raise type_error("this is not a Date object.")
    return value


def current_time(realm: Realm) -> float:
    """The virtual clock's time as a time value.

    https://tc39.es/ecma262/#sec-hostsystemutcepochnanoseconds
    """
    clock = realm.agent.clock
    return float(floor(clock.time_origin + clock.read()))
