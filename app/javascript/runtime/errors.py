"""Error objects and their stacks.

https://tc39.es/ecma262/#sec-error-objects
"""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.property import DataProperty, Property
from app.javascript.runtime.stack_frames import StackFrame, stack_frames
from app.javascript.runtime.values import UNDEFINED, PrivateName, PropertyKey, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

MAX_STACK_TRACE_LIMIT = 200.0


class ErrorObject(JSObject):
    """An object with [[ErrorData]]; ``frames`` is where it was made, innermost first.

    ``text_place`` is line and column of what is wrong in a text that the program handed in.

    Like V8's, its ``stack`` is put into words when it is first asked for, so that it begins with
    the name that a subclass gave the error after it was made. Until then it is not in
    ``properties``: ask with ``get``. Newer V8s write the message that the error was made with,
    which is then ``first_message``.
    """

    __slots__ = ("first_message", "frames", "stack_is_pending", "text_place")

    class_name = "Error"
    exotic = True

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.frames: tuple[StackFrame, ...] = ()
        self.stack_is_pending = False
        self.first_message: str | None = None
        self.text_place: tuple[int, int] | None = None

    @property
    def call_sites(self) -> tuple[CallSite, ...]:
        """Where in the program it was made, innermost first."""
        return tuple(frame.site for frame in self.frames if frame.site is not None)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if key == "stack" and self.stack_is_pending:
            self._write_stack()
        return super().get(key, receiver)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        if key == "stack" and self.stack_is_pending:
            self._write_stack()
        return super().get_own_property(key)

    def own_property_keys(self) -> list[PropertyKey]:
        if self.stack_is_pending:
            return sorted_keys({"stack": UNDEFINED, **self.properties})
        return super().own_property_keys()

    def _write_stack(self) -> None:
        """``stack`` is the first property, as in V8."""
        self.stack_is_pending = False
        stack = DataProperty(UNDEFINED, True, False, True)
        self.properties = {"stack": stack, **self.properties}
        stack.value = stack_text(self, self.frames)


class PendingStackObject(JSObject):
    """An ordinary object with a ``stack`` that is not in words yet; then it is a ``JSObject``.

    V8 writes it when it is first asked for: what sets its message afterwards has it in the stack.
    """

    __slots__ = ()

    exotic = True

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if key == "stack":
            write_pending_stack(self)
        return JSObject.get(self, key, receiver)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        if key == "stack":
            write_pending_stack(self)
        return JSObject.get_own_property(self, key)


#: Where the stack of a PendingStackObject came from, until it is in words.
_FRAMES: Final = PrivateName("frames")


def write_pending_stack(target: PendingStackObject) -> None:
    """Put the stack into words."""
    frames = target.properties.pop(_FRAMES)
    target.__class__ = JSObject  # type: ignore[assignment]
    stack = target.properties.get("stack")
    if isinstance(stack, DataProperty):
        stack.value = stack_text(target, frames)  # type: ignore[arg-type]


def put_stack(target: JSObject, frames: tuple[StackFrame, ...]) -> None:
    """The object's own ``stack``, which is there already, is to be written of these frames."""
    if isinstance(target, ErrorObject):
        target.properties.pop("stack", None)
        target.frames = frames
        target.stack_is_pending = True
    elif type(target) is JSObject or isinstance(target, PendingStackObject):
        target.properties[_FRAMES] = frames  # type: ignore[assignment]
        target.__class__ = PendingStackObject
    else:
        stack = target.properties.get("stack")
        if isinstance(stack, DataProperty):
            stack.value = stack_text(target, frames)


def new_error(
    realm: Realm,
    prototype: JSObject,
    message: str,
    traceback: TracebackType | None = None,
) -> ErrorObject:
    """An error as the engine itself makes one."""
    error = ErrorObject(prototype)
    capture_stack(realm, error, traceback)
    error.properties["message"] = DataProperty(message, True, False, True)
    if error.first_message is not None:
        error.first_message = message
    return error


def capture_stack(
    realm: Realm,
    error: ErrorObject,
    traceback: TracebackType | None = None,
    below: JSObject | None = None,
) -> None:
    """Give the error its ``stack``, first of its own properties, as V8 does.

    With ``below``, frames down to that function's own are left out.
    """
    limit = stack_trace_limit(realm)
    if limit is None:
        return
    error.frames = stack_frames(realm, traceback, limit, below)
    error.stack_is_pending = True
    if "newer V8" in realm.slots and error.class_name == "Error":
        error.first_message = ""


def stack_trace_limit(realm: Realm) -> int | None:
    """How many frames ``Error.stackTraceLimit`` asks for; None for no stack at all."""
    wanted = realm.intrinsics["%Error%"].properties.get("stackTraceLimit")
    if isinstance(wanted, DataProperty):
        wanted = wanted.value
    if type(wanted) is not float:
        return None
    return int(min(wanted, MAX_STACK_TRACE_LIMIT)) if wanted > 0 else 0


def stack_text(error: JSObject, frames: tuple[StackFrame, ...]) -> str:
    """A stack in V8's form."""
    try:
        header = error_to_string(error, getattr(error, "first_message", None))
    except ThrowCompletion:
        header = "<error>"
    return "\n".join([header, *(f"    at {frame}" for frame in frames)])


def error_to_string(error: JSObject, given: str | None = None) -> str:
    """Steps 3 to 9 of https://tc39.es/ecma262/#sec-error.prototype.tostring

    With ``given`` for the message that it has now.
    """
    name = error.get("name", error)
    name = "Error" if name is UNDEFINED else to_string(name)
    message = error.get("message", error) if given is None else given
    message = "" if message is UNDEFINED else to_string(message)
    if not name or not message:
        return name or message
    return f"{name}: {message}"
