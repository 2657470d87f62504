"""Compiles a function when it is called for the first time."""

from __future__ import annotations

from app.javascript.runtime.compile.activation import prepare, with_this
from app.javascript.runtime.compile.bodies import compile_body
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.instantiation import compile_instantiation
from app.javascript.runtime.compile.reporting import reporting_body
from app.javascript.runtime.script_function import CodeKind, FunctionCode
from app.javascript.syntax.nodes import AnyFunction, BlockStatement


def prepare_function(shared: FunctionCode, code: Code, node: AnyFunction) -> None:
    """Set ``run`` and ``construct`` of what all functions made at ``node`` share."""
    if isinstance(node.body, BlockStatement):
        body: Evaluate = compile_body(node.body.body, code)
    else:
        body = code.expression(node.body)
    if not shared.generator and not shared.is_async:
        body = reporting_body(body, code, code.text(node.source_span))
    if shared.kind is CodeKind.DERIVED_CONSTRUCTOR:
        this = code.function.this
        body = with_this(body, this.slot if this is not None else 0)
    prepare(shared, code, body, compile_instantiation(node.params, code))
