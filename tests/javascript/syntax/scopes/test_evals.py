"""Direct evals and `with`: what they make of the scopes around them."""

import pytest

from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.eval_context import EvalContext
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.evals import eval_context
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind, Storage
from app.javascript.syntax.scopes.model import ScopeAnalysis
from tests.javascript.syntax.scopes.analysis import (
    analyze,
    binding_of,
    function_scopes,
    scopes_of,
    uses,
)


def analyze_eval(source: str, text: str) -> ScopeAnalysis:
    """The analysis of `text` in the one eval of `source`."""
    (scope,) = analyze(source).eval_calls.values()
    program = parse(text, Goal.SCRIPT, within=eval_context(scope))
    return analyze_scopes(program, enclosing=scope)


@pytest.mark.parametrize("source", ["(0, eval)('a')", "eval?.('a')", "a.eval('b')", "let e = eval"])
def test_indirect_evals_are_calls_like_others(source: str) -> None:
    assert not analyze(source).eval_calls


@pytest.mark.parametrize("source", ["eval('a')", "(eval)()", "eval(...a)", "(eval) => eval('a')"])
def test_a_call_of_the_name_eval_may_be_a_direct_eval(source: str) -> None:
    assert len(analyze(source).eval_calls) == 1


def test_what_an_eval_sees_is_kept() -> None:
    analysis = analyze("function f(a) { let b; if (a) { const c = 1; eval(a) } }")
    (function,) = function_scopes(analysis)
    (block,) = scopes_of(analysis, ScopeKind.BLOCK)
    assert function.this is not None
    assert function.arguments is not None
    assert function.new_target is not None
    for binding in [*function.bindings.values(), *block.bindings.values()]:
        assert binding.slot
    assert function.bindings["b"].needs_tdz
    assert function.dynamic is not None
    assert function.dynamic.kind is BindingKind.EVAL_VARIABLES


def test_only_code_around_and_inside_pays() -> None:
    analysis = analyze("function f() { eval('') } function g(a) { return () => a }")
    f, g, _ = function_scopes(analysis)
    assert f.dynamic is not None
    assert (g.dynamic, g.this, g.arguments) == (None, None, None)
    assert all(use.fixed is None for use in uses(analysis, "a"))


def test_strict_evals_declare_nothing_outside() -> None:
    (function,) = function_scopes(analyze("function f() { 'use strict'; eval('var a') }"))
    assert function.dynamic is None


def test_names_inside_a_function_with_an_eval_are_looked_up() -> None:
    (use,) = uses(analyze("function f() { eval(''); return a }"), "a")
    assert binding_of(use).storage is Storage.DYNAMIC
    assert len(use.lookups) == 1
    assert use.fixed is not None
    assert use.fixed.binding is None


def test_own_names_of_the_function_are_not() -> None:
    (declared, use) = uses(analyze("function f(a) { eval(''); return a }"), "a")
    assert use.fixed is None
    assert binding_of(use) is binding_of(declared)


def test_names_in_a_with_are_looked_up_in_all_objects_around() -> None:
    analysis = analyze("let o; with (o) { with (o) { o; let p; p } }")
    assert [len(use.lookups) for use in uses(analysis, "o")] == [0, 0, 1, 2]
    assert [len(use.lookups) for use in uses(analysis, "p")] == [0, 0]


def test_a_with_in_a_loop_has_an_object_for_each_round_that_a_closure_keeps() -> None:
    analysis = analyze("for (;;) { with (a) { () => b } with (c) { d } }")
    assert [scope.has_environment for scope in scopes_of(analysis, ScopeKind.WITH)] == [True, False]


def test_the_text_of_an_eval_refers_to_slots_around_it() -> None:
    analysis = analyze_eval("function f(a) { eval('') }", "let b; a; b; () => a")
    assert [(use.hops, use.slot) for use in uses(analysis, "a")] == [(1, 1), (1, 1)]
    assert [(use.hops, use.slot) for use in uses(analysis, "b")] == [(0, 1), (0, 1)]


def test_an_eval_declares_in_the_function_around_it() -> None:
    analysis = analyze_eval("function f(a) { eval('') }", "var a, b; function c() {} { let d }")
    declared = analysis.eval_declarations
    assert declared is not None
    assert declared.names == ["c", "a", "b"]
    assert list(declared.targets) == ["a"]
    assert declared.holder is not None
    assert not analysis.program.bindings


@pytest.mark.parametrize(
    "source",
    [
        "let a; eval('')",
        "function f() { let a; eval('') }",
        "{ const a = 1; { eval('') } }",
        "for (let a of []) eval('')",
        "function f(a = eval('')) {}",
    ],
)
def test_a_variable_cannot_pass_a_lexical_declaration(source: str) -> None:
    with pytest.raises(SyntaxProblem, match="Identifier 'a' has already been declared"):
        analyze_eval(source, "if (1) { var a }")


@pytest.mark.parametrize(
    "source", ["try {} catch (a) { eval('') }", "function f(a) { eval('') }", "var a; eval('')"]
)
def test_a_variable_can_pass_what_is_no_lexical_declaration(source: str) -> None:
    declared = analyze_eval(source, "var a").eval_declarations
    assert declared is not None
    assert declared.names == ["a"]


@pytest.mark.parametrize(
    ("source", "context"),
    [
        ("function f() { eval('') }", EvalContext(new_target=True)),
        ("'use strict'; eval('')", EvalContext(strict=True, new_target=True)),
        ("({ m() { (() => eval(''))() } })", EvalContext(new_target=True, super_property=True)),
        (
            "class A extends B { constructor() { eval('') } }",
            EvalContext(strict=True, new_target=True, super_property=True, super_call=True),
        ),
        (
            "class A { #p; static q = eval('') }",
            EvalContext(
                strict=True,
                new_target=True,
                super_property=True,
                field_initializer=True,
                private_names=("p",),
            ),
        ),
    ],
)
def test_what_the_text_may_use(source: str, context: EvalContext) -> None:
    (scope,) = analyze(source).eval_calls.values()
    assert eval_context(scope) == context


def test_nothing_of_a_function_may_be_used_in_a_script() -> None:
    (scope,) = analyze("() => eval('')", Goal.SCRIPT).eval_calls.values()
    assert eval_context(scope) == EvalContext()
