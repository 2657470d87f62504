"""Literals, templates and array literals.

https://tc39.es/ecma262/#sec-primary-expression
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.compile.callee_text import iterable_text
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions
from app.javascript.runtime.compile.fusing import fuse, operand
from app.javascript.runtime.compile.spread import spread_into
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.operators import concatenate
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL
from app.javascript.syntax.nodes import (
    ArrayExpression,
    BigIntLiteral,
    Expression,
    Literal,
    RegExpLiteral,
    SpreadElement,
    TemplateLiteral,
)


def compile_literal(node: Literal, _code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-literals-runtime-semantics-evaluation"""
    value: Any = NULL if node.value is None else node.value
    return lambda _env: value


def compile_bigint(node: BigIntLiteral, _code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-literals-runtime-semantics-evaluation"""
    value = node.value
    return lambda _env: value


def compile_regexp(node: RegExpLiteral, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-regular-expression-literals-runtime-semantics-evaluation"""
    constructor = code.realm.intrinsics["%RegExp%"]
    pattern, flags = node.pattern, node.flags
    site = code.site(node.span)

    def evaluate(_env: Env) -> Any:
        _ = site
        return constructor.construct([pattern, flags], constructor)

    return evaluate


def compile_template(node: TemplateLiteral, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-template-literals-runtime-semantics-evaluation"""
    if len(node.expressions) <= _MOST_FUSED:
        return _fused_template(node, code)
    head = node.quasis[0].cooked or ""
    middles = [quasi.cooked or "" for quasi in node.quasis[1:]]
    strings = [_string(part, code) for part in node.expressions]
    parts = list(zip(strings, middles, strict=True))
    budget = code.realm.agent.budget

    def evaluate(env: Env) -> str:
        text = head
        for part, middle in parts:
            text = concatenate(budget, text, part(env)) + middle
        return text

    return evaluate


#: A template of so many parts is one closure.
_MOST_FUSED = 4


def _fused_template(node: TemplateLiteral, code: Code) -> Evaluate:
    """OPTIMIZATION: the same, with the length looked at once."""
    budget = code.realm.agent.budget
    others: dict[str, Any] = {"check": lambda text: concatenate(budget, text, "")}
    others |= {"limit": budget.limits.string_length, "number_to_string": number_to_string}
    parts, lines, texts = {}, [], ["head"]
    others["head"] = node.quasis[0].cooked or ""
    for index, expression in enumerate(node.expressions):
        parts[f"part_{index}"] = operand(expression, code)
        others[f"string_{index}"] = _to_string_at(expression, code)
        others[f"middle_{index}"] = node.quasis[index + 1].cooked or ""
        lines.append(_PART.strip().replace("INDEX", str(index)))
        texts += [f"value_{index}", f"middle_{index}"]
    lines.append(f"text = {' + '.join(texts)}")
    lines.append("return text if len(text) < limit else check(text)")
    return fuse("\n".join(lines), parts, **others)


_PART: Final = """
value_INDEX = {part_INDEX}
if type(value_INDEX) is float:
    value_INDEX = number_to_string(value_INDEX)
elif type(value_INDEX) is not str:
    value_INDEX = string_INDEX(value_INDEX)
"""


def _to_string_at(node: Expression, code: Code) -> Callable[[Any], str]:
    site = code.site(node.span)

    def string(value: Any) -> str:
        _ = site
        return to_string(value)

    return string


def _string(node: Expression, code: Code) -> Evaluate:
    """ToString of an expression."""
    evaluate = code.expression(node)
    site = code.site(node.span)

    def string(env: Env) -> str:
        value = evaluate(env)
        _ = site
        return value if type(value) is str else to_string(value)

    return string


def compile_array(node: ArrayExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-runtime-semantics-arrayaccumulation"""
    prototype = code.realm.array_prototype
    if any(isinstance(element, SpreadElement) for element in node.elements):
        return _array_with_spread(node, code)
    parts = [
        (lambda _env: HOLE) if element is None else code.expression(element)
        for element in node.elements
    ]
    return lambda env: ArrayObject(prototype, [part(env) for part in parts])


def _array_with_spread(node: ArrayExpression, code: Code) -> Evaluate:
    prototype = code.realm.array_prototype
    appends = [
        spread_into(element, code, iterable_text(element.argument))
        if isinstance(element, SpreadElement)
        else _append(code.expression(element) if element else lambda _env: HOLE)
        for element in node.elements
    ]

    def evaluate(env: Env) -> ArrayObject:
        elements: list[Any] = []
        for append in appends:
            append(env, elements)
        return ArrayObject(prototype, elements)

    return evaluate


def _append(part: Evaluate) -> Any:
    def append(env: Env, elements: list[Any]) -> None:
        elements.append(part(env))

    return append


EXPRESSIONS: Expressions = {
    Literal: compile_literal,
    BigIntLiteral: compile_bigint,
    RegExpLiteral: compile_regexp,
    TemplateLiteral: compile_template,
    ArrayExpression: compile_array,
}
