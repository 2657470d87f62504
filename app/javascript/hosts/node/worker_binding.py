"""Workers in the hands of the library.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.bytes import decode_text
from app.javascript.hosts.node.file_problem import FileProblem
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.worker_host import WorkerHost
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class WorkerHandle(JSObject):
    """A worker in the hands of the library."""

    __slots__ = ("host",)

    def __init__(self, host: WorkerHost) -> None:
        super().__init__(None)
        self.host = host


def start_worker(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``startWorker(path, source, data, transfer, tell)``: its handle, with ``port`` and ``id``"""
    maker = host_of(realm)
    path, tell = to_string(argument(arguments, 0)), argument(arguments, 4)
    assert is_callable(tell)
    source = argument(arguments, 1)
    if not isinstance(source, str):
        try:
            data = maker.files.find(path).data
        except FileProblem:
            data = None
        if data is None:
            return NULL
        source = decode_text(bytes(data), "utf8")
    number = int(realm.agent.recorder.new_id("thread").rpartition("-")[2])
    host = WorkerHost(maker, number, path, lambda event, value: _tell(tell, event, value))
    handle = WorkerHandle(host)
    handle.properties["port"] = host.begin(source, argument(arguments, 2), argument(arguments, 3))
    handle.properties["id"] = float(number)
    return handle


def _tell(tell: JSObject, event: str, value: Value) -> None:
    tell.call(UNDEFINED, [event, value])


def _host(arguments: list[Value]) -> WorkerHost:
    handle = argument(arguments, 0)
    assert isinstance(handle, WorkerHandle)
    return handle.host


def terminate(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``terminateWorker(handle)``"""
    _host(arguments).terminate()
    return UNDEFINED


def set_ref(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``refWorker(handle, hasRef)``"""
    host = _host(arguments)
    if to_boolean(argument(arguments, 1)):
        host.maker.loop.handles.add(host)
    else:
        host.maker.loop.handles.discard(host)
    return UNDEFINED


def worker_info(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``workerInfo()``: null on the main thread, else ``{ port, data, id }``"""
    host = host_of(realm)
    if not isinstance(host, WorkerHost):
        return NULL
    info = JSObject(None)
    info.properties["port"] = host.port
    info.properties["data"] = host.work_data
    info.properties["id"] = float(host.number)
    return info


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "startWorker": start_worker,
    "terminateWorker": terminate,
    "refWorker": set_ref,
    "workerInfo": worker_info,
}
