"""Variables, and functions in blocks, which declare a variable too."""

import pytest

from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind
from tests.javascript.syntax.scopes.analysis import analyze, binding_of, uses


def test_var_is_of_the_function() -> None:
    analysis = analyze("{ for (var a of b) { try {} catch { var c } } }")
    assert {"a", "c"} <= set(analysis.program.bindings)


def test_var_in_a_catch_clause_means_its_parameter() -> None:
    analysis = analyze("try {} catch (e) { var e = 1 } e")
    kinds = [binding_of(use).kind for use in uses(analysis, "e")]
    assert kinds == [BindingKind.CATCH_PARAMETER, BindingKind.CATCH_PARAMETER, BindingKind.VAR]


def test_switch_has_one_scope_without_its_discriminant() -> None:
    analysis = analyze("let a; switch (a) { case a: let a; default: a }")
    first, discriminant, case, _, default = (binding_of(use) for use in uses(analysis, "a"))
    assert first is discriminant
    assert first.scope is analysis.program
    assert case is default
    assert case.scope.kind is ScopeKind.SWITCH


# Recorded from Node 20.20.2: whether `typeof a` (or the name given) is "function" in the end.
@pytest.mark.parametrize(
    ("source", "is_variable"),
    [
        ("function t() { { function a() {} } return a }", True),
        ("function t() { 'use strict'; { function a() {} } return a }", False),
        ("function t() { { function* a() {} } return a }", False),
        ("function t() { { async function a() {} } return a }", False),
        ("function t() { if (1) function a() {} return a }", True),
        ("function t() { switch (1) { case 1: function a() {} } return a }", True),
        ("function t() { { l: function a() {} } return a }", True),
        ("function t() { { function a() {} { function a() {} } } return a }", True),
        ("function t() { { let a; { function a() {} } } return a }", False),
        ("function t() { try {} catch (a) { { function a() {} } } return a }", True),
        ("function t() { try {} catch ([a]) { { function a() {} } } return a }", False),
        ("function t() { for (let a of []) { { function a() {} } } return a }", False),
        ("function t(b = 1) { { function a() {} } return a }", True),
    ],
)
def test_functions_in_blocks(source: str, *, is_variable: bool) -> None:
    analysis = analyze(source, Goal.SCRIPT)
    assert bool(analysis.annex_b_functions) == is_variable
    last = uses(analysis, "a")[-1]
    assert (last.binding is not None) == is_variable
    for copied in analysis.annex_b_functions.values():
        assert binding_of(copied.block).kind is BindingKind.FUNCTION
        assert copied.variable.binding is last.binding


@pytest.mark.parametrize("parameters", ["a", "a = 1", "[a]"])
def test_function_in_a_block_never_is_a_parameter(parameters: str) -> None:
    analysis = analyze(f"function t({parameters}) {{ {{ function a() {{}} }} return a }}")
    assert not analysis.annex_b_functions


def test_names_of_functions_in_blocks_of_a_script() -> None:
    analysis = analyze("{ function a() {} } var b; { function b() {} }", Goal.SCRIPT)
    assert analysis.annex_b_names == ["a"]
    assert len(analysis.annex_b_functions) == 2
