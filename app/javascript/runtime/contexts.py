"""Execution contexts of whole programs.

https://tc39.es/ecma262/#sec-execution-contexts
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.compile.activation import TOO_DEEP
from app.javascript.runtime.completion import ThrowCompletion, range_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.trace.steps import ContextKind


def run_in_context(realm: Realm, run: Callable[[], Value], name: str, kind: ContextKind) -> Value:
    """Run the code of a program as one frame of the stack."""
    agent = realm.agent
    depth = agent.depth
    if depth >= agent.budget.limits.call_depth:
        raise range_error(TOO_DEEP)
    recorder = agent.recorder
    if recorder.details:
        recorder.push(name, kind)
    agent.depth = depth + 1
    try:
        value = run()
    except ThrowCompletion:
        agent.depth = depth
        if recorder.details:
            recorder.pop()
        raise
    agent.depth = depth
    if recorder.details:
        recorder.pop()
    return value
