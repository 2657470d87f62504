"""Node's own modules: what ``require`` gives and ``import`` takes.

Some are intrinsics; the others are written in JavaScript (``library/*.js``) and run like the
program itself, but unrecorded. A module is made when it is first asked for.

https://nodejs.org/docs/latest-v20.x/api/modules.html#built-in-modules
"""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from app.javascript.hosts.node.binding import create_binding
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.unsupported_apis import MEMBERS
from app.javascript.hosts.unsupported import UnsupportedApi, refuse
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.evaluate import evaluate_common_js
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse

#: Modules that are intrinsics.
INTRINSICS: Final = {
    "console": "%console%",
    "process": "%process%",
}
#: Modules of the library, by the file that holds them.
LIBRARY: Final = {
    "assert": "assert",
    "assert/strict": "assert_strict",
    "async_hooks": "async_hooks",
    "buffer": "buffer",
    "constants": "constants",
    "crypto": "crypto",
    "diagnostics_channel": "diagnostics_channel",
    "dns": "dns",
    "dns/promises": "dns_promises",
    "events": "events",
    "fs": "fs",
    "fs/promises": "fs_promises",
    "http": "http",
    "https": "https",
    "module": "module",
    "net": "net",
    "os": "os",
    "path": "path",
    "path/posix": "path",
    "path/win32": "path_win32",
    "perf_hooks": "perf_hooks",
    "punycode": "punycode",
    "querystring": "querystring",
    "readline": "readline",
    "readline/promises": "readline_promises",
    "stream": "stream",
    "stream/consumers": "stream_consumers",
    "stream/promises": "stream_promises",
    "stream/web": "stream_web",
    "string_decoder": "string_decoder",
    "timers": "timers",
    "timers/promises": "timers_promises",
    "tty": "tty",
    "url": "url",
    "util": "util",
    "util/types": "util_types",
    "worker_threads": "worker_threads",
    "zlib": "zlib",
}
#: Modules of a real Node that the model refuses, with what to do instead.
REFUSED: Final = {
    **dict.fromkeys(
        ("child_process", "cluster"), "There is one process here; worker_threads are modelled."
    ),
    **dict.fromkeys(
        ("dgram", "http2", "tls", "_http_agent", "_http_client", "_http_common",
         "_http_incoming", "_http_outgoing", "_http_server", "_tls_common", "_tls_wrap"),
        "Of the network, http and fetch are modelled.",
    ),
    **dict.fromkeys(
        ("domain", "inspector", "inspector/promises", "repl", "sea", "sys", "test",
         "test/reporters", "trace_events", "v8", "vm", "wasi", "_stream_duplex",
         "_stream_passthrough", "_stream_readable", "_stream_transform", "_stream_wrap",
         "_stream_writable", "sqlite"),
        "Write what you need of it yourself.",
    ),
}  # fmt: skip
#: What only the prefix ``node:`` reaches.
ONLY_WITH_PREFIX: Final = frozenset({"test", "test/reporters", "sea", "sqlite"})

_FOLDER: Final = "app.javascript.hosts.node"


def built_in_name(specifier: str) -> str | None:
    """The module's name without ``node:``; None for what is no module of Node's own."""
    name = specifier.removeprefix("node:")
    known = name in INTRINSICS or name in LIBRARY or name in REFUSED
    if name in ONLY_WITH_PREFIX and not specifier.startswith("node:"):
        return None
    return name if known else None


def built_in_module(realm: Realm, name: str) -> Value:
    """What ``require(name)`` gives; ``name`` is one that ``built_in_name`` gave.

    Raises:
        UnsupportedApi: a real Node has it, the model has not.
    """
    if name in REFUSED:
        raise UnsupportedApi(f"require('{name}')", REFUSED[name])
    if name in INTRINSICS:
        return realm.intrinsics[INTRINSICS[name]]
    host_of(realm).loop.first_uses.of_module(name)
    exports = library_of(realm).require(LIBRARY[name])
    if name in MEMBERS and isinstance(exports, JSObject):
        missing = {key: why for key, why in MEMBERS[name].items() if key not in exports.properties}
        refuse(realm, exports, missing, f"{name}.")
    return exports


def library_text(file_name: str) -> str | None:
    """The text of a file of the library, by its name in stack traces: ``node:fs``."""
    name = file_name.removeprefix("node:")
    if name == file_name or not name.isidentifier():
        return None
    found = files(_FOLDER).joinpath(f"library/{name}.js")
    return found.read_text(encoding="utf-8") if found.is_file() else None


def library_of(realm: Realm) -> Library:
    """The realm's own."""
    found = realm.slots.get("library")
    if found is None:
        found = realm.slots["library"] = Library(realm)
    assert isinstance(found, Library)
    return found


class Library:
    """The library's files that a realm has run, by their names."""

    def __init__(self, realm: Realm) -> None:
        self._realm = realm
        self._modules: dict[str, JSObject] = {}
        self._require = NativeFunction(realm, "require", 1, self._required)
        self._binding = create_binding(realm)

    def require(self, file: str) -> Value:
        """What the file exports; a cycle sees what there is by then."""
        module = self._modules.get(file)
        if module is None:
            module = self._modules[file] = JSObject(self._realm.object_prototype)
            exports = JSObject(self._realm.object_prototype)
            module.properties["exports"] = exports
            self._run(file, module, exports)
        return module.get("exports", module)

    def _run(self, file: str, module: JSObject, exports: JSObject) -> None:
        text = files(_FOLDER).joinpath(f"library/{file}.js").read_text(encoding="utf-8")
        program = parse(text, Goal.COMMON_JS, file_name=f"node:{file}")
        agent = self._realm.agent
        depth, agent.depth = agent.depth, 0
        before, agent.async_context = agent.async_context, None
        arguments: tuple[tuple[str, Value], ...] = (
            ("exports", exports),
            ("require", self._require),
            ("module", module),
            ("__filename", self._binding),
            ("__dirname", file),
        )
        evaluate_common_js(self._realm, program, arguments, internal=True)
        agent.depth = depth
        agent.async_context = before

    def _required(self, realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        """The library's own ``require``: by file names; ``binding`` is the host's side."""
        name = to_string(argument(arguments, 0))
        if name == "binding":
            return self._binding
        if name in INTRINSICS:
            return realm.intrinsics[INTRINSICS[name]]
        return self.require(name)
