"""Compiles a function when it is called for the first time."""

from __future__ import annotations

from app.javascript.runtime.compile.activation import prepare
from app.javascript.runtime.compile.bodies import compile_body
from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.fusing import called, closure, operand
from app.javascript.runtime.compile.instantiation import compile_instantiation
from app.javascript.runtime.compile.pure_recursion import pure_function
from app.javascript.runtime.script_function import FunctionCode
from app.javascript.syntax.nodes import AnyFunction, BlockStatement


def prepare_function(shared: FunctionCode, code: Code, node: AnyFunction) -> None:
    """Set ``run`` and ``construct`` of what all functions made at ``node`` share."""
    if isinstance(node.body, BlockStatement):
        body = called(compile_body(node.body.body, code))
    else:
        body = operand(node.body, code)
    pure = pure_function(closure(body), node, shared, code)
    entry = compile_instantiation(node.params, code)
    prepare(shared, code, body, entry, code.text(node.source_span), pure)
