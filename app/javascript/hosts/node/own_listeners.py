"""The listeners that a process has of its own from the start.

A program finds them: it counts them, and takes the one of warnings away to have silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.node.emitter_table import store
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost


def install_own_listeners(host: NodeHost) -> None:
    """https://nodejs.org/docs/latest-v20.x/api/process.html#event-warning

    The others would hear of ``multipleResolves`` and begin and end to hear signals; the model's
    are heard without.
    """

    def print_warning(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        warning = argument(arguments, 0)
        if isinstance(warning, ErrorObject):
            host.print_warning(warning)
        return UNDEFINED

    def nothing(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return UNDEFINED

    for event, name, behaviour in (
        ("newListener", "startListeningIfSignal", nothing),
        ("removeListener", "stopListeningIfSignal", nothing),
        ("warning", "onWarning", print_warning),
    ):
        process = host.realm.intrinsics["%process%"]
        own = NativeFunction(host.realm, name, 1, behaviour)
        unnamed = NativeFunction(host.realm, "", 1, nothing)
        store(host.realm, process, event, [own] if event == "warning" else [unnamed, own])
