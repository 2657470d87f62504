"""Simple statements: https://tc39.es/ecma262/#sec-ecmascript-language-statements-and-declarations"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.code import (
    Code,
    Evaluate,
    Executable,
    Execute,
    Operand,
    Statements,
)
from app.javascript.runtime.compile.conditions import condition
from app.javascript.runtime.compile.declarations import compile_function_declaration
from app.javascript.runtime.compile.fusing import called, fuse
from app.javascript.runtime.compile.jumps import BREAK, CONTINUE, labelled
from app.javascript.runtime.compile.reporting import reporting_statement, reporting_throw
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import (
    BreakStatement,
    ContinueStatement,
    DebuggerStatement,
    EmptyStatement,
    ExpressionStatement,
    FunctionDeclaration,
    IfStatement,
    LabeledStatement,
    Statement,
    ThrowStatement,
)


def compile_expression_statement(node: ExpressionStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-expression-statement-runtime-semantics-evaluation"""
    evaluate = code.expression(node.expression)
    completion = code.completion
    if completion is not None:
        return Executable(reporting_statement(_keeping(evaluate, completion), node, code))
    return Executable(reporting_statement(evaluate, node, code))


def _keeping(evaluate: Evaluate, completion: list[Any]) -> Execute:
    def run(env: Env) -> None:
        completion[0] = evaluate(env)

    return run


def emptied(executable: Executable, code: Code) -> Executable:
    """A statement whose completion value is undefined unless something inside it has one.

    https://tc39.es/ecma262/#sec-updateempty
    """
    completion = code.completion
    if completion is None:
        return executable
    inner = executable.run

    def run(env: Env) -> Any:
        completion[0] = UNDEFINED
        return inner(env)

    return Executable(run, executable.jumps)


def compile_nothing(_node: EmptyStatement | DebuggerStatement, _code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-empty-statement; there is no debugger."""
    return Executable(lambda _env: None)


def compile_if(node: IfStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-if-statement-runtime-semantics-evaluation"""
    test = condition(node.test, code)
    consequent = compile_branch(node.consequent, code)
    alternate = None if node.alternate is None else compile_branch(node.alternate, code)
    jumps = consequent.jumps | (alternate.jumps if alternate else frozenset())
    run = _if_run(test, consequent, alternate, bool(jumps))
    return emptied(Executable(reporting_statement(run, node, code), jumps), code)


def _if_run(
    test: Operand, consequent: Executable, alternate: Executable | None, jumps: bool
) -> Execute:
    parts = {"test": test, "yes": called(_answering(consequent) if jumps else consequent.run)}
    if alternate is None:
        return fuse("return {yes} if {test} else None", parts)
    parts["no"] = called(_answering(alternate) if jumps else alternate.run)
    return fuse("return {yes} if {test} else {no}", parts)


def _answering(executable: Executable) -> Execute:
    """A closure whose answer is None unless the statement jumped."""
    run = executable.run
    if executable.jumps:
        return run

    def silent(env: Env) -> None:
        run(env)

    return silent


def compile_branch(node: Statement, code: Code) -> Executable:
    """A branch of an ``if``; a function there stands in a block of its own (Annex B.3.3)."""
    if not isinstance(node, FunctionDeclaration):
        return code.statement(node)
    declared = compile_function_declaration(node, code)
    enter = compile_entry(code.unit.analysis.branch_scopes[node], code)
    assert enter is not None
    run = declared.run
    return Executable(lambda env: run(enter(env)))


def compile_throw(node: ThrowStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-throw-statement-runtime-semantics-evaluation"""
    argument = code.expression(node.argument)
    span = node.span
    site = code.site(span)
    report = reporting_throw(node, code)

    def run(env: Env) -> None:
        value = argument(env)
        _ = site
        if report is not None:
            report(value)
        raise ThrowCompletion(value, span)

    return Executable(reporting_statement(run, node, code))


def compile_break(node: BreakStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-break-statement-runtime-semantics-evaluation"""
    signal = BREAK if node.label is None else labelled("break", node.label.name)
    return Executable(reporting_statement(lambda _env: signal, node, code), frozenset({signal}))


def compile_continue(node: ContinueStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-continue-statement-runtime-semantics-evaluation"""
    signal = CONTINUE if node.label is None else labelled("continue", node.label.name)
    return Executable(reporting_statement(lambda _env: signal, node, code), frozenset({signal}))


def compile_labeled(node: LabeledStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-labelled-statements-runtime-semantics-labelledevaluation"""
    name = node.label.name
    if isinstance(node.body, FunctionDeclaration):
        return compile_function_declaration(node.body, code)
    inner = code.with_labels(*code.labels, name).statement(node.body)
    signal = labelled("break", name)
    if signal not in inner.jumps:
        return inner
    run_inner = inner.run

    def run(env: Env) -> Any:
        found = run_inner(env)
        return None if found is signal else found

    return Executable(run, inner.jumps - {signal})


STATEMENTS: Statements = {
    ExpressionStatement: compile_expression_statement,
    EmptyStatement: compile_nothing,
    DebuggerStatement: compile_nothing,
    IfStatement: compile_if,
    ThrowStatement: compile_throw,
    BreakStatement: compile_break,
    ContinueStatement: compile_continue,
    LabeledStatement: compile_labeled,
}
