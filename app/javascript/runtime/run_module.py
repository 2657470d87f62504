"""Running a module that nobody imports: the main one, or that of a script element."""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.promise_settling import reject_promise


def load_and_evaluate(module: ModuleRecord) -> PromiseObject:
    """Load, link and run; the host has all that is imported at hand and answers at once.

    https://tc39.es/ecma262/#sec-example-cyclic-module-record-graphs
    """
    loaded = module.load_requested_modules()
    assert loaded.promise_state is not PromiseState.PENDING
    if loaded.promise_state is PromiseState.REJECTED:
        return loaded
    try:
        module.link()
    except ThrowCompletion as thrown:
        promise = PromiseObject(module.realm.promise_prototype)
        reject_promise(module.realm, promise, thrown.value_in(module.realm))
        return promise
    return module.evaluate()
