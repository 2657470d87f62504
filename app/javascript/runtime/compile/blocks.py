"""Statement lists and scopes: https://tc39.es/ecma262/#sec-block"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.javascript.runtime.compile.code import (
    Code,
    Evaluate,
    Executable,
    Execute,
    Statements,
    Store,
)
from app.javascript.runtime.compile.environments import (
    mark_uninitialized,
    uninitialized_slots,
    write_slot,
)
from app.javascript.runtime.compile.functions import (
    compile_function,
    function_code,
    instantiate as instantiate_function,
)
from app.javascript.runtime.compile.identifiers import initialize_binding
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.declared import DEFAULT_EXPORT
from app.javascript.syntax.nodes import BlockStatement, FunctionDeclaration, Node
from app.javascript.syntax.scopes.model import Scope

#: Enters a scope: the environment that code inside runs in.
Enter = Callable[[Env], Env]


def instantiate_functions(
    declarations: Sequence[FunctionDeclaration], code: Code
) -> Callable[[Env], None] | None:
    """Give hoisted functions to their names; None if there are none."""
    pairs = [
        (compile_function(declaration, code), initialize_binding(code, declaration.id))
        if declaration.id is not None
        else compile_default_function(declaration, code)
        for declaration in declarations
    ]
    if not pairs:
        return None

    def instantiate(env: Env) -> None:
        for make, store in pairs:
            store(env, make(env))

    return instantiate


def compile_default_function(
    declaration: FunctionDeclaration, code: Code
) -> tuple[Evaluate, Store]:
    """The function of ``export default function () {}``, and where it is kept.

    https://tc39.es/ecma262/#sec-runtime-semantics-instantiateordinaryfunctionobject
    """
    make = instantiate_function(function_code(declaration, code, "default"), code)
    return make, write_slot(0, code.function.bindings[DEFAULT_EXPORT].slot)


def compile_entry(scope: Scope, code: Code) -> Enter | None:
    """None if there is nothing to do.

    https://tc39.es/ecma262/#sec-blockdeclarationinstantiation
    """
    instantiate = instantiate_functions(scope.hoisted_functions, code)
    if scope.has_environment:
        template = code.unit.template(scope.environment)
        tail = tuple(template[1:])

        def enter(env: Env) -> Env:
            inner = [env, *tail]
            if instantiate is not None:
                instantiate(inner)
            return inner

        return enter
    slots = uninitialized_slots(scope) if scope.in_loop else ()
    if not slots and instantiate is None:
        return None

    def enter_merged(env: Env) -> Env:
        mark_uninitialized(env, slots)
        if instantiate is not None:
            instantiate(env)
        return env

    return enter_merged


def compile_block(node: BlockStatement, code: Code) -> Executable:
    """https://tc39.es/ecma262/#sec-block-runtime-semantics-evaluation"""
    inner = sequence([code.statement(statement) for statement in node.body])
    return within(node, inner, code)


def within(node: Node, inner: Executable, code: Code) -> Executable:
    """A statement inside the scope that ``node`` opens."""
    scope = code.scope(node)
    enter = None if scope is None else compile_entry(scope, code)
    if enter is None:
        return inner
    run, entered = inner.run, enter

    def execute(env: Env) -> Any:
        return run(entered(env))

    return Executable(execute, inner.jumps)


def sequence(parts: Sequence[Executable]) -> Executable:
    """Statements one after the other, up to the first that does not complete normally."""
    jumps: frozenset[object] = frozenset()
    for part in parts:
        jumps |= part.jumps
    return Executable(_jumping(parts) if jumps else plain_sequence(parts), jumps)


def plain_sequence(parts: Sequence[Executable]) -> Execute:
    """Statements none of which can jump."""
    runs = tuple(part.run for part in parts)
    if len(runs) == 0:
        return _nothing
    if len(runs) == 1:
        return runs[0]
    if len(runs) == 2:
        first, second = runs

        def run_two(env: Env) -> None:
            first(env)
            second(env)

        return run_two
    if len(runs) == 3:
        one, two, three = runs

        def run_three(env: Env) -> None:
            one(env)
            two(env)
            three(env)

        return run_three

    def run_all(env: Env) -> None:
        for run in runs:
            run(env)

    return run_all


def _nothing(_env: Env) -> None:
    pass


def split_at_jump(
    parts: Sequence[Executable],
) -> tuple[Sequence[Executable], Executable | None, Sequence[Executable]]:
    """What comes before the first statement that can jump, that statement, and the rest."""
    for index, part in enumerate(parts):
        if part.jumps:
            return parts[:index], part, parts[index + 1 :]
    return parts, None, []


def _jumping(parts: Sequence[Executable]) -> Execute:
    """Statements some of which can jump, without nesting a closure in another for each."""
    groups: list[tuple[Execute, bool]] = []
    rest: Sequence[Executable] = parts
    while rest:
        before, jumping, rest = split_at_jump(rest)
        if before:
            groups.append((plain_sequence(before), False))
        if jumping is not None:
            groups.append((jumping.run, True))
    if len(groups) == 1:
        return groups[0][0]
    if len(groups) == 2:
        return _two_groups(groups[0], groups[1])
    steps = tuple(groups)

    def run(env: Env) -> Any:
        for step, jumps in steps:
            signal = step(env)
            if jumps and signal is not None:
                return signal
        return None

    return run


def _two_groups(first: tuple[Execute, bool], second: tuple[Execute, bool]) -> Execute:
    head, tail = first[0], second[0]

    def plain_first(env: Env) -> Any:
        head(env)
        return tail(env)

    def jump_first(env: Env) -> Any:
        signal = head(env)
        if signal is not None:
            return signal
        tail(env)
        return None

    def jump_both(env: Env) -> Any:
        signal = head(env)
        return tail(env) if signal is None else signal

    if not first[1]:
        return plain_first
    return jump_both if second[1] else jump_first


STATEMENTS: Statements = {BlockStatement: compile_block}
