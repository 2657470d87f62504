"""Modules made from text: https://tc39.es/ecma262/#sec-source-text-module-records"""

from __future__ import annotations

from app.javascript.runtime.async_functions import start_async_function
from app.javascript.runtime.compile.blocks import instantiate_functions
from app.javascript.runtime.compile.programs import (
    compile_module_body,
    new_environment,
    program_code,
)
from app.javascript.runtime.completion import ThrowCompletion, syntax_error
from app.javascript.runtime.contexts import run_in_context
from app.javascript.runtime.modules.cyclic import CyclicModule
from app.javascript.runtime.modules.entries import module_entries
from app.javascript.runtime.modules.evaluation import evaluate_cyclic_module
from app.javascript.runtime.modules.loading import load_requested_modules
from app.javascript.runtime.modules.namespace import get_module_namespace
from app.javascript.runtime.modules.record import (
    ModuleRecord,
    Place,
    Resolution,
    ResolvedBinding,
    ResolveSet,
)
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.property import ABSENT
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Program
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.kinds import BindingKind, Storage
from app.javascript.syntax.top_level_await import has_top_level_await
from app.trace.source import Span
from app.trace.steps import ContextKind

_LEXICAL = (BindingKind.LET, BindingKind.CONST, BindingKind.CLASS)


class SourceTextModule(CyclicModule):
    """A module with its parsed text, and from the start with an environment to import from."""

    __slots__ = ("_code", "_entries")

    def __init__(self, realm: Realm, program: Program, key: str = "") -> None:
        self._entries = module_entries(program)
        super().__init__(
            realm,
            key or program.file_name,
            self._entries.requests,
            has_tla=has_top_level_await(program),
        )
        self._code = program_code(realm, program, analyze_scopes(program))
        self._code.unit.referrer = self.key
        for entry in self._entries.imports:
            self._code.unit.imports[entry.local_name] = ([ABSENT], 0)
        self.environment = new_environment(self._code)
        for binding in self._code.function.bindings.values():
            if binding.storage is Storage.SLOT and binding.kind in _LEXICAL:
                self.environment[binding.slot] = ABSENT

    def load_requested_modules(self) -> PromiseObject:
        return load_requested_modules(self)

    def get_exported_names(self, visited: set[ModuleRecord] | None = None) -> list[str]:
        """https://tc39.es/ecma262/#sec-getexportednames"""
        visited = set() if visited is None else visited
        if self in visited:
            return []
        visited.add(self)
        names = [*self._entries.local, *(one.export_name for one in self._entries.indirect)]
        for request in self._entries.star:
            for name in self.imported(request).get_exported_names(visited):
                if name != "default" and name not in names:
                    names.append(name)
        return names

    def resolve_export(
        self, name: str, resolve_set: ResolveSet | None = None
    ) -> ResolvedBinding | Resolution:
        """https://tc39.es/ecma262/#sec-resolveexport"""
        resolve_set = set() if resolve_set is None else resolve_set
        if (self, name) in resolve_set:
            return Resolution.MISSING
        resolve_set.add((self, name))
        if name in self._entries.local:
            return ResolvedBinding(self, self._entries.local[name])
        for entry in self._entries.indirect:
            if entry.export_name == name:
                imported = self.imported(entry.request)
                if entry.import_name is None:
                    return ResolvedBinding(imported, None)
                return imported.resolve_export(entry.import_name, resolve_set)
        return Resolution.MISSING if name == "default" else self._star_export(name, resolve_set)

    def _star_export(self, name: str, resolve_set: ResolveSet) -> ResolvedBinding | Resolution:
        """ResolveExport from its step 9 on."""
        found: ResolvedBinding | Resolution = Resolution.MISSING
        for request in self._entries.star:
            resolution = self.imported(request).resolve_export(name, resolve_set)
            if resolution is Resolution.AMBIGUOUS:
                return resolution
            if resolution is Resolution.MISSING:
                continue
            if found is Resolution.MISSING:
                found = resolution
            elif found != resolution:
                return Resolution.AMBIGUOUS
        return found

    def place_of(self, name: str) -> Place:
        imported = self._code.unit.imports.get(name)
        if imported is not None:
            return imported
        return self.environment, self._code.function.bindings[name].slot

    def initialize_environment(self) -> None:
        """https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment"""
        for export in self._entries.indirect:
            resolution = self.resolve_export(export.export_name)
            self._resolved(resolution, export.request, export.import_name or "", export.span)
        for entry in self._entries.imports:
            imported = self.imported(entry.request)
            binding = ResolvedBinding(imported, None)
            if entry.import_name is not None:
                resolution = imported.resolve_export(entry.import_name)
                binding = self._resolved(resolution, entry.request, entry.import_name, entry.span)
            self._import(entry.local_name, binding)
        instantiate = instantiate_functions(self._code.function.hoisted_functions, self._code)
        if instantiate is not None:
            instantiate(self.environment)

    def _import(self, name: str, binding: ResolvedBinding) -> None:
        """https://tc39.es/ecma262/#sec-createimportbinding"""
        imports = self._code.unit.imports
        if binding.name is None:
            imports[name][0][0] = get_module_namespace(binding.module)
        else:
            imports[name] = binding.module.place_of(binding.name)

    def _resolved(
        self,
        resolution: ResolvedBinding | Resolution,
        request: ModuleRequest,
        name: str,
        span: Span,
    ) -> ResolvedBinding:
        if isinstance(resolution, ResolvedBinding):
            return resolution
        raise self._link_error(resolution, request, name, span)

    def _link_error(
        self, resolution: Resolution, request: ModuleRequest, name: str, span: Span
    ) -> ThrowCompletion:
        """The error that V8 has for it, placed where the name stands."""
        site = self._code.site(span)
        if resolution is Resolution.MISSING:
            problem = f"does not provide an export named '{name}'"
        else:
            problem = f"contains conflicting star exports for name '{name}'"

        def make() -> ThrowCompletion:
            _ = site
            try:
                raise syntax_error(f"The requested module '{request.specifier}' {problem}")
            except ThrowCompletion as thrown:
                thrown.value_in(self.realm)
                return thrown

        return make()

    def evaluate(self) -> PromiseObject:
        return evaluate_cyclic_module(self)

    def execute_module(self) -> None:
        """https://tc39.es/ecma262/#sec-source-text-module-record-execute-module"""
        body = compile_module_body(self._code)
        name = self.key or "module"
        run_in_context(self.realm, lambda: body(self.environment), name, ContextKind.MODULE)

    def execute_async_module(self) -> PromiseObject:
        def body() -> Value:
            value: Value = compile_module_body(self._code)(self.environment)
            return value

        return start_async_function(self.realm, body, self.key or "module", ContextKind.MODULE)
