"""How Node's loader finds modules, and how long ``import()`` takes.

https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-and-loading-algorithm
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.built_in_modules import built_in_name
from app.javascript.hosts.node.bytes import encode_text
from app.javascript.hosts.node.common_js_imports import CommonJsModule
from app.javascript.hosts.node.data_modules import is_data_url
from app.javascript.hosts.node.import_meta import fill_import_meta
from app.javascript.hosts.node.module_files import ModuleFiles, NodeModules
from app.javascript.hosts.node.requests import Request
from app.javascript.hosts.node.specifiers import is_url, refusal_of
from app.javascript.hosts.node.virtual_files import HOME, VirtualFiles
from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.source_text_module import SourceTextModule
from app.javascript.sources import Sources, file_of, is_relative
from app.javascript.syntax.nodes import Goal
from app.trace.source import Span

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

Finish = Callable[[ModuleRecord | ThrowCompletion], None]

# Microtasks that Node 20's loader takes for ``import()``, before those of the language: counted
# against a chain of promises in a real process.
LOADED: Final = 5
NEW_BUILT_IN: Final = 13
NEW_DATA: Final = 14
#: What a module with its text takes more when it imports others, at least, and for new ones.
WITH_IMPORTS: Final = 8
LINK_NEW_BUILT_IN: Final = 1
LINK_NEW_DATA: Final = 2
#: Until a CommonJS file runs, which is read without waiting, and from then on.
RUN_COMMON_JS: Final = 11
AFTER_COMMON_JS: Final = 2
NOT_FOUND: Final = 3
NOT_LOADED: Final = 11
#: What the loader costs where it is first used by a script.
COLD_LOADER_MS: Final = 1.0
#: What reading a file takes, as seen on Node 20: more than a timeout of 0 and an immediate.
FILE_MS: Final = 2.0
#: Open, stat, read, close.
READ_REQUESTS: Final = 4


class Imports:
    """The modules of a process, by the paths of their files."""

    def __init__(self, host: NodeHost) -> None:
        self._host = host
        self._realm = host.realm
        self.files = ModuleFiles(host)
        self._pending: dict[str, list[Callable[[], None]]] = {}
        self._is_warm = False
        self.modules = NodeModules(host, self.files)
        self._realm.slots["host_get_import_meta_properties"] = self._fill_meta

    def _fill_meta(self, meta: JSObject, referrer: str) -> None:
        fill_import_meta(self._realm, meta, self.files.path_of(referrer))

    def load(self, referrer: str, request: ModuleRequest, finish: Finish) -> None:
        """Answer at once for a declaration, as long after as Node for a call.

        Raises:
            UnsupportedApi: the module is none that the model has.
        """
        if not request.is_dynamic:
            finish(self.modules.load(referrer, request))
            return
        self._warm_up()
        key = self.modules.key(referrer, request)
        label = f"import('{request.specifier}')"

        def found() -> None:
            finish(self.modules.load(referrer, request))

        if key in self._pending:
            self._pending[key].append(found)
        elif self.modules.has(referrer, request):
            self._after(LOADED, label, found)
        elif (refusal := self._missing(referrer, key, request)) is not None:
            error, microtasks = refusal
            self._after(microtasks, label, lambda: finish(error))
        else:
            self._load_new(referrer, key, request, found)

    def _warm_up(self) -> None:
        """The first ``import()`` makes the loader, unless the main module did."""
        program = self._host.program
        main_is_module = program is not None and program.goal is Goal.MODULE
        if not self._is_warm and not main_is_module:
            clock = self._realm.agent.clock
            clock.advance_to(clock.now + COLD_LOADER_MS)
        self._is_warm = True

    def _load_new(
        self, referrer: str, key: str, request: ModuleRequest, found: Callable[[], None]
    ) -> None:
        """A module that nobody has imported: all who ask before it is there wait together."""
        label = f"import('{request.specifier}')"
        self._pending[key] = [found]

        def loaded() -> None:
            for waiting in self._pending.pop(key):
                waiting()

        if is_data_url(key):
            self._after(NEW_DATA + self._links(referrer, request), label, loaded)
        elif self.files.text(key) is None:
            self.modules.load(referrer, request)
            self._after(NEW_BUILT_IN, label, loaded)
        elif file_of(key).endswith(".cjs"):

            def run() -> None:
                module = self.modules.load(referrer, request)
                if isinstance(module, CommonJsModule):
                    module.evaluate()
                self._after(AFTER_COMMON_JS, label, loaded)

            self._after(RUN_COMMON_JS, label, run)
        else:
            self._read(READ_REQUESTS, label, request.span, loaded)

    def _links(self, referrer: str, request: ModuleRequest) -> int:
        """The microtasks that the modules take which a module with its text imports itself."""
        module = self.modules.load(referrer, request)
        imported = module.requested_modules if isinstance(module, SourceTextModule) else ()
        key = self.modules.key(referrer, request)
        taken = [self._link(key, each) for each in imported]
        return WITH_IMPORTS + max(taken) if taken else 0

    def _link(self, referrer: str, request: ModuleRequest) -> int:
        if self.modules.has(referrer, request):
            return 0
        if not is_data_url(request.specifier):
            return LINK_NEW_BUILT_IN
        return max(LINK_NEW_DATA, self._links(referrer, request))

    def _read(
        self, requests: int, label: str, span: Span | None, steps: Callable[[], None]
    ) -> None:
        """Read a file: so many round trips, each of which needs a turn of the loop."""
        if requests == 0:
            steps()
            return
        loop = self._host.loop
        due = loop.agent.clock.now + FILE_MS / READ_REQUESTS
        again = partial(self._read, requests - 1, label, span, steps)
        loop.requests.add(Request(due, label, again, span, silent=True))

    def _after(self, microtasks: int, label: str, steps: Callable[[], None]) -> None:
        """Run ``steps`` when so many microtasks have passed."""
        if microtasks == 0:
            steps()
            return
        job = Job(lambda: self._after(microtasks - 1, label, steps), f"{label}: find the module")
        self._host.microtasks.enqueue(job)

    def _missing(
        self, referrer: str, key: str, request: ModuleRequest
    ) -> tuple[ThrowCompletion, int] | None:
        """Why there is no such module, and the microtasks until that is known."""
        specifier = request.specifier
        if is_data_url(referrer) and not is_data_url(specifier) and not built_in_name(specifier):
            told = "Invalid relative URL or base scheme is not hierarchical."
            message = f'Failed to resolve module specifier "{specifier}" from "{referrer}": {told}'
            code = "ERR_UNSUPPORTED_RESOLVE_REQUEST"
            return node_error(self._realm, "TypeError", code, message), NOT_FOUND
        if is_data_url(specifier) and self.files.text(key) is not None:
            return None
        if is_relative(specifier) and self.files.text(key) is None:
            importer = file_of(self.files.path_of(referrer))
            message = f"Cannot find module '{file_of(key)}' imported from {importer}"
            missing = node_error(self._realm, "Error", "ERR_MODULE_NOT_FOUND", message)
            error = missing.value_in(self._realm)
            assert isinstance(error, JSObject)
            error.properties["url"] = f"file://{key}"
            return missing, NOT_FOUND
        if not is_relative(specifier) and built_in_name(specifier) is None:
            refused = refusal_of(self._realm, specifier, self.files.path_of(referrer))
            return refused, NOT_LOADED if is_url(specifier) else NOT_FOUND
        return None


def write_sources(files: VirtualFiles, sources: Sources) -> None:
    """Put the run's further sources beside the program."""
    for name, text in sources.named:
        path = normpath(join(HOME, name))
        files.mkdir(dirname(path), recursive=True)
        files.write_file(path, encode_text(text, "utf8"))
