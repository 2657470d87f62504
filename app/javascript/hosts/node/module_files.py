"""Files as modules: what a path names, and what kind of module its file is.

https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-algorithm-specification
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.module_map import ModuleMap
from app.javascript.hosts.node.built_in_imports import built_in_import
from app.javascript.hosts.node.bytes import decode_text
from app.javascript.hosts.node.common_js_imports import CommonJsModule
from app.javascript.hosts.node.data_modules import (
    JSON,
    data_url_of,
    is_data_url,
    media_type_of,
    text_of_data_url,
)
from app.javascript.hosts.node.file_problem import FileProblem
from app.javascript.hosts.node_errors import node_error
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.sources import Sources, file_of
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse, parse_node_file

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost


class ModuleFiles(Sources):
    """The files of the virtual file system."""

    def __init__(self, host: NodeHost) -> None:
        super().__init__(host.path)
        self._host = host

    def path_of(self, referrer: str) -> str:
        """The path of whoever imports: the main script is known by another name outside."""
        if is_data_url(referrer):
            return referrer
        is_file = referrer.startswith("/") and self._is_file(file_of(referrer))
        return referrer if is_file else self.main

    def resolve(self, referrer: str, specifier: str) -> str | None:
        if is_data_url(specifier):
            return data_url_of(specifier)
        if is_data_url(referrer):
            return None
        path = super().resolve(self.path_of(referrer), specifier)
        # A query or a fragment makes it another module of the same file.
        return path and path + specifier.removeprefix(file_of(specifier))

    def text(self, path: str) -> str | None:
        if is_data_url(path):
            return text_of_data_url(path)
        path = file_of(path)
        if not self._is_file(path):
            return None
        return decode_text(bytes(self._host.files.find(path).data or b""), "utf8")

    def _is_file(self, path: str) -> bool:
        try:
            return self._host.files.find(path).data is not None
        except FileProblem:
            return False


class NodeModules(ModuleMap):
    """The modules of a process: files, and those of Node itself."""

    def __init__(self, host: NodeHost, files: ModuleFiles) -> None:
        realm = host.realm
        super().__init__(realm, files, lambda name: built_in_import(realm, name))
        self._host = host

    def parse(self, key: str, text: str, request: ModuleRequest) -> ModuleRecord:
        """https://nodejs.org/docs/latest-v20.x/api/packages.html#determining-module-system"""
        path = key if is_data_url(key) else file_of(key)
        is_json = media_type_of(key) == JSON if is_data_url(key) else path.endswith(".json")
        if is_json and request.type != "json":
            url = key if is_data_url(key) else f"file://{key}"
            message = f'Module "{url}" needs an import attribute of type "json"'
            code = "ERR_IMPORT_ASSERTION_TYPE_MISSING"
            raise node_error(self._host.realm, "TypeError", code, message)
        if is_data_url(key) or not path.endswith((".cjs", ".js")):
            return super().parse(key, text, request)
        with problems_thrown():
            if path.endswith(".cjs"):
                program = parse(text, Goal.COMMON_JS, file_name=path)
            else:
                program = parse_node_file(text, file_name=key)
        if program.goal is Goal.MODULE:
            return super().parse(key, text, request)
        return CommonJsModule(self._host, path, program)
