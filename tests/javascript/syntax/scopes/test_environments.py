"""Where bindings are kept: environments, slots and hops."""

import pytest

from app.javascript.syntax.scopes.kinds import ScopeKind
from tests.javascript.syntax.scopes.analysis import analyze, function_scopes, scopes_of, uses


def test_parameters_have_the_first_slots() -> None:
    analysis = analyze("function f(a, b, c) { var d; let e; return a + b + c + d + e }")
    function = function_scopes(analysis)[0]
    slots = {name: binding.slot for name, binding in function.bindings.items()}
    assert slots == {"a": 1, "b": 2, "c": 3, "e": 4, "d": 5}
    assert function.environment.size == 6


def test_of_two_parameters_of_one_name_the_last_counts() -> None:
    function = function_scopes(analyze("function f(a, b, a) { return a }"))[0]
    assert {name: binding.slot for name, binding in function.bindings.items()} == {"a": 3, "b": 2}
    assert function.environment.size == 4


def test_blocks_live_in_the_environment_of_their_function() -> None:
    analysis = analyze("function f(a) { { let b = a; { const c = b; return () => c } } }")
    outer, inner = function_scopes(analysis)
    assert {scope.environment for scope in scopes_of(analysis, ScopeKind.BLOCK)} == {
        outer.environment
    }
    assert not inner.has_environment
    assert inner.environment is outer.environment
    assert [(use.hops, use.slot) for use in uses(analysis, "c")] == [(0, 3), (0, 3)]


def test_hops_count_environments() -> None:
    analysis = analyze("function f(a) { return function (b) { return c => a + b + c } }")
    assert [use.hops for use in uses(analysis, "a")] == [0, 2]
    assert [use.hops for use in uses(analysis, "b")] == [0, 1]
    assert [use.hops for use in uses(analysis, "c")] == [0, 0]


def test_loop_body_has_an_environment_only_if_a_closure_keeps_a_binding() -> None:
    analysis = analyze(
        "for (;;) { let a; f(() => a) } for (;;) { let b; f(b) } { let c; f(() => c) }"
    )
    kept, plain, once = scopes_of(analysis, ScopeKind.BLOCK)
    assert (kept.has_environment, plain.has_environment, once.has_environment) == (
        True,
        False,
        False,
    )


@pytest.mark.parametrize(
    "loop",
    ["while (x) {}", "do {} while (x)", "for (;;) {}", "for (x in y) {}", "for (x of y) {}"],
)
def test_every_loop_is_a_loop(loop: str) -> None:
    analysis = analyze(loop.replace("{}", "{ const a = 1; f(() => a) }"))
    assert [scope.has_environment for scope in scopes_of(analysis, ScopeKind.BLOCK)] == [True]


def test_function_in_a_loop_is_no_loop() -> None:
    analysis = analyze("for (;;) { f(() => { { let a; g(() => a) } }) }")
    assert not scopes_of(analysis, ScopeKind.BLOCK)[0].has_environment


@pytest.mark.parametrize(
    ("head", "has_environment", "per_iteration"),
    [
        ("let i = 0; i < 3; i++", True, True),
        ("const i = 0; ;", False, False),
        ("let i of x", True, False),
        ("const i of x", True, False),
        ("let i in x", True, False),
    ],
)
def test_loop_heads(head: str, *, has_environment: bool, per_iteration: bool) -> None:
    captured = scopes_of(analyze(f"for ({head}) f(() => i)"), ScopeKind.FOR)[0]
    assert captured.has_environment == has_environment
    assert captured.per_iteration == per_iteration
    plain = scopes_of(analyze(f"for ({head}) f(i)"), ScopeKind.FOR)[0]
    assert (plain.has_environment, plain.per_iteration) == (False, False)


def test_const_head_in_a_loop_is_entered_anew() -> None:
    analysis = analyze("for (;;) for (const i = 0; ;) f(() => i)")
    scope = scopes_of(analysis, ScopeKind.FOR)[0]
    assert (scope.has_environment, scope.per_iteration) == (True, False)


def test_hops_to_a_binding_from_a_scope() -> None:
    analysis = analyze("let a; for (let i of x) f(() => { let b; return i })")
    program, loop, function = (
        analysis.program,
        scopes_of(analysis, ScopeKind.FOR)[0],
        function_scopes(analysis)[0],
    )
    assert function.hops_to(function.bindings["b"]) == 0
    assert function.hops_to(loop.bindings["i"]) == 1
    assert function.hops_to(program.bindings["a"]) == 2
