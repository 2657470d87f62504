"""How Node's loader finds modules, and how long ``import()`` takes.

https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-and-loading-algorithm
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.microtask_queue import MicrotaskQueue
from app.javascript.hosts.module_map import ModuleMap
from app.javascript.hosts.node.argument_errors import node_error
from app.javascript.hosts.node.built_in_imports import built_in_import
from app.javascript.hosts.node.event_loop import EventLoop
from app.javascript.hosts.node.requests import Request
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.sources import Sources, is_relative

Finish = Callable[[ModuleRecord | ThrowCompletion], None]

# Microtasks that Node 20's loader takes for ``import()``, before those of the language: counted
# against a chain of promises in a real process.
LOADED = 5
NEW_BUILT_IN = 13
NOT_FOUND = 3
UNKNOWN_BUILT_IN = 11
#: What reading a file takes, as seen on Node 20: more than a timeout of 0 and an immediate.
FILE_MS = 2.0


class Imports:
    """The modules of a process."""

    def __init__(
        self, realm: Realm, sources: Sources, microtasks: MicrotaskQueue, loop: EventLoop
    ) -> None:
        self._realm = realm
        self._sources = sources
        self._microtasks = microtasks
        self._loop = loop
        self._pending: dict[str, list[Callable[[], None]]] = {}
        self.modules = ModuleMap(realm, sources, lambda name: built_in_import(realm, name))

    def load(self, referrer: str, request: ModuleRequest, finish: Finish) -> None:
        """Answer at once for a declaration, as long after as Node for a call.

        Raises:
            UnsupportedApi: the module is none that the model has.
        """
        modules, key = self.modules, self.modules.key(referrer, request)
        if not request.is_dynamic:
            finish(modules.load(referrer, request))
            return
        label = f"import('{request.specifier}')"
        if key in self._pending:
            self._pending[key].append(lambda: finish(modules.load(referrer, request)))
        elif modules.has(referrer, request):
            self._after(LOADED, label, lambda: finish(modules.load(referrer, request)))
        elif (refusal := self._missing(referrer, key, request)) is not None:
            error, microtasks = refusal
            self._after(microtasks, label, lambda: finish(error))
        else:
            self._load_new(referrer, key, request, finish)

    def _load_new(self, referrer: str, key: str, request: ModuleRequest, finish: Finish) -> None:
        label = f"import('{request.specifier}')"
        self._pending[key] = [lambda: finish(self.modules.load(referrer, request))]

        def loaded() -> None:
            for waiting in self._pending.pop(key):
                waiting()

        if self._sources.text(key) is None:
            self.modules.load(referrer, request)
            self._after(NEW_BUILT_IN, label, loaded)
        else:
            due = self._loop.agent.clock.now + FILE_MS
            self._loop.requests.add(Request(due, label, loaded, request.span, silent=True))

    def _after(self, microtasks: int, label: str, steps: Callable[[], None]) -> None:
        """Run ``steps`` when so many microtasks have passed."""
        if microtasks == 0:
            steps()
            return
        job = Job(lambda: self._after(microtasks - 1, label, steps), f"{label}: find the module")
        self._microtasks.enqueue(job)

    def _missing(
        self, referrer: str, key: str, request: ModuleRequest
    ) -> tuple[ThrowCompletion, int] | None:
        """Why there is no such module, and the microtasks until that is known.

        A package that the run has not got could be installed elsewhere: that is refused.
        """
        specifier = request.specifier
        if is_relative(specifier) and self._sources.text(key) is None:
            message = f"Cannot find module '{key}' imported from {referrer}"
            missing = self._error("ERR_MODULE_NOT_FOUND", message)
            value = missing.value_in(self._realm)
            if isinstance(value, JSObject):
                value.properties["url"] = f"file://{key}"
            return missing, NOT_FOUND
        if specifier.startswith("node:") and built_in_import(self._realm, specifier) is None:
            message = f"No such built-in module: {specifier}"
            return self._error("ERR_UNKNOWN_BUILTIN_MODULE", message), UNKNOWN_BUILT_IN
        return None

    def _error(self, code: str, message: str) -> ThrowCompletion:
        return node_error(self._realm, "Error", code, message)


def fill_import_meta(realm: Realm, meta: JSObject, path: str) -> None:
    """https://nodejs.org/docs/latest-v20.x/api/esm.html#importmeta"""
    absolute = path if path.startswith("/") else f"/{path}"
    meta.properties["dirname"] = absolute.rpartition("/")[0] or "/"
    meta.properties["filename"] = absolute
    meta.properties["url"] = f"file://{absolute}"
