"""``for-in``, ``for-of`` and ``for await``.

https://tc39.es/ecma262/#sec-for-in-and-for-of-statements
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.async_iteration import (
    async_iterator_close,
    async_iterator_close_quietly,
    async_iterator_step_value,
    get_async_iterator,
)
from app.javascript.runtime.compile.blocks import compile_entry
from app.javascript.runtime.compile.callee_text import async_iterable_text, looped_text
from app.javascript.runtime.compile.code import (
    Code,
    Evaluate,
    Executable,
    Execute,
    Statements,
    Store,
)
from app.javascript.runtime.compile.iterators import (
    close_array_iterator,
    close_array_iterator_quietly,
    get_iterator_of,
    iterates_plainly,
)
from app.javascript.runtime.compile.jumps import BREAK
from app.javascript.runtime.compile.loops import compile_loop_body, own_continues
from app.javascript.runtime.compile.patterns import compile_pattern
from app.javascript.runtime.compile.reporting import Rounds, reporting_loop, reporting_statement
from app.javascript.runtime.compile.statements import emptied
from app.javascript.runtime.compile.targets import compile_target, store_at
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.for_in_keys import for_in_keys
from app.javascript.runtime.iteration import (
    Done,
    IteratorRecord,
    iterator_close,
    iterator_close_quietly,
    iterator_step_value,
)
from app.javascript.runtime.operations import to_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import (
    ArrayPattern,
    CallExpression,
    ForInStatement,
    ForOfStatement,
    Identifier,
    MemberExpression,
    ObjectPattern,
    Pattern,
    VariableDeclaration,
)

#: Binds the value of a round; the answer is the environment of its body.
Bind = Callable[[Env, Any], Env]
#: Runs the rounds over an iterator, and tells of them if that is asked for.
RunRounds = Callable[[Env, IteratorRecord, Rounds | None], Any]


def compile_head(node: ForInStatement | ForOfStatement, code: Code) -> tuple[Evaluate, Bind]:
    """The right side, and what binds each value to the left side."""
    scope = code.scope(node)
    enter = None if scope is None else compile_entry(scope, code)
    right = code.expression(node.right)
    store = _store(node.left, code, ".for" if isinstance(node, ForOfStatement) else None)
    if enter is None:

        def bind_here(env: Env, value: Any) -> Env:
            store(env, value)
            return env

        return right, bind_here
    entered = enter

    def bind(env: Env, value: Any) -> Env:
        inner = entered(env)
        store(inner, value)
        return inner

    return (lambda env: right(entered(env))), bind


def _store(left: VariableDeclaration | Pattern, code: Code, text: str | None) -> Store:
    if isinstance(left, VariableDeclaration):
        return compile_pattern(left.declarations[0].id, code, declares=True, text=text)
    if isinstance(left, Identifier | MemberExpression | CallExpression):
        return store_at(compile_target(left, code))
    assert isinstance(left, ArrayPattern | ObjectPattern)
    return compile_pattern(left, code, declares=False, text=None)


def compile_for_in(node: ForInStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-runtime-semantics-forin-div-ofheadevaluation-tdznames-expr-iterationkind"""
    right, bind = compile_head(node, code)
    body, jumps = compile_loop_body(node.body, code)
    run_body, jumping = body.run, bool(body.jumps)
    continues = own_continues(code)
    realm, budget = code.realm, code.realm.agent.budget
    first = _initializer(node.left, code)

    def run(env: Env, rounds: Rounds | None = None) -> Any:
        if first is not None:
            first(env)
        value = right(env)
        if value is UNDEFINED or value is NULL:
            return None
        for key in for_in_keys(to_object(realm, value)):
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            if rounds is not None:
                rounds.next()
            signal = run_body(bind(env, key))
            if jumping and signal is not None and signal not in continues:
                return None if signal is BREAK else signal
        return None

    return emptied(
        Executable(reporting_statement(reporting_loop(run, node, code), node.right, code), jumps),
        code,
    )


def _initializer(left: VariableDeclaration | Pattern, code: Code) -> Execute | None:
    """``for (var a = 1 in b)``: https://tc39.es/ecma262/#sec-initializers-in-forin-statement-heads"""
    if isinstance(left, VariableDeclaration) and left.declarations[0].init is not None:
        return code.statement(left).run
    return None


def compile_for_of(node: ForOfStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset"""
    right, bind = compile_head(node, code)
    body, jumps = compile_loop_body(node.body, code)
    site = code.site(node.right.span)
    realm = code.realm
    text = looped_text(node.right)
    if node.is_await:
        run = _for_await(right, _await_rounds(realm, bind, body, own_continues(code)), code, node)
    else:
        other_rounds = _rounds(realm, bind, body, own_continues(code))
        plain_rounds = array_rounds(realm, bind, body, own_continues(code))

        def run(env: Env, rounds: Rounds | None = None) -> Any:
            value = right(env)
            if iterates_plainly(realm, value):
                return plain_rounds(env, value, rounds)
            _ = site
            return other_rounds(env, get_iterator_of(realm, value, text), rounds)

    return emptied(
        Executable(reporting_statement(reporting_loop(run, node, code), node.right, code), jumps),
        code,
    )


def _for_await(
    right: Evaluate, await_rounds: RunRounds, code: Code, node: ForOfStatement
) -> Execute:
    realm, site, text = code.realm, code.site(node.right.span), async_iterable_text(node.right)

    def run(env: Env, rounds: Rounds | None = None) -> Any:
        value = right(env)
        _ = site
        return await_rounds(env, get_async_iterator(realm, value, text), rounds)

    return run


def array_rounds(
    realm: Realm, bind: Bind, body: Executable, continues: frozenset[object]
) -> Callable[[Env, ArrayObject, Rounds | None], Any]:
    """OPTIMIZATION: over an array of which ``iterates_plainly`` holds, without an iterator."""
    run_body, jumping = body.run, bool(body.jumps)
    budget = realm.agent.budget

    def run(env: Env, array: ArrayObject, counted: Rounds | None) -> Any:
        index = 0
        while index < array.length:
            value = array.elements[index] if array.dense else HOLE
            if value is HOLE:
                value = array.get(str(index), array)
            index += 1
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            if counted is not None:
                counted.next()
            try:
                signal = run_body(bind(env, value))
            except ThrowCompletion:
                close_array_iterator_quietly(realm, array)
                raise
            except ReturnCompletion:
                close_array_iterator(realm, array)
                raise
            if jumping and signal is not None and signal not in continues:
                close_array_iterator(realm, array)
                return None if signal is BREAK else signal
        return None

    return run


def _rounds(realm: Realm, bind: Bind, body: Executable, continues: frozenset[object]) -> RunRounds:
    run_body, jumping = body.run, bool(body.jumps)
    budget = realm.agent.budget

    def run(env: Env, record: IteratorRecord, counted: Rounds | None) -> Any:
        while True:
            value = iterator_step_value(record)
            if type(value) is Done:
                return None
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            if counted is not None:
                counted.next()
            try:
                signal = run_body(bind(env, value))
            except ThrowCompletion:
                iterator_close_quietly(record)
                raise
            except ReturnCompletion:
                iterator_close(record)
                raise
            if jumping and signal is not None and signal not in continues:
                iterator_close(record)
                return None if signal is BREAK else signal

    return run


def _await_rounds(
    realm: Realm, bind: Bind, body: Executable, continues: frozenset[object]
) -> RunRounds:
    run_body, jumping = body.run, bool(body.jumps)
    budget = realm.agent.budget

    def run(env: Env, record: IteratorRecord, counted: Rounds | None) -> Any:
        while True:
            value = async_iterator_step_value(realm, record)
            if type(value) is Done:
                return None
            budget.statements_left = left = budget.statements_left - 1
            if left < 0:
                raise budget.statements_spent()
            if counted is not None:
                counted.next()
            try:
                signal = run_body(bind(env, value))
            except ThrowCompletion:
                async_iterator_close_quietly(realm, record)
                raise
            except ReturnCompletion:
                async_iterator_close(realm, record)
                raise
            if jumping and signal is not None and signal not in continues:
                async_iterator_close(realm, record)
                return None if signal is BREAK else signal

    return run


STATEMENTS: Statements = {ForInStatement: compile_for_in, ForOfStatement: compile_for_of}
