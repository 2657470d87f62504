"""Functions: their names, parameters, arguments and this."""

import pytest

from app.javascript.syntax import nodes
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.scopes.kinds import BindingKind
from tests.javascript.syntax.scopes.analysis import analyze, binding_of, function_scopes, uses


def test_functions_are_hoisted_last_of_each_name_in_order() -> None:
    analysis = analyze(
        "function a() {1} function b() {} var c; function a() {2} l: function d() {}"
    )
    hoisted = analysis.program.hoisted_functions
    assert [function.id.name for function in hoisted if function.id] == ["b", "a", "d"]
    assert hoisted[1].span.start_column > hoisted[0].span.start_column


def test_own_name_of_a_function_expression() -> None:
    analysis = analyze(
        "(function f() { return f }); (function g(g) { return g }); (function h() {})"
    )
    named, shadowed, unused = function_scopes(analysis)
    assert named.function_name is not None
    assert named.function_name.slot == 1
    assert named.function_name.immutable
    assert binding_of(uses(analysis, "g")[-1]).kind is BindingKind.PARAMETER
    assert shadowed.function_name is not None
    assert shadowed.function_name.slot == 0
    assert unused.function_name is not None
    assert unused.function_name.slot == 0


@pytest.mark.parametrize(
    ("function", "has_arguments", "mapped"),
    [
        ("function f(a) { arguments }", True, True),
        ("function f(a) { () => arguments }", True, True),
        ("function f(a) { 'use strict'; arguments }", True, False),
        ("function f(a = 1) { arguments }", True, False),
        ("function f([a]) { arguments }", True, False),
        ("function f(...a) { arguments }", True, False),
        ("function f(a) { var arguments }", True, True),
        ("function f(a) {}", False, False),
        ("function f(arguments) { arguments }", False, False),
        ("function f(a) { function arguments() {} arguments }", False, False),
        ("function f(a) { let arguments; arguments }", False, False),
        ("function f(a) { (function () { arguments }) }", False, False),
    ],
)
def test_arguments(function: str, *, has_arguments: bool, mapped: bool) -> None:
    scope = function_scopes(analyze(function))[0]
    assert (scope.arguments is not None) == has_arguments
    assert scope.mapped_arguments == mapped


def test_arrows_use_what_is_around_them() -> None:
    analysis = analyze("(function () { return () => () => [this, new.target, arguments] })")
    outer, *arrows = function_scopes(analysis)
    assert outer.this is not None
    assert outer.this.captured
    assert outer.new_target is not None
    assert outer.arguments is not None
    assert all(arrow.this is arrow.arguments is arrow.new_target is None for arrow in arrows)
    this = next(
        reference
        for node, reference in analysis.references.items()
        if isinstance(node, nodes.ThisExpression)
    )
    assert (this.binding, this.hops, this.slot) == (outer.this, 0, outer.this.slot)


def test_this_of_a_script_is_the_global_one() -> None:
    analysis = analyze("this; () => this", Goal.SCRIPT)
    assert {reference.binding for reference in analysis.references.values()} == {None}


@pytest.mark.parametrize(
    ("parameters", "simple", "expressions", "length"),
    [
        ("a, b", True, False, 2),
        ("", True, False, 0),
        ("a, b = 1, c", False, True, 1),
        ("a, ...b", False, False, 1),
        ("[a, b], c", False, False, 2),
        ("{ a = 1 }, b", False, True, 2),
        ("{ [a]: b }", False, True, 1),
    ],
)
def test_parameter_lists(parameters: str, *, simple: bool, expressions: bool, length: int) -> None:
    scope = function_scopes(analyze(f"function f({parameters}) {{}}"))[0]
    assert scope.simple_parameters == simple
    assert scope.has_parameter_expressions == expressions
    assert scope.expected_argument_count == length


def test_parameter_expressions_do_not_see_the_body() -> None:
    analysis = analyze("let x; function f(a = () => x, b) { var x, a; function c() {} }")
    function = function_scopes(analysis)[0]
    assert function.body is not None
    assert function.body.environment is function.environment
    assert set(function.bindings) == {"a", "b"}
    assert set(function.body.bindings) == {"x", "a", "c"}
    assert binding_of(uses(analysis, "x")[1]).scope is analysis.program
    assert [(parameter.name, variable.kind) for parameter, variable in function.copies] == [
        ("a", BindingKind.VAR)
    ]
    assert function.bindings["a"].slot != function.body.bindings["a"].slot


def test_strictness() -> None:
    analysis = analyze(
        "function a() {} function b() { 'use strict'; () => {} }"
        "class C extends (() => {}) { d() {} }"
    )
    assert [scope.strict for scope in function_scopes(analysis)] == [False, True, True, True, True]
