"""The modules of a realm, by their paths: https://html.spec.whatwg.org/multipage/webappapis.html#module-map

Files come from the sources of the run; whatever else is asked for is refused by name.
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.parse_module import parse_module
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_text_module import SourceTextModule
from app.javascript.sources import Sources
from app.javascript.syntax.nodes import Program

#: Makes the module of a specifier that names no file; None when there is none.
BuiltIn = Callable[[str], "ModuleRecord | None"]

ADVICE = "Put the code of the module into this program, or give its file with the run."


class ModuleMap:
    """Every module once; a text that does not parse fails each time that it is asked for."""

    def __init__(self, realm: Realm, sources: Sources, built_in: BuiltIn) -> None:
        self._realm = realm
        self._sources = sources
        self._built_in = built_in
        self._modules: dict[tuple[str, str], ModuleRecord | ThrowCompletion] = {}

    def add(self, program: Program, key: str) -> SourceTextModule:
        """A module of the program itself, which can be imported by its path."""
        module = SourceTextModule(self._realm, program, key)
        self._modules[key, ""] = module
        return module

    def loaded(self, key: str) -> ModuleRecord | None:
        """The module of that key, if there is one already."""
        found = self._modules.get((key, ""))
        return None if isinstance(found, ThrowCompletion) else found

    def has(self, referrer: str, request: ModuleRequest) -> bool:
        """Whether the module was loaded before."""
        return (self.key(referrer, request), request.type) in self._modules

    def key(self, referrer: str, request: ModuleRequest) -> str:
        """What the module is known by."""
        return self._sources.resolve(referrer, request.specifier) or request.specifier

    def load(self, referrer: str, request: ModuleRequest) -> ModuleRecord | ThrowCompletion:
        """The module that ``referrer`` asks for.

        Raises:
            UnsupportedApi: the run has no such module.
        """
        key = self.key(referrer, request)
        found = self._modules.get((key, request.type))
        if found is None:
            found = self._modules[key, request.type] = self._make(key, request)
        return found

    def _make(self, key: str, request: ModuleRequest) -> ModuleRecord | ThrowCompletion:
        text = self._sources.text(key)
        if text is None:
            module = self._built_in(request.specifier)
            if module is None:
                raise UnsupportedApi(f"import of '{request.specifier}'", ADVICE)
            return module
        try:
            return self.parse(key, text, request)
        except ThrowCompletion as thrown:
            thrown.value_in(self._realm)
            return thrown

    def parse(self, key: str, text: str, request: ModuleRequest) -> ModuleRecord:
        """The module of a file's text. Raises ThrowCompletion."""
        return parse_module(self._realm, key, text, request.type)
