"""Tagged templates: https://tc39.es/ecma262/#sec-tagged-templates"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.compile.callee_text import callee_text
from app.javascript.runtime.compile.chains import compile_chain_reference
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.reporting import noting_call
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.nodes import (
    TaggedTemplateExpression,
    TemplateLiteral,
)


def compile_tagged_template(node: TaggedTemplateExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-tagged-templates-runtime-semantics-evaluation"""
    reference = compile_chain_reference(node.tag, code)
    template = _template_object(node.quasi, code)
    parts = [code.expression(part) for part in node.quasi.expressions]
    text = callee_text(node.tag)
    site = code.site(node.quasi.span)

    def arguments(env: Env) -> list[Value]:
        return [template(env), *[part(env) for part in parts]]

    given = noting_call(arguments, node, code)

    def evaluate(env: Env) -> Any:
        found = reference(env)
        this, function = (UNDEFINED, UNDEFINED) if found is None else found
        values = given(env)
        _ = site
        if not is_callable(function):
            raise type_error(f"{text} is not a function")
        return function.call(this, values)

    return evaluate


def _template_object(node: TemplateLiteral, code: Code) -> Evaluate:
    """Made once for each site: https://tc39.es/ecma262/#sec-gettemplateobject"""
    made: list[JSObject] = []
    realm = code.realm

    def evaluate(_env: Env) -> JSObject:
        if not made:
            cooked = create_array_from_list(realm, [quasi.cooked for quasi in node.quasis])
            raw = create_array_from_list(realm, [quasi.raw for quasi in node.quasis])
            set_integrity_level(raw, "frozen")
            cooked.properties["raw"] = DataProperty(raw)
            set_integrity_level(cooked, "frozen")
            made.append(cooked)
        return made[0]

    return evaluate


EXPRESSIONS: Expressions = {TaggedTemplateExpression: compile_tagged_template}
