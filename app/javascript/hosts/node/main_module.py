"""The main script as a module: what its failure goes through until it ends the process.

https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-and-loading-algorithm
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.rejections import UnhandledRejection
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.run_module import load_and_evaluate
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Program

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

#: Node's loader awaits the evaluation in ModuleJob.run, ModuleLoader.import and loadESM, one inside
#: the other; the last one hands what it catches to triggerUncaughtException, in its microtask.
AWAITS_OF_THE_LOADER: Final = 3


#: What CommonJS has, and what Node adds to the error when a module asks for it.
_OF_COMMON_JS: Final = {
    **dict.fromkeys(("__dirname", "__filename", "exports", "module"), " in ES module scope"),
    "require": " in ES module scope, you can use import instead",
}


def _tell_of_module_scope(error: Value) -> None:
    """As Node's ModuleJob does it: explainCommonJSGlobalLikeNotDefinedError."""
    if not isinstance(error, ErrorObject):
        return
    message, stack = (error.get(key, error) for key in ("message", "stack"))
    for name, addition in _OF_COMMON_JS.items():
        if message == f"{name} is not defined":
            told = f"{message}{addition}"
            error.set("message", told, error)
            if isinstance(stack, str):
                error.set("stack", stack.replace(message, told, 1), error)


class MainModule:
    """Its evaluation, which is a microtask of its own."""

    def __init__(self, host: NodeHost) -> None:
        self._host = host
        self._promise: PromiseObject | None = None

    @property
    def is_unsettled(self) -> bool:
        """Whether it waits for something at its top level."""
        promise = self._promise
        return promise is not None and promise.promise_state is PromiseState.PENDING

    def evaluate(self, program: Program, path: str) -> None:
        """Link it and run it; its errors end the process a few microtasks later."""
        promise = load_and_evaluate(self._host.imports.modules.add(program, path))
        self._promise = promise
        if promise.promise_state is PromiseState.REJECTED:
            self._host.host_promise_rejection_tracker(promise, "handle")
            self._fail(promise, AWAITS_OF_THE_LOADER)

    def has(self, promise: PromiseObject) -> bool:
        """Whether this promise is the module's own."""
        return promise is self._promise

    def takes(self, promise: PromiseObject) -> bool:
        """Whether this rejected promise is the module's own, which the loader takes care of."""
        if not self.has(promise):
            return False
        self._fail(promise, AWAITS_OF_THE_LOADER)
        return True

    def _fail(self, promise: PromiseObject, microtasks: int) -> None:
        if microtasks == AWAITS_OF_THE_LOADER - 1:
            _tell_of_module_scope(promise.promise_result)
        if microtasks == 0:
            self._host.loop.recover(UnhandledRejection(promise, of_main=True))
            return
        job = Job(lambda: self._fail(promise, microtasks - 1), "the main module failed")
        self._host.microtasks.enqueue(job)
