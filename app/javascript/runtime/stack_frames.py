"""The frames of the program's stack, read off the interpreter's own.

Python frames are told by what they hold: a closure with a free variable ``site`` says where the
program stands, one with ``depth_limit`` enters a function of the program (and so ends its frame),
``NativeFunction.call`` and its kin are built-in functions. A coroutine's frames go on where it was
resumed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Final

from app.javascript.runtime.async_frames import awaiting_calls, entered_function, promise_of
from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.frame_names import called_name, constructed_name
from app.javascript.runtime.function import NativeConstructor, NativeFunction
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.suspension import resume_context

if TYPE_CHECKING:
    from app.javascript.runtime.objects import JSObject
    from app.javascript.runtime.realm import Realm
    from app.kernel.coroutine import Coroutine

_NATIVE_CALLS: Final = frozenset({NativeFunction.call.__code__, NativeConstructor.call.__code__})
_NATIVE_CONSTRUCT: Final = NativeConstructor.construct.__code__
_RESUME: Final = resume_context.__code__

#: Built-ins that have no frame of their own in V8, by their behaviours.
_FRAMELESS: Final = frozenset(
    {
        "array_constructor",
        "function_prototype_apply",
        "function_prototype_call",
        "reflect_apply",
        "reflect_construct",
    }
)


@dataclass(frozen=True, slots=True)
class StackFrame:
    """One call: its name as V8 puts it, and where it stands; None in a built-in function."""

    name: str
    site: CallSite | None

    def __str__(self) -> str:
        if self.site is None:
            return self.name if self.name.endswith(")") else f"{self.name} (<anonymous>)"
        if self.name in ("", "async"):
            return f"{self.name} {self.site.place}".lstrip()
        return f"{self.name} ({self.site.place})"


def stack_frames(
    realm: Realm,
    traceback: TracebackType | None,
    limit: int,
    below: JSObject | None = None,
) -> tuple[StackFrame, ...]:
    """At most ``limit`` frames, innermost first: those of the traceback, then the live ones.

    With ``below``, only those that stand below the innermost call of that function. Last come the
    calls that await what the stack is doing.
    """
    walk = _Walk(limit, below)
    for frame in _python_frames(realm.agent.running, traceback):
        if walk.is_done:
            break
        walk.visit(frame)
    return walk.finish()


class _Walk:
    """What has been gathered from the Python frames so far, innermost first."""

    def __init__(self, limit: int, below: JSObject | None) -> None:
        self.limit = limit
        self.below = below
        self.frames: list[StackFrame] = []
        #: The innermost place in the call that is being walked through.
        self.site: CallSite | None = None
        self.waiting: PromiseObject | None = None

    @property
    def is_done(self) -> bool:
        return len(self.frames) >= self.limit and self.below is None

    def visit(self, frame: FrameType) -> None:
        self.waiting = promise_of(frame) or self.waiting
        if "site" in frame.f_code.co_freevars:
            self.site = self.site or _site(frame)
            return
        function = entered(frame)
        if function is not None:
            self._leave(function, _name(frame, function))
        elif frame.f_back is None and self.site is not None:
            self._leave(None, self.site.function)

    def _leave(self, function: JSObject | None, name: str | None) -> None:
        """The call of ``function`` ends here."""
        is_native = isinstance(function, NativeFunction | NativeConstructor)
        if is_native and self.site is not None:  # of a script that the function runs
            self.frames.append(StackFrame(self.site.function, self.site))
            self.site = None
        if name is not None and (is_native or self.site is not None):
            self.frames.append(StackFrame(name, self.site))
        self.site = None
        if function is not None and function is self.below:
            self.frames, self.below = [], None

    def finish(self) -> tuple[StackFrame, ...]:
        if self.below is not None:
            return ()
        if self.site is not None:
            self._leave(None, self.site.function)
        for called, place in awaiting_calls(self.waiting):
            if self.is_done:
                break
            self.frames.append(StackFrame(called, place))
        return tuple(self.frames[: self.limit])


def _python_frames(
    coroutine: Coroutine | None, traceback: TracebackType | None
) -> Iterator[FrameType]:
    """The frames an error went through, innermost first, and those that are still running."""
    frame: FrameType | None = sys._getframe(2)
    if traceback is not None:
        passed = []
        frame = traceback.tb_frame.f_back
        step: TracebackType | None = traceback
        while step is not None:
            passed.append(step.tb_frame)
            step = step.tb_next
        yield from reversed(passed)
    if frame is not None:
        yield from frames_outwards(coroutine, frame)


def frames_outwards(coroutine: Coroutine | None, innermost: FrameType) -> Iterator[FrameType]:
    """A frame and those that wait for it, on from ``coroutine`` where that was resumed."""
    frame: FrameType | None = innermost
    while frame is not None:
        yield frame
        if frame.f_code is _RESUME:
            coroutine = frame.f_locals["running"]
        frame = frame.f_back
        if frame is None and coroutine is not None:
            frame = coroutine.resumer_frame()


def _site(frame: FrameType) -> CallSite | None:
    site = frame.f_locals["site"]
    return site if isinstance(site, CallSite) else None


def entered(frame: FrameType) -> JSObject | None:
    """The function that the Python frame enters, if it enters one."""
    code = frame.f_code
    if code in _NATIVE_CALLS or code is _NATIVE_CONSTRUCT:
        return frame.f_locals["self"]  # type: ignore[no-any-return]
    if "depth_limit" in code.co_freevars or entered_function(frame) is not None:
        return frame.f_locals.get("function")
    return None


def _is_frameless(function: NativeFunction | NativeConstructor) -> bool:
    """Whether the engine, or the host whose function it is, makes no frame for its calls."""
    if function.behaviour.__name__ in _FRAMELESS:
        return True
    of_host = function.realm.slots.get("frameless in stacks")
    return of_host is not None and bool(of_host(function.behaviour))


def _name(frame: FrameType, function: JSObject) -> str | None:
    """None for a built-in function that V8 leaves out."""
    if isinstance(function, NativeFunction | NativeConstructor):
        if _is_frameless(function):
            return None
        if frame.f_code is _NATIVE_CONSTRUCT:
            return constructed_name(function)
        return called_name(function, frame.f_locals["this"])
    found = frame.f_locals
    if "new_target" in found:
        return constructed_name(function)
    return called_name(function, found["this"] if "this" in found else found.get("_this"))
