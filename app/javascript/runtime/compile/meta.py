"""``new.target``, ``import.meta`` and ``import()``."""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.modules.dynamic_import import evaluate_import_call
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
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
    unit, span, site = code.unit, node.span, code.site(node.span)

    def evaluate(env: Env) -> Any:
        specifier = source(env)
        given = UNDEFINED if options is None else options(env)
        _ = site
        return evaluate_import_call(unit.realm, unit.referrer, specifier, given, span)

    return evaluate


EXPRESSIONS: Expressions = {MetaProperty: compile_meta_property, ImportExpression: compile_import}
