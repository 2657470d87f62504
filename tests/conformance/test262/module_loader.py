"""The modules of a test: files beside it, by their paths.

https://github.com/tc39/test262/blob/main/INTERPRETING.md#module-flag
"""

from __future__ import annotations

from pathlib import Path

from app.javascript.runtime.completion import ThrowCompletion, syntax_error, type_error
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.parse_module import parse_module
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_text_module import SourceTextModule
from app.javascript.syntax.nodes import Program

_TYPES = ("", "json")


class ModuleLoader:
    """Loads each file once a realm; ``root`` is the suite's folder of tests."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._modules: dict[tuple[Realm, str, str], ModuleRecord] = {}

    def main(self, realm: Realm, program: Program) -> SourceTextModule:
        """The module that is the test itself, which can be imported too."""
        module = SourceTextModule(realm, program, program.file_name)
        self._modules[realm, program.file_name, ""] = module
        return module

    def load(
        self, realm: Realm, referrer: str, request: ModuleRequest
    ) -> ModuleRecord | ThrowCompletion:
        """The module, or why there is none."""
        file = (self._root / referrer).parent / request.specifier
        key = _key(self._root, file)
        known = self._modules.get((realm, key, request.type))
        if known is not None:
            return known
        if any(name != "type" for name, _ in request.attributes) or request.type not in _TYPES:
            return syntax_error("unsupported import attribute")
        try:
            text = file.read_bytes().decode("utf-8", "surrogatepass")
        except OSError:
            return type_error(f"no module {request.specifier}")
        try:
            module = parse_module(realm, key, text, request.type)
        except ThrowCompletion as thrown:
            return thrown
        self._modules[realm, key, request.type] = module
        return module


def _key(root: Path, file: Path) -> str:
    return file.resolve().as_posix().removeprefix(f"{root.resolve().as_posix()}/")
