"""``new.target``, ``import.meta`` and ``import()``."""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.async_functions import start_async_function
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import ImportExpression, MetaProperty


def compile_meta_property(node: MetaProperty, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-meta-properties-runtime-semantics-evaluation"""
    if node.meta.name == "new":
        reference = code.reference(node)
        return read_slot(reference.hops, reference.slot)
    unit = code.unit

    def evaluate(_env: Env) -> Any:
        if unit.import_meta is None:
            unit.import_meta = JSObject(None)
            fill = unit.realm.slots.get("host_get_import_meta_properties")
            if fill is not None:
                fill(unit.import_meta, unit.program.file_name)
        return unit.import_meta

    return evaluate


def compile_import(node: ImportExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-import-call-runtime-semantics-evaluation"""
    source = code.expression(node.source)
    options = code.expression(node.options) if node.options else None
    realm = code.realm

    def evaluate(env: Env) -> Any:
        specifier = source(env)
        if options is not None:
            options(env)
        load = realm.slots.get("host_load_imported_module")
        if load is None:
            raise unsupported("import()", "Put the code of the module into this program.")
        return start_async_function(realm, lambda: load(to_string(specifier)), "import")

    return evaluate


EXPRESSIONS: Expressions = {MetaProperty: compile_meta_property, ImportExpression: compile_import}
