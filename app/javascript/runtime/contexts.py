"""Execution contexts of whole programs.

https://tc39.es/ecma262/#sec-execution-contexts
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.trace.steps import ContextKind


def run_in_context(realm: Realm, run: Callable[[], Value], name: str, kind: ContextKind) -> Value:
    """Run the code of a program as one frame of the stack."""
    agent, recorder = realm.agent, realm.agent.recorder
    if not recorder.details:
        return one_deeper(agent, run)

    def recorded() -> Value:
        recorder.push(name, kind)
        try:
            value = run()
        except ThrowCompletion:
            recorder.pop()
            raise
        recorder.pop()
        return value

    return one_deeper(agent, recorded)
