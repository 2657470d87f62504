"""Ports in the hands of the library.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.message_ports import NodePort
from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def receive(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``receiveMessageOnPort(port)``: ``{ message }``, or undefined"""
    port = argument(arguments, 0)
    if not isinstance(port, NodePort):
        raise invalid_argument_type(realm, "port", "a MessagePort instance", port)
    message = port.take()
    if message is None:
        return UNDEFINED
    answer = JSObject(realm.object_prototype)
    answer.properties["message"] = message.value
    return answer


FUNCTIONS: Final[dict[str, Behaviour]] = {"receiveMessageOnPort": receive}
