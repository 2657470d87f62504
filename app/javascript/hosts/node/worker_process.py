"""What a worker's ``process`` does not do: it belongs to the main thread.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-worker
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.describe import Method, define_properties
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_OF_THE_MAIN_THREAD: Final = (
    "abort", "chdir", "initgroups", "setgroups", "setegid", "seteuid", "setgid", "setuid",
)  # fmt: skip


def _not_here(realm: Realm, what: str) -> ThrowCompletion:
    message = f"{what} is not supported in workers"
    return node_error(realm, "TypeError", "ERR_WORKER_UNSUPPORTED_OPERATION", message)


def _unavailable(name: str) -> Method:
    def refuse(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        raise _not_here(realm, f"process.{name}()")

    return Method(name, refuse)


def _umask(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    if argument(arguments, 0) is not UNDEFINED:
        raise _not_here(realm, "Setting process.umask()")
    return float(host_of(realm).files.mask)


def install_worker_process(realm: Realm) -> None:
    """Put a worker's methods in the place of the main thread's."""
    methods = tuple(_unavailable(name) for name in _OF_THE_MAIN_THREAD)
    define_properties(realm, realm.intrinsics["%process%"], (*methods, Method("umask", _umask)))
