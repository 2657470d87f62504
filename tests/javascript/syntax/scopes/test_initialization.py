"""Which uses of a name have to check that it has been initialized."""

import pytest

from app.javascript.syntax import nodes
from tests.javascript.syntax.scopes.analysis import analyze, binding_of, uses


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        ("let a = 1; a", [False, False]),
        ("a; let a", [True, False]),
        ("let a = a", [False, True]),
        ("let a = 1, b = a", [False, False]),
        ("let a = 1; () => a", [False, False]),
        ("() => a; let a = 1", [True, False]),
        ("let a = 1; function f() { a }", [False, True]),
        ("let a = 1; { function f() { a } }", [False, False]),
        ("let a = 1; f(function () { return () => a })", [False, False]),
        ("switch (1) { case 0: let a; case 1: a }", [False, True]),
        ("for (let a = 0; a < 1; a++) a", [False] * 4),
        ("for (let a of a) a", [False, True, False]),
        ("for (let a of [() => a]) a", [False, True, False]),
        ("var a; a", [False, False]),
        ("a; var a", [False, False]),
        ("function f(a, b = a) {}", [False, False]),
        ("function f(b = a, a) {}", [True, False]),
        ("function f(b = () => a, a) { a }", [True, False, False]),
        ("class a { m() { a } }", [False, False]),
        ("class a extends a {}", [False, True]),
        ("class a { [a] }", [False, True]),
        ("class a { [(() => a)()] }", [False, True]),
        ("class a { static x = a; static { a } }", [False, False, False]),
        ("try {} catch (a) { a }", [False, False]),
        ("try {} catch ({ b = a, a }) {}", [True, False]),
    ],
)
def test_checks_for_initialization(source: str, needs: list[bool]) -> None:
    analysis = analyze(source)
    assert [use.needs_tdz for use in uses(analysis, "a")] == needs
    checked = {binding_of(use) for use in uses(analysis, "a") if use.needs_tdz}
    assert all(binding.needs_tdz for binding in checked)


def test_this_of_a_derived_constructor_is_checked() -> None:
    analysis = analyze("class A extends B { constructor() { super(); this.a } m() { this.b } }")
    checks = [
        reference.needs_tdz
        for node, reference in sorted(
            analysis.references.items(), key=lambda pair: pair[0].span.start
        )
        if isinstance(node, nodes.ThisExpression)
    ]
    assert checks == [True, False]
