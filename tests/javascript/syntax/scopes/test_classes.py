"""Classes: private names, their own name, super, fields and static blocks."""

from app.javascript.syntax import nodes
from app.javascript.syntax.scopes.kinds import BindingKind, ScopeKind
from tests.javascript.syntax.scopes.analysis import (
    analyze,
    binding_of,
    function_scopes,
    scopes_of,
    uses,
)


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
