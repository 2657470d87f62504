"""Who awaits: the ``at async f`` lines below the frames of a stack.

A promise that has just one reaction leads on to the call that awaits it, to the promise of that
call, and so forth: https://v8.dev/docs/stack-trace-api#async-stack-traces
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import FrameType
from typing import Any, Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.frame_names import called_name
from app.javascript.runtime.promise_object import PromiseObject, PromiseReaction, PromiseState

_ELEMENT: Final = re.compile(r"(Promise\.\w+): element (\d+)\Z")


def promise_of(frame: FrameType) -> PromiseObject | None:
    """The promise that waits for the Python frame: a coroutine's base, or a reaction's job."""
    free = frame.f_code.co_freevars
    promise = None
    if "reaction" in free:
        promise = _promise_of_capability(frame.f_locals["reaction"])
    elif "run_body" in free and "promise" in free:
        promise = frame.f_locals["promise"]
    elif "run_body" in free and "generator" in free:
        promise = _promise_of_generator(frame.f_locals["generator"])
    return promise if isinstance(promise, PromiseObject) else None


def _promise_of_capability(reaction: PromiseReaction) -> Any:
    return getattr(reaction.capability, "promise", None)


def _promise_of_generator(generator: Any) -> Any:
    """That of the first request to an async generator."""
    queue = getattr(generator, "queue", None)
    return queue[0].capability.promise if queue else None


def entered_function(frame: FrameType) -> tuple[Any, Any] | None:
    """The async function, and its ``this``, whose body the Python frame begins."""
    free = frame.f_code.co_freevars
    if "enter" in free and "function" in free and "this" in free:
        return frame.f_locals["function"], frame.f_locals["this"]
    return None


def awaiting_calls(promise: PromiseObject | None) -> Iterator[tuple[str, CallSite | None]]:
    """The calls that wait for the promise, nearest first, each with its name and its place."""
    while promise is not None and promise.promise_state is PromiseState.PENDING:
        fulfill, reject = promise.promise_fulfill_reactions, promise.promise_reject_reactions
        if not fulfill or not reject or len(fulfill) != 1:
            return
        coroutine = _captured(fulfill[0].handler, "coroutine")
        if coroutine is not None:
            name, site, promise = _suspended_call(coroutine.suspended_frame())
            if site is not None:
                yield f"async {name}" if name else "async", site
            continue
        for reaction in (fulfill[0], reject[0]):
            element = _ELEMENT.match(str(getattr(reaction.handler, "label", "")))
            if element is not None:
                combination = _captured(getattr(reaction.handler, "behaviour", None), "self")
                yield f"async {element[1]} (index {element[2]})", None
                promise = _as_promise(combination.capability.promise)
                break
        else:
            promise = _next_promise(fulfill[0])


def _next_promise(reaction: PromiseReaction) -> PromiseObject | None:
    """The promise that the reaction settles."""
    adopted = getattr(reaction.handler, "promise", None)
    return _as_promise(_promise_of_capability(reaction) if adopted is None else adopted)


def _as_promise(value: Any) -> PromiseObject | None:
    return value if isinstance(value, PromiseObject) else None


def _captured(function: Any, name: str) -> Any:
    """What a Python function holds in its free variable ``name``."""
    free: tuple[str, ...] = getattr(getattr(function, "__code__", None), "co_freevars", ())
    closure = getattr(function, "__closure__", None)
    return closure[free.index(name)].cell_contents if closure and name in free else None


def _suspended_call(
    frame: FrameType | None,
) -> tuple[str, CallSite | None, PromiseObject | None]:
    """Name, place and promise of a call whose innermost Python frame is ``frame``."""
    name = ""
    site: CallSite | None = None
    while frame is not None:
        if site is None and "site" in frame.f_code.co_freevars:
            site = frame.f_locals["site"]
            name = site.function if site is not None else ""
        entered = entered_function(frame)
        if entered is not None:
            name = called_name(*entered)
        promise = promise_of(frame)
        if promise is not None:
            return name, site, promise
        frame = frame.f_back
    return name, site, None
