"""ECMAScript modules that ``require`` loads.

https://nodejs.org/docs/latest-v20.x/api/modules.html#loading-ecmascript-modules-using-require
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.namespace import get_module_namespace
from app.javascript.runtime.promise_object import PromiseState
from app.javascript.runtime.run_module import load_and_evaluate
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Program

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

_ASYNC = (
    "require() cannot be used on an ESM graph with top-level await. Use import() instead. "
    "To see where the top-level await comes from, use --experimental-print-required-tla."
)


def require_module(host: NodeHost, program: Program, path: str) -> Value:
    """Run it at once: its namespace, or what it exports under the name ``module.exports``."""
    module = host.imports.modules.loaded(path) or host.imports.modules.add(program, path)
    promise = load_and_evaluate(module)
    if promise.promise_state is PromiseState.REJECTED:
        host.host_promise_rejection_tracker(promise, "handle")
        raise ThrowCompletion(promise.promise_result)
    if promise.promise_state is PromiseState.PENDING:
        raise node_error(host.realm, "Error", "ERR_REQUIRE_ASYNC_MODULE", _ASYNC)
    namespace = get_module_namespace(module)
    if namespace.has_property("module.exports"):
        return namespace.get("module.exports", namespace)
    return namespace
