"""The depth of nested calls that are not the program's own functions.

A proxy whose prototype is itself, or a built-in that works on nested objects, can recurse without
ever calling a function of the program: such rounds count towards the same limit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import ThrowCompletion, range_error

Result = TypeVar("Result")


def enter(agent: Agent) -> None:
    """One level more; RangeError when that is too many. The caller counts ``depth`` down again."""
    if agent.depth >= agent.budget.limits.call_depth:
        raise range_error("Maximum call stack size exceeded")
    agent.depth += 1


def one_deeper(agent: Agent, operation: Callable[[], Result]) -> Result:
    """Do ``operation`` one level deeper; RangeError when that is too deep."""
    enter(agent)
    try:
        result = operation()
    except ThrowCompletion:
        agent.depth -= 1
        raise
    agent.depth -= 1
    return result
