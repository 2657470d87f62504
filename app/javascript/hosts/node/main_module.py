"""The main script as a module: what its failure goes through until it ends the process.

https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-and-loading-algorithm
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.rejections import UnhandledRejection
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.run_module import load_and_evaluate
from app.javascript.syntax.nodes import Program

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

#: Node's loader awaits the evaluation in ModuleJob.run, ModuleLoader.import and loadESM, one inside
#: the other; the last one hands what it catches to triggerUncaughtException, in its microtask.
AWAITS_OF_THE_LOADER: Final = 3


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

    def takes(self, promise: PromiseObject) -> bool:
        """Whether this rejected promise is the module's own, which the loader takes care of."""
        if promise is not self._promise:
            return False
        self._fail(promise, AWAITS_OF_THE_LOADER)
        return True

    def _fail(self, promise: PromiseObject, microtasks: int) -> None:
        if microtasks == 0:
            self._host.loop.recover(UnhandledRejection(promise))
            return
        job = Job(lambda: self._fail(promise, microtasks - 1), "the main module failed")
        self._host.microtasks.enqueue(job)
