"""Ports in the hands of the library.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.message_ports import NodePort
from app.javascript.hosts.node.serializing import UNTRANSFERABLE, serialize
from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def receive(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``receiveMessageOnPort(port)``: ``{ message }``, or undefined"""
    port = argument(arguments, 0)
    if not isinstance(port, NodePort):
        words = 'The "port" argument must be a MessagePort instance'
        raise node_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", words)
    message = port.take()
    if message is None:
        return UNDEFINED
    answer = JSObject(realm.object_prototype)
    answer.properties["message"] = message.value
    return answer


def broadcast_port(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``broadcastPort(name)``: a port of the channel; those of all threads hear each other"""
    port = NodePort(realm)
    host_of(realm).broadcasts.setdefault(to_string(argument(arguments, 0)), []).append(port)
    return port


def broadcast(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``broadcast(name, port, message)``: to all other ports of the channel that are open"""
    serialize(realm, realm, argument(arguments, 2), UNDEFINED)  # whoever listens
    ports = host_of(realm).broadcasts[to_string(argument(arguments, 0))]
    for port in ports:
        if port is not argument(arguments, 1) and not port.closed:
            port.push(serialize(realm, port.realm, argument(arguments, 2), UNDEFINED), realm)
    return UNDEFINED


def mark_untransferable(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``markUntransferable(buffer)``: a list of what to transfer may name it in vain"""
    marked: set[Value] = realm.slots.setdefault(UNTRANSFERABLE, set())
    if isinstance(buffer := argument(arguments, 0), JSObject):
        marked.add(buffer)
    return UNDEFINED


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "receiveMessageOnPort": receive,
    "broadcastPort": broadcast_port,
    "broadcast": broadcast,
    "markUntransferable": mark_untransferable,
}
