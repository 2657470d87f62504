"""What the analysis refuses, and what only looks like it."""

import pytest

from app.javascript.syntax.errors import UnsupportedFeature
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.scopes.model import (
    BindingKind,
)
from app.javascript.syntax.support import check_supported
from tests.javascript.syntax.scopes.analysis import analyze


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


def test_a_program_is_analyzed_once() -> None:
    program = parse("let a; a", Goal.SCRIPT)
    check_supported(program)
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
