"""CommonJS modules: https://nodejs.org/docs/latest-v20.x/api/modules.html"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.node.built_in_modules import built_in_module, built_in_name
from app.javascript.hosts.node.bytes import decode_text
from app.javascript.hosts.node.file_problem import FileProblem
from app.javascript.hosts.node.module_tree import ModuleTree
from app.javascript.hosts.node.required_modules import require_module
from app.javascript.hosts.node.virtual_files import HOME
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.hosts.unsupported import refuse
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.evaluate import evaluate_common_js, evaluate_script
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.json_parse import parse_json
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import NULL, UNDEFINED, Value
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse, parse_node_file

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

_GLOBAL_FOLDERS: Final = (f"{HOME}/.node_modules", f"{HOME}/.node_libraries", "/usr/local/lib/node")
_EXTENSIONS: Final = ("", ".js", ".json", ".cjs", "/index.js", "/index.json")


class Modules:
    """The modules of a process by their paths: ``require.cache``."""

    def __init__(self, host: NodeHost) -> None:
        self._host = host
        self._realm = host.realm
        self.cache = JSObject(None)
        prototype = JSObject(self._realm.object_prototype)
        module = NativeFunction(self._realm, "Module", 0, _no_module)
        prototype.properties["constructor"] = DataProperty(module, True, False, True)
        require = NativeFunction(self._realm, "require", 1, self._require_of_module)
        prototype.properties["require"] = require
        self._prototype = prototype
        self._tree = ModuleTree()
        self._tree.install(self._realm, prototype)
        self.main: JSObject | None = None

    def run_main(self, program: Program, path: str) -> None:
        """The main script."""
        self.main = module = self._new_module(".", path, None)
        self.cache.properties[path] = module
        process = self._realm.intrinsics["%process%"]
        process.properties["mainModule"] = module
        self._evaluate(program, module, path)

    def run_evaluated(self, program: Program, name: str) -> None:
        """A text that is no file: what a module is given is in the global object.

        https://github.com/nodejs/node/blob/v20.x/lib/internal/process/execution.js
        """
        module = self._new_module(name, f"{self._host.files.folder}/{name}", None)
        self._realm.global_object.properties.update(
            {
                "__filename": name,
                "module": module,
                "exports": module.get("exports", module),
                "__dirname": ".",
                "require": self.require_of(module, f"{self._host.files.folder}/{name}"),
            }
        )
        evaluate_script(self._realm, program)

    def _new_module(self, identity: str, path: str, parent: JSObject | None) -> JSObject:
        """https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-object"""
        realm = self._realm
        folder = path.rpartition("/")[0] or "/"
        module = JSObject(self._prototype)
        module.properties.update(
            {
                "id": identity,
                "path": folder,
                "exports": JSObject(realm.object_prototype),
                "filename": path,
                "loaded": False,
                "children": create_array_from_list(realm, []),
                "paths": create_array_from_list(realm, [*_module_folders(folder)]),
            }
        )
        self._tree.add(module, parent, is_main=identity == ".")
        return module

    def _evaluate(self, program: Program, module: JSObject, path: str) -> None:
        """https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-wrapper"""
        wrapped: tuple[tuple[str, Value], ...] = (
            ("exports", module.get("exports", module)),
            ("require", self.require_of(module, path)),
            ("module", module),
            ("__filename", path),
            ("__dirname", path.rpartition("/")[0] or "/"),
        )
        evaluate_common_js(self._realm, program, wrapped)
        module.properties["loaded"] = True

    def require_of(self, module: JSObject, path: str) -> JSObject:
        """The module's own ``require``, with ``main``, ``cache`` and ``resolve``."""
        realm = self._realm

        def call(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            return self._require(_specifier(realm, arguments), module, path)

        def resolve(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            specifier = _text(realm, arguments, "request")
            if built_in_name(specifier) is not None:
                return specifier
            return self._resolve(specifier, path)

        def paths(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            folders = _searched_folders(_text(realm, arguments, "request"), path.rpartition("/")[0])
            return NULL if folders is None else create_array_from_list(realm, [*folders])

        require = NativeFunction(realm, "require", 1, call)
        require.properties["resolve"] = resolving = NativeFunction(realm, "resolve", 2, resolve)
        resolving.properties["paths"] = NativeFunction(realm, "paths", 1, paths)
        require.properties["main"] = self.main if self.main is not None else UNDEFINED
        require.properties["cache"] = self.cache
        refuse(realm, require, {"extensions": "It is deprecated."}, "require.")
        return require

    def create_require(self, path: str) -> JSObject:
        """https://nodejs.org/docs/latest-v20.x/api/module.html#modulecreaterequirefilename"""
        return self.require_of(self._new_module(path, path, None), path)

    def _require_of_module(self, realm: Realm, this: Value, arguments: list[Value]) -> Value:
        """https://nodejs.org/docs/latest-v20.x/api/modules.html#modulerequireid"""
        specifier = _specifier(realm, arguments)
        if not isinstance(this, JSObject):
            raise type_error("Illegal invocation")
        path = this.get("filename", this)
        return self._require(specifier, this, path if isinstance(path, str) else "")

    def _require(self, specifier: str, parent: JSObject, parent_path: str) -> Value:
        """https://nodejs.org/docs/latest-v20.x/api/modules.html#requireid"""
        name = built_in_name(specifier)
        if name is not None:
            return built_in_module(self._realm, name)
        if specifier.startswith("node:"):
            message = f"No such built-in module: {specifier}"
            raise node_error(self._realm, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", message)
        return self.require_path(self._resolve(specifier, parent_path), parent)

    def require_path(self, path: str, parent: JSObject | None = None) -> Value:
        """What the file at ``path`` exports; run when it was not yet."""
        cached = self.cache.get(path, self.cache)
        if not isinstance(cached, JSObject):
            cached = self._load(path, parent)
        elif parent is not None:
            self._tree.list(cached, parent)
        return cached.get("exports", cached)

    def _load(self, path: str, parent: JSObject | None) -> JSObject:
        module = self._new_module(path, path, parent)
        self.cache.properties[path] = module
        try:
            self._fill(module, path)
        except ThrowCompletion:
            self.cache.properties.pop(path, None)
            raise
        return module

    def _fill(self, module: JSObject, path: str) -> None:
        text = decode_text(bytes(self._host.files.find(path).data or b""), "utf8")
        if path.endswith(".json"):
            module.properties["exports"] = self._parse_json(path, text)
            module.properties["loaded"] = True
            return
        with problems_thrown():
            program = _parsed(path, text)
        if program.goal is Goal.MODULE:
            module.properties["exports"] = require_module(self._host, program, path)
            module.properties["loaded"] = True
            return
        self._evaluate(program, module, path)

    def _parse_json(self, path: str, text: str) -> Value:
        """The value; an error names the file."""
        try:
            return parse_json(self._realm, text)
        except ThrowCompletion as completion:
            error = completion.value_in(self._realm)
            if isinstance(error, JSObject):
                message = to_string(error.get("message", error))
                error.set("message", f"{path}: {message}", error)
            raise ThrowCompletion(error) from None

    def _resolve(self, specifier: str, parent_path: str) -> str:
        """https://nodejs.org/docs/latest-v20.x/api/modules.html#all-together"""
        if specifier.startswith("/"):
            bases = [specifier]
        elif specifier in (".", "..") or specifier.startswith(("./", "../")):
            bases = [_joined(parent_path.rpartition("/")[0], specifier)]
        else:
            folders = _module_folders(parent_path.rpartition("/")[0])
            bases = [f"{folder}/{specifier}" for folder in folders]
        for base in bases:
            candidates = [base + extension for extension in _EXTENSIONS]
            main = self._main_of_package(base)
            if main is not None:
                place = _joined(base, main)
                candidates[4:4] = [place + extension for extension in _EXTENSIONS]
            for candidate in candidates:
                if self._is_file(candidate):
                    return candidate
        message = f"Cannot find module '{specifier}'\nRequire stack:\n- {parent_path}"
        error = self._realm.make_error("Error", message)
        error.properties["code"] = "MODULE_NOT_FOUND"
        error.properties["requireStack"] = create_array_from_list(self._realm, [parent_path])
        raise ThrowCompletion(error)

    def _main_of_package(self, folder: str) -> str | None:
        """https://nodejs.org/docs/latest-v20.x/api/packages.html#main"""
        path = f"{folder}/package.json"
        if not self._is_file(path):
            return None
        try:
            described = json.loads(bytes(self._host.files.find(path).data or b""))
        except ValueError:
            return None
        main = described.get("main") if isinstance(described, dict) else None
        return main if isinstance(main, str) else None

    def _is_file(self, path: str) -> bool:
        try:
            return self._host.files.find(path).data is not None
        except FileProblem:
            return False


def _parsed(path: str, text: str) -> Program:
    """As a module by its name, or by its syntax: https://nodejs.org/docs/latest-v20.x/api/packages.html#syntax-detection"""
    if path.endswith(".mjs"):
        return parse(text, Goal.MODULE, file_name=path)
    if path.endswith(".js"):
        return parse_node_file(text, file_name=path)
    return parse(text, Goal.COMMON_JS, file_name=path)


def _no_module(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    return UNDEFINED


def _text(realm: Realm, arguments: list[Value], name: str) -> str:
    given = argument(arguments, 0)
    if not isinstance(given, str):
        raise invalid_argument_type(realm, name, "of type string", given)
    return given


def _specifier(realm: Realm, arguments: list[Value]) -> str:
    given = _text(realm, arguments, "id")
    if not given:
        message = f"The argument 'id' must be a non-empty string. Received '{given}'"
        raise node_error(realm, "TypeError", "ERR_INVALID_ARG_VALUE", message)
    return given


def _joined(folder: str, relative: str) -> str:
    parts = [part for part in folder.split("/") if part]
    for part in relative.split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)


def _searched_folders(specifier: str, folder: str) -> list[str] | None:
    """https://nodejs.org/docs/latest-v20.x/api/modules.html#requireresolvepathsrequest"""
    if built_in_name(specifier) is not None:
        return None
    if specifier in (".", "..") or specifier.startswith(("./", "../")):
        return [folder or "/"]
    return [*_module_folders(folder), *_GLOBAL_FOLDERS]


def _module_folders(folder: str) -> list[str]:
    """``node_modules`` here and in every folder above."""
    parts = [part for part in folder.split("/") if part]
    return ["/".join(["", *parts[:size], "node_modules"]) for size in range(len(parts), -1, -1)]
