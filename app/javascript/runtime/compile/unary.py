"""Unary operators: https://tc39.es/ecma262/#sec-unary-operators"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.chains import compile_delete_chain
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.conditions import compile_condition
from app.javascript.runtime.compile.dynamic_names import (
    DynamicName,
    delete_dynamic,
    read_dynamic,
)
from app.javascript.runtime.compile.globals import read_global
from app.javascript.runtime.compile.identifiers import read_reference
from app.javascript.runtime.compile.members import access_site
from app.javascript.runtime.compile.supers import super_base, super_name, super_this
from app.javascript.runtime.completion import reference_error
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.operators import bitwise_not, type_of, unary_minus
from app.javascript.runtime.property_access import delete_value
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    ChainExpression,
    Expression,
    Identifier,
    Literal,
    MemberExpression,
    Super,
    UnaryExpression,
)
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import Reference


def compile_unary(node: UnaryExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-unary-operators"""
    match node.operator:
        case "!":
            argument = compile_condition(node.argument, code)
            return lambda env: not argument(env)
        case "typeof":
            return _compile_typeof(node.argument, code)
        case "delete":
            return _compile_delete(node.argument, code)
        case "void":
            dropped = code.expression(node.argument)

            def void(env: Env) -> None:
                dropped(env)

            return void
        case "-" | "+" | "~":
            return _compile_numeric(node, code)


def _compile_numeric(node: UnaryExpression, code: Code) -> Evaluate:
    argument = node.argument
    if isinstance(argument, Literal) and isinstance(argument.value, float):
        constant = {"-": unary_minus, "+": to_number, "~": bitwise_not}[node.operator](
            argument.value
        )
        return lambda _env: constant
    operand = code.expression(argument)
    site = code.site(node.span)
    operate = {"-": unary_minus, "+": to_number, "~": bitwise_not}[node.operator]

    def evaluate(env: Env) -> Any:
        _ = site
        return operate(operand(env))

    def negate(env: Env) -> Any:
        value = operand(env)
        if type(value) is float:
            return -value
        _ = site
        return unary_minus(value)

    return negate if node.operator == "-" else evaluate


def _compile_typeof(argument: Expression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-typeof-operator-runtime-semantics-evaluation"""
    if isinstance(argument, Identifier):
        operand = _name_or_undefined(argument, code.reference(argument), code)
    else:
        operand = code.expression(argument)
    return lambda env: type_of(operand(env))


def _name_or_undefined(node: Identifier, reference: Reference, code: Code) -> Evaluate:
    """A name that need not be declared."""
    binding = reference.binding
    site = code.site(node.span)
    if reference.fixed is not None:
        fixed = _name_or_undefined(node, reference.fixed, code)
        return read_dynamic(DynamicName(node.name, reference, code.strict), fixed, site)
    if binding is None or binding.storage is Storage.GLOBAL_OBJECT:
        return read_global(code, node.name, site, lambda: None)
    return read_reference(code, reference, node)


def _compile_delete(argument: Expression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-delete-operator-runtime-semantics-evaluation"""
    if isinstance(argument, ChainExpression):
        return compile_delete_chain(argument, code)
    if isinstance(argument, MemberExpression):
        return _delete_member(argument, code)
    if isinstance(argument, Identifier):
        return _delete_identifier(argument, code.reference(argument), code)
    operand = code.expression(argument)

    def evaluate(env: Env) -> bool:
        operand(env)
        return True

    return evaluate


def _delete_member(node: MemberExpression, code: Code) -> Evaluate:
    site = access_site(node, code)
    if isinstance(node.object, Super):
        this, key, base = super_this(node, code), super_name(node, code), super_base(node, code)

        def refuse(env: Env) -> Any:
            this(env)
            key(env)
            base(env)
            _ = site
            raise reference_error("Unsupported reference to 'super'")

        return refuse
    target = code.expression(node.object)
    name = super_name(node, code)
    strict = code.strict

    def evaluate(env: Env) -> Any:
        base = target(env)
        key = name(env)
        _ = site
        return delete_value(base, key, strict)

    return evaluate


def _delete_identifier(node: Identifier, reference: Reference, code: Code) -> Evaluate:
    """Sloppy code only; in strict code it is an early error."""
    if reference.fixed is not None:
        fixed = _delete_identifier(node, reference.fixed, code)
        return delete_dynamic(DynamicName(node.name, reference, code.strict), fixed)
    binding = reference.binding
    if binding is not None and binding.storage is not Storage.GLOBAL_OBJECT:
        return lambda _env: False
    realm, name = code.realm, node.name

    def evaluate(_env: Env) -> Any:
        return name not in realm.declarations and realm.global_object.delete(name)

    return evaluate


EXPRESSIONS: Expressions = {UnaryExpression: compile_unary}
