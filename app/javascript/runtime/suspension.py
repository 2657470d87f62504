"""Execution contexts that stop and go on: what async functions and generators share.

A suspended context is a coroutine with exactly one frame of the program. ``agent.running`` is the
coroutine whose code runs now; it, the depth and the recorder's stack are put right at each switch.

https://tc39.es/ecma262/#sec-execution-contexts
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.javascript.runtime.completion import ThrowCompletion, range_error
from app.javascript.runtime.values import Value
from app.kernel.coroutine import Coroutine

if TYPE_CHECKING:
    from app.javascript.runtime.agent import Agent


class AbruptResumption:
    """A message for a suspended context that goes on by throwing, or by returning, ``value``."""

    __slots__ = ("value",)

    def __init__(self, value: Value) -> None:
        self.value = value


class ThrowResumption(AbruptResumption):
    """Throw ``value`` at the suspension."""

    __slots__ = ()


class ReturnResumption(AbruptResumption):
    """Return ``value`` at the suspension."""

    __slots__ = ()


def resume_context(agent: Agent, coroutine: Coroutine, message: Any, frames: int = 1) -> Any:
    """Run the coroutine until it suspends or ends (``coroutine.done``), and come back.

    ``frames`` is what it adds to the depth: 0 when its frame has been counted by the call itself.
    Returns what it suspended with, or its body's result; raises what the body raised, or RangeError
    when the stack is full.
    """
    running, depth = agent.running, agent.depth
    if depth + frames > agent.budget.limits.call_depth:
        raise range_error("Maximum call stack size exceeded")
    agent.running = coroutine
    agent.depth = depth + frames
    try:
        return coroutine.resume(message)
    finally:
        agent.running = running
        agent.depth = depth


def suspend_context(agent: Agent, value: Any, awaiting: str = "") -> Any:
    """Suspend the running coroutine; returns the message it is resumed with.

    ``awaiting`` says for people what it waits for.
    """
    assert agent.running is not None, "only a suspendable context can be suspended"
    # Nothing below names the coroutine: what its own frames hold is never collected.
    recorder = agent.recorder
    if not recorder.details:
        return agent.running.leave().switch(value)
    place = recorder.here
    context = recorder.suspend(awaiting)
    message = agent.running.leave().switch(value)
    recorder.resume(context)
    recorder.here = place
    return message


def await_message(message: Any) -> Value:
    """The value an ``await`` goes on with; raises ThrowCompletion for a rejection."""
    if type(message) is ThrowResumption:
        raise ThrowCompletion(message.value)
    return message  # type: ignore[no-any-return]
