"""What a module's text imports and exports, as entries.

https://tc39.es/ecma262/#importentry-record, https://tc39.es/ecma262/#exportentry-record
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.syntax.declared import DEFAULT_EXPORT, bound_names
from app.javascript.syntax.nodes import (
    ClassDeclaration,
    ExportAllDeclaration,
    ExportDefaultDeclaration,
    ExportNamedDeclaration,
    FunctionDeclaration,
    Identifier,
    ImportAttribute,
    ImportDeclaration,
    ImportDefaultSpecifier,
    ImportSpecifier,
    Literal,
    Program,
)
from app.trace.source import Span


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """``import_name`` is None for the namespace; ``span`` is the name's."""

    request: ModuleRequest
    import_name: str | None
    local_name: str
    span: Span


@dataclass(frozen=True, slots=True)
class IndirectExport:
    """``export { import_name as export_name } from``; None stands for all of the module."""

    request: ModuleRequest
    import_name: str | None
    export_name: str
    span: Span


@dataclass(slots=True)
class ModuleEntries:
    """``local`` maps the name of an export to that of the binding."""

    requests: list[ModuleRequest] = field(default_factory=list)
    imports: list[ImportEntry] = field(default_factory=list)
    local: dict[str, str] = field(default_factory=dict)
    indirect: list[IndirectExport] = field(default_factory=list)
    star: list[ModuleRequest] = field(default_factory=list)


def module_entries(program: Program) -> ModuleEntries:
    """https://tc39.es/ecma262/#sec-parsemodule, steps 3 to 12"""
    entries = ModuleEntries()
    for item in program.body:
        match item:
            case ImportDeclaration():
                _add_import(entries, item)
            case ExportNamedDeclaration():
                _add_named(entries, item)
            case ExportAllDeclaration():
                _add_all(entries, item)
            case ExportDefaultDeclaration():
                entries.local["default"] = _default_name(item)
            case _:
                pass
    _pass_on_imports(entries)
    return entries


def _requested(
    entries: ModuleEntries, source: Literal, attributes: list[ImportAttribute]
) -> ModuleRequest:
    pairs = sorted((_name(one.key), str(one.value.value)) for one in attributes)
    request = ModuleRequest(str(source.value), tuple(pairs), source.span)
    if request not in entries.requests:
        entries.requests.append(request)
    return request


def _name(node: Identifier | Literal) -> str:
    return node.name if isinstance(node, Identifier) else str(node.value)


def _add_import(entries: ModuleEntries, node: ImportDeclaration) -> None:
    request = _requested(entries, node.source, node.attributes)
    for one in node.specifiers:
        name: str | None = None
        span = one.local.span
        if isinstance(one, ImportSpecifier):
            name, span = _name(one.imported), one.imported.span
        elif isinstance(one, ImportDefaultSpecifier):
            name = "default"
        entries.imports.append(ImportEntry(request, name, one.local.name, span))


def _add_named(entries: ModuleEntries, node: ExportNamedDeclaration) -> None:
    if node.source is not None:
        request = _requested(entries, node.source, node.attributes)
        entries.indirect += [
            IndirectExport(request, _name(one.local), _name(one.exported), one.local.span)
            for one in node.specifiers
        ]
        return
    for one in node.specifiers:
        entries.local[_name(one.exported)] = _name(one.local)
    declaration = node.declaration
    if isinstance(declaration, FunctionDeclaration | ClassDeclaration):
        assert declaration.id is not None
        entries.local[declaration.id.name] = declaration.id.name
    elif declaration is not None:
        for identifier in bound_names(declaration):
            entries.local[identifier.name] = identifier.name


def _add_all(entries: ModuleEntries, node: ExportAllDeclaration) -> None:
    request = _requested(entries, node.source, node.attributes)
    if node.exported is None:
        entries.star.append(request)
    else:
        exported = _name(node.exported)
        entries.indirect.append(IndirectExport(request, None, exported, node.exported.span))


def _default_name(node: ExportDefaultDeclaration) -> str:
    declaration = node.declaration
    if isinstance(declaration, FunctionDeclaration | ClassDeclaration) and declaration.id:
        return declaration.id.name
    return DEFAULT_EXPORT


def _pass_on_imports(entries: ModuleEntries) -> None:
    """An import that is exported again is another module's binding, unless it is a namespace."""
    imported = {one.local_name: one for one in entries.imports if one.import_name is not None}
    for export_name, local_name in list(entries.local.items()):
        entry = imported.get(local_name)
        if entry is not None:
            del entries.local[export_name]
            entries.indirect.append(
                IndirectExport(entry.request, entry.import_name, export_name, entry.span)
            )
