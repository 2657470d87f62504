"""Error objects and their stacks.

https://tc39.es/ecma262/#sec-error-objects
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from app.javascript.runtime.call_sites import CallSite, call_sites
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

STACK_TRACE_LIMIT = 10


class ErrorObject(JSObject):
    """An object with [[ErrorData]]; ``call_sites`` is where it was made, innermost first."""

    __slots__ = ("call_sites",)

    class_name = "Error"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.call_sites: tuple[CallSite, ...] = ()


def new_error(
    realm: Realm,
    prototype: JSObject,
    message: str,
    traceback: TracebackType | None = None,
) -> ErrorObject:
    """An error as the engine itself makes one."""
    error = ErrorObject(prototype)
    capture_stack(error, traceback, message)
    error.properties["message"] = DataProperty(message, True, False, True)
    return error


def capture_stack(error: ErrorObject, traceback: TracebackType | None, message: str | None) -> None:
    """Give the error its ``stack``, first of its own properties, as V8 does."""
    error.call_sites = call_sites(traceback, STACK_TRACE_LIMIT)
    name = error.get("name", error)
    header = name if isinstance(name, str) else "Error"
    if message:
        header = f"{header}: {message}" if header else message
    lines = [header, *(f"    at {site}" for site in error.call_sites)]
    error.properties["stack"] = DataProperty("\n".join(lines), True, False, True)
