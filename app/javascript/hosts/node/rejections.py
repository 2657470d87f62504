"""Unhandled rejections in Node: they end the process, unless the program listens for them.

https://nodejs.org/docs/latest-v20.x/api/cli.html#--unhandled-rejectionsmode
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from app.javascript.runtime.promise_object import PromiseObject


class UnhandledRejection(Exception):
    """Nobody handled the promise by the time its turn was over.

    ``of_main`` when it is that of the main module: then its reason is thrown as it is.
    """

    def __init__(self, promise: PromiseObject, *, of_main: bool = False) -> None:
        super().__init__()
        self.promise = promise
        self.of_main = of_main


class Rejections:
    """Promises that were rejected with nobody there to handle it, until the ticks are done.

    ``emit(event, promise)`` tells the program's listeners; False when there are none. ``recover``
    gets what nobody listens for: it comes back when the process survives. ``warn`` is told the
    number of a rejection that was handled late, when nobody listens for that.
    """

    def __init__(
        self,
        emit: Callable[[str, PromiseObject], bool],
        recover: Callable[[Exception], None],
        warn: Callable[[int], None],
    ) -> None:
        self._emit = emit
        self._recover = recover
        self._warn = warn
        self._made = 0
        self._numbers: dict[PromiseObject, int] = {}
        self._pending: list[PromiseObject] = []
        self._told: set[PromiseObject] = set()
        self._handled_late: list[PromiseObject] = []

    def __bool__(self) -> bool:
        return bool(self._pending or self._handled_late)

    def track(self, promise: PromiseObject, operation: Literal["reject", "handle"]) -> None:
        """https://tc39.es/ecma262/#sec-host-promise-rejection-tracker"""
        if operation == "reject":
            self._made += 1
            self._numbers[promise] = self._made
            self._pending.append(promise)
        elif promise in self._pending:
            self._pending.remove(promise)
        elif promise in self._told:
            self._told.remove(promise)
            self._handled_late.append(promise)

    def process(self) -> None:
        """ProcessPromiseRejections of Node, in its default mode.

        Raises:
            UnhandledRejection: for the first that the process does not survive.
        """
        while self._handled_late:
            promise = self._handled_late.pop(0)
            if not self._emit("rejectionHandled", promise):
                self._warn(self._numbers[promise])
        # What one of them throws loses the others: nobody knows of them any more.
        pending, self._pending = self._pending, []
        for promise in pending:
            self._told.add(promise)
            if not self._emit("unhandledRejection", promise):
                self._recover(UnhandledRejection(promise))
