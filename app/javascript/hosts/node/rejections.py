"""Unhandled rejections in Node: they end the process.

https://nodejs.org/docs/latest-v20.x/api/cli.html#--unhandled-rejectionsmode
"""

from __future__ import annotations

from typing import Literal

from app.javascript.runtime.promise_object import PromiseObject


class UnhandledRejection(Exception):
    """Nobody handled the promise by the time its turn was over."""

    def __init__(self, promise: PromiseObject) -> None:
        super().__init__()
        self.promise = promise


class Rejections:
    """Promises that were rejected with nobody there to handle it, until the ticks are done."""

    def __init__(self) -> None:
        self._pending: list[PromiseObject] = []

    def __bool__(self) -> bool:
        return bool(self._pending)

    def track(self, promise: PromiseObject, operation: Literal["reject", "handle"]) -> None:
        """https://tc39.es/ecma262/#sec-host-promise-rejection-tracker"""
        if operation == "reject":
            self._pending.append(promise)
        elif promise in self._pending:
            self._pending.remove(promise)

    def process(self) -> None:
        """ProcessPromiseRejections of Node, in its default mode.

        Raises:
            UnhandledRejection: for the first that is still unhandled.
        """
        pending, self._pending = self._pending, []
        for promise in pending:
            raise UnhandledRejection(promise)
