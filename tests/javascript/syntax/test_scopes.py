"""What names mean and where they are kept."""

from typing import cast

import pytest

from app.javascript.syntax import nodes
from app.javascript.syntax.errors import UnsupportedFeature
from app.javascript.syntax.nodes import Goal, Identifier
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.model import (
    Binding,
    BindingKind,
    FunctionScope,
    Reference,
    Scope,
    ScopeAnalysis,
    ScopeKind,
    Storage,
)
from app.javascript.syntax.support import check_supported


def analyze(source: str, goal: Goal = Goal.COMMON_JS) -> ScopeAnalysis:
    return analyze_scopes(parse(source, goal))


def uses(analysis: ScopeAnalysis, name: str) -> list[Reference]:
    """The references to a name in the order of the text."""
    found = [
        (node.span.start, reference)
        for node, reference in analysis.references.items()
        if isinstance(node, Identifier) and node.name == name
    ]
    return [reference for _, reference in sorted(found, key=lambda pair: pair[0])]


def scopes_of(analysis: ScopeAnalysis, kind: ScopeKind) -> list[Scope]:
    found = [scope for scope in analysis.scopes.values() if scope.kind is kind]
    return sorted(found, key=lambda scope: scope.node.span.start)


def function_scopes(analysis: ScopeAnalysis) -> list[FunctionScope]:
    return cast("list[FunctionScope]", scopes_of(analysis, ScopeKind.FUNCTION))


def binding_of(reference: Reference) -> Binding:
    assert reference.binding is not None
    return reference.binding


# Slots and hops


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


# Programs


def test_top_level_of_a_script_is_global() -> None:
    analysis = analyze("var a; function b() {} let c; const d = 1; class E {}", Goal.SCRIPT)
    storages = {name: binding.storage for name, binding in analysis.program.bindings.items()}
    assert storages == {
        "b": Storage.GLOBAL_OBJECT,
        "c": Storage.GLOBAL_LEXICAL,
        "d": Storage.GLOBAL_LEXICAL,
        "E": Storage.GLOBAL_LEXICAL,
        "a": Storage.GLOBAL_OBJECT,
    }


def test_blocks_of_a_script_have_slots() -> None:
    analysis = analyze("{ let a; f(() => a) }", Goal.SCRIPT)
    assert [(use.hops, use.slot) for use in uses(analysis, "a")] == [(0, 1), (0, 1)]
    assert analysis.program.has_environment


@pytest.mark.parametrize("goal", [Goal.MODULE, Goal.COMMON_JS])
def test_top_level_of_other_goals_has_slots(goal: Goal) -> None:
    analysis = analyze("var a; let b; function c() {}", goal)
    assert {binding.storage for binding in analysis.program.bindings.values()} == {Storage.SLOT}
    assert analysis.program.strict == (goal is Goal.MODULE)


def test_parameters_of_a_file_of_node() -> None:
    analysis = analyze("module.exports = require; var exports; arguments; this; new.target")
    assert [(use.hops, use.slot) for use in uses(analysis, "module")] == [(0, 3)]
    assert [use.slot for use in uses(analysis, "require")] == [2]
    assert [use.slot for use in uses(analysis, "exports")] == [1]
    assert analysis.program.arguments is not None
    assert analysis.program.this is not None
    assert analysis.program.new_target is not None


@pytest.mark.parametrize(
    ("source", "variable"),
    [("var a; let b", Storage.GLOBAL_OBJECT), ("'use strict'; var a; let b", Storage.SLOT)],
)
def test_indirect_eval(source: str, variable: Storage) -> None:
    program = parse(source, Goal.SCRIPT)
    bindings = analyze_scopes(program, indirect_eval=True).program.bindings
    assert bindings["a"].storage is variable
    assert bindings["b"].storage is Storage.SLOT


def test_unknown_names_are_global() -> None:
    for goal in Goal:
        (use,) = uses(analyze("undeclared", goal), "undeclared")
        assert (use.binding, use.needs_tdz) == (None, False)


# Functions


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


# Variables and blocks


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


# Initialization


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


# Classes


def test_private_names_have_slots_of_their_class() -> None:
    analysis = analyze("class A { #a = 1; m(o) { class B { #a; n(p) { p.#a } } return o.#a } }")
    names = [
        (reference.binding.scope.node.span.start, reference.slot)
        for node, reference in sorted(
            analysis.references.items(), key=lambda pair: pair[0].span.start
        )
        if isinstance(node, nodes.PrivateIdentifier) and reference.binding is not None
    ]
    assert [start for start, _ in names] == [0, 25, 25, 0]
    assert all(slot > 0 for _, slot in names)


def test_class_in_a_loop_has_private_names_of_its_own() -> None:
    analysis = analyze("for (;;) f(class { #a; m() { this.#a } })")
    assert scopes_of(analysis, ScopeKind.CLASS)[0].has_environment


def test_name_of_a_class_is_inside_and_outside() -> None:
    analysis = analyze("class A { m() { return A } } A")
    declared, inside, outside = (binding_of(use) for use in uses(analysis, "A"))
    assert declared is outside
    assert (declared.kind, inside.kind) == (BindingKind.CLASS, BindingKind.CLASS_NAME)
    assert inside.immutable
    assert not outside.immutable


def test_super_finds_what_it_needs() -> None:
    analysis = analyze(
        "class A extends B { constructor() { (() => super())() } m() { super.x } "
        "static { super.y } f = () => super.z }; ({ m() { super.w } })"
    )
    kinds = {
        node.span.start: (
            reference.home_object and binding_of(reference.home_object).scope.kind,
            reference.active_function and binding_of(reference.active_function).scope.kind,
        )
        for node, reference in analysis.supers.items()
    }
    assert [kinds[start] for start in sorted(kinds)] == [
        (None, ScopeKind.FUNCTION),
        (ScopeKind.FUNCTION, None),
        (ScopeKind.STATIC_BLOCK, None),
        (ScopeKind.FIELD_INITIALIZER, None),
        (ScopeKind.FUNCTION, None),
    ]
    derived = next(scope for scope in function_scopes(analysis) if scope.is_derived_constructor)
    assert derived.this is not None
    assert derived.active_function is not None
    assert derived.new_target is not None


def test_fields_and_static_blocks_are_calls_of_their_own() -> None:
    analysis = analyze("let a; class C { x = a; static { var a; let b } [a]; y }")
    field, block = (
        scopes_of(analysis, ScopeKind.FIELD_INITIALIZER),
        scopes_of(analysis, ScopeKind.STATIC_BLOCK),
    )
    assert len(field) == len(block) == 1
    assert set(block[0].bindings) == {"a", "b"}
    assert binding_of(uses(analysis, "a")[-1]).scope is analysis.program


# What is refused


@pytest.mark.parametrize("source", ["eval('a')", "(eval)('a')", "() => eval()", "eval(...a)"])
@pytest.mark.parametrize("goal", Goal)
def test_direct_eval_is_refused(source: str, goal: Goal) -> None:
    with pytest.raises(UnsupportedFeature, match="direct eval") as caught:
        analyze(source, goal)
    assert caught.value.advice


@pytest.mark.parametrize("source", ["(0, eval)('a')", "eval?.('a')", "a.eval('b')", "let e = eval"])
def test_indirect_eval_is_not_refused(source: str) -> None:
    assert not analyze(source).shadowed_eval_calls


def test_a_declared_eval_may_be_called() -> None:
    assert len(analyze("function f(eval) { eval('a') }").shadowed_eval_calls) == 1


@pytest.mark.parametrize(
    "source", ["import a from 'b'", "export * from 'b'", "export { a } from 'b'"]
)
def test_modules_are_refused_unless_allowed(source: str) -> None:
    program = parse(source, Goal.MODULE)
    with pytest.raises(UnsupportedFeature, match="'b'"):
        check_supported(program)
    check_supported(program, allowed_modules={"b"})
    assert analyze_scopes(program, allowed_modules={"b"}).program.node is program


def test_a_program_is_analyzed_once() -> None:
    program = parse("let a; a", Goal.SCRIPT)
    check_supported(program)
    assert analyze_scopes(program) is analyze_scopes(program)
    assert analyze_scopes(program) is not analyze_scopes(program, indirect_eval=True)


def test_imports_are_immutable_and_checked() -> None:
    program = parse("import a, { b as c } from 'd'; import * as e from 'd'; c", Goal.MODULE)
    bindings = analyze_scopes(program, allowed_modules=["d"]).program.bindings
    assert [binding.kind for binding in bindings.values()] == [BindingKind.IMPORT] * 3
    assert [binding.needs_tdz for binding in bindings.values()] == [False, True, False]


@pytest.mark.parametrize("source", ["export default 1", "export default class {}"])
def test_default_export_without_a_name_has_a_binding(source: str) -> None:
    assert analyze(source, Goal.MODULE).program.bindings["*default*"].slot == 1
