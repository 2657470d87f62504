"""The top level of a program: what it declares, by its goal."""

import pytest

from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.kinds import BindingKind, Storage
from tests.javascript.syntax.scopes.analysis import analyze, uses


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


def test_a_program_is_analyzed_once() -> None:
    program = parse("let a; a", Goal.SCRIPT)
    assert analyze_scopes(program) is analyze_scopes(program)
    assert analyze_scopes(program) is not analyze_scopes(program, indirect_eval=True)


def test_imports_are_immutable_and_checked() -> None:
    program = parse("import a, { b as c } from 'd'; import * as e from 'd'; c", Goal.MODULE)
    bindings = analyze_scopes(program).program.bindings
    assert [binding.kind for binding in bindings.values()] == [BindingKind.IMPORT] * 3
    assert [binding.needs_tdz for binding in bindings.values()] == [False, True, False]


@pytest.mark.parametrize("source", ["export default 1", "export default class {}"])
def test_default_export_without_a_name_has_a_binding(source: str) -> None:
    assert analyze(source, Goal.MODULE).program.bindings["*default*"].slot == 1
