"""Expressions that evaluate only some of their parts, and sequences.

https://tc39.es/ecma262/#sec-binary-logical-operators
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.conditions import condition
from app.javascript.runtime.compile.fusing import fuse, operand
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.nodes import (
    ConditionalExpression,
    LogicalExpression,
    SequenceExpression,
)

_TEMPLATES: Final = {
    "&&": """
value = {left}
return {right} if to_boolean(value) else value
""",
    "||": """
value = {left}
return value if to_boolean(value) else {right}
""",
    "??": """
value = {left}
return {right} if value is UNDEFINED or value is NULL else value
""",
}


def compile_logical(node: LogicalExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-binary-logical-operators-runtime-semantics-evaluation"""
    parts = {"left": operand(node.left, code), "right": operand(node.right, code)}
    return fuse(_TEMPLATES[node.operator], parts)


def compile_conditional(node: ConditionalExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-conditional-operator-runtime-semantics-evaluation"""
    parts = {
        "test": condition(node.test, code),
        "consequent": operand(node.consequent, code),
        "alternate": operand(node.alternate, code),
    }
    return fuse("return {consequent} if {test} else {alternate}", parts)


def compile_sequence(node: SequenceExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-comma-operator-runtime-semantics-evaluation"""
    *others, last = [code.expression(part) for part in node.expressions]

    def evaluate(env: Env) -> Any:
        for part in others:
            part(env)
        return last(env)

    return evaluate


EXPRESSIONS: Expressions = {
    LogicalExpression: compile_logical,
    ConditionalExpression: compile_conditional,
    SequenceExpression: compile_sequence,
}
