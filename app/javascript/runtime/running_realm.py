"""The realm whose code runs now, where an agent has several.

Like the frames of a stack it is read off the interpreter's own (``stack_frames``): nothing is kept
up while the program runs.

https://html.spec.whatwg.org/multipage/webappapis.html#concept-incumbent-everything
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Final, cast

from app.javascript.runtime.contexts import run_in_context
from app.javascript.runtime.function import NativeConstructor, NativeFunction
from app.javascript.runtime.stack_frames import entered, frames_outwards

if TYPE_CHECKING:
    from app.javascript.runtime.agent import Agent
    from app.javascript.runtime.realm import Realm

_SCRIPT: Final = run_in_context.__code__


def running_realm(agent: Agent, *, built_in: bool = False) -> Realm | None:
    """The realm of the innermost code of the program; with ``built_in`` of any function.

    None when nothing is on the stack.
    """
    return _first_realm(frames_outwards(agent.running, sys._getframe(1)), built_in)


def running_built_in(agent: Agent) -> NativeFunction | None:
    """The built-in function that runs, called by code of the program that waits for it."""
    for frame in frames_outwards(agent.running, sys._getframe(1)):
        function = entered(frame)
        if function is not None:
            return function if isinstance(function, NativeFunction) else None
        if frame.f_code is _SCRIPT:
            break
    return None


def throwing_realm(traceback: TracebackType | None) -> Realm | None:
    """The realm of the code of the program that an error came from."""
    passed: list[FrameType] = []
    while traceback is not None:
        passed.append(traceback.tb_frame)
        traceback = traceback.tb_next
    return _first_realm(reversed(passed), built_in=False)


def passed_code_of_the_program(traceback: TracebackType | None) -> bool:
    """Whether an error came out of a function of the program, on its way to the one that asks."""
    while traceback is not None:
        function = entered(traceback.tb_frame)
        if function is not None and not isinstance(function, NativeFunction | NativeConstructor):
            return True
        traceback = traceback.tb_next
    return False


def _first_realm(frames: Iterator[FrameType], built_in: bool) -> Realm | None:
    for frame in frames:
        if frame.f_code is _SCRIPT:
            return cast("Realm", frame.f_locals["realm"])
        function = entered(frame)
        is_built_in = isinstance(function, NativeFunction | NativeConstructor)
        if function is not None and (built_in or not is_built_in):
            return cast("Realm | None", getattr(function, "realm", None))
    return None
