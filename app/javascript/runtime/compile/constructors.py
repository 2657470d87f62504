"""Constructors of classes: https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation"""

from __future__ import annotations

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.class_elements import initialize_instance_elements
from app.javascript.runtime.compile.activation import counted_construct, refuse_call
from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.functions import function_code
from app.javascript.runtime.compile.supers import not_a_super_constructor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor, is_constructor
from app.javascript.runtime.script_function import (
    CodeKind,
    Construct,
    Env,
    FunctionCode,
    ScriptFunction,
)
from app.javascript.syntax.nodes import AnyClass, FunctionExpression, MethodDefinition


def constructor_code(node: AnyClass, code: Code, name: str) -> FunctionCode:
    """The code of the class's constructor, its own or the default one."""
    kind = CodeKind.BASE_CONSTRUCTOR
    if node.super_class is not None:
        kind = CodeKind.DERIVED_CONSTRUCTOR
    own = _own_constructor(node)
    if own is None:
        shared = FunctionCode(kind, name, 0, strict=True)
        shared.run = refuse_call
        default = default_derived if node.super_class is not None else default_base
        shared.construct = counted_construct(code.realm, default(code.site(node.span)))
    else:
        shared = function_code(own, code, name, kind, f"new {name or '<anonymous>'}")
        shared.run = refuse_call
    shared.source = lambda: code.text(node.span)
    return shared


def _own_constructor(node: AnyClass) -> FunctionExpression | None:
    for element in node.body.body:
        if isinstance(element, MethodDefinition) and element.kind == "constructor":
            return element.value
    return None


def default_base(site: CallSite) -> Construct:
    """``constructor() {}``"""

    def construct(function: ScriptFunction, _env: Env, new_target: JSObject) -> JSObject:
        _ = site
        made = JSObject(get_prototype_from_constructor(new_target, "%Object.prototype%"))
        initialize_instance_elements(made, function)
        return made

    return construct


def default_derived(site: CallSite) -> Construct:
    """``constructor(...args) { super(...args); }``, without iterating over the arguments."""

    def construct(function: ScriptFunction, env: Env, new_target: JSObject) -> JSObject:
        _ = site
        parent = function.get_prototype_of()
        if not is_constructor(parent):
            raise not_a_super_constructor(function, parent)
        made = parent.construct(env[1:], new_target)
        initialize_instance_elements(made, function)
        return made

    return construct
