"""Promises that are resolved or rejected once more: the event ``multipleResolves``.

https://nodejs.org/docs/latest-v20.x/api/process.html#event-multipleresolves
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.emitter_table import listeners_of
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

_EVENT: Final = "multipleResolves"


def report_settled_again(host: NodeHost) -> None:
    """Tell listeners in a tick: what they throw is not caught by the promise's executor."""

    def report(promise: PromiseObject, operation: str, value: Value) -> None:
        if listeners_of(host.realm, host.realm.intrinsics["%process%"], _EVENT):
            told: list[Value] = [operation, promise, value]

            def emit() -> None:
                host.emit(_EVENT, told)

            host.at_next_tick(emit, _EVENT)

    host.agent.settled_again = report
