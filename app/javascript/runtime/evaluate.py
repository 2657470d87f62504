"""Running programs: https://tc39.es/ecma262/#sec-ecmascript-language-scripts-and-modules

Everything here runs in the hub of the realm's agent (``agent.hub.run``), in a thread whose stack
and recursion limit are large enough for the run's call depth.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.runtime.arguments_object import create_unmapped_arguments_object
from app.javascript.runtime.compile.completion_values import compile_statements
from app.javascript.runtime.compile.programs import (
    compile_function_body,
    global_declaration_instantiation,
    new_environment,
    program_code,
)
from app.javascript.runtime.completion import PendingError
from app.javascript.runtime.contexts import run_in_context
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.nodes import Program
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.trace.steps import ContextKind


def evaluate_script(realm: Realm, program: Program, *, completion: bool = False) -> Value:
    """Run a script; its completion value, if that is wanted, else undefined.

    Raises:
        ThrowCompletion: what the script threw.

    https://tc39.es/ecma262/#sec-runtime-semantics-scriptevaluation
    """
    code = program_code(realm, program, analyze_scopes(program))
    env = new_environment(code)

    is_declared = False

    def run() -> Value:
        nonlocal is_declared
        global_declaration_instantiation(code, env)
        is_declared = True
        value: Value = compile_statements(code, completion=completion)(env)
        return value

    try:
        return run_in_context(realm, run, program.file_name or "script", ContextKind.SCRIPT)
    except PendingError as error:
        if not is_declared:
            _tell_of_declarations(error, program, realm)
        raise


def _tell_of_declarations(error: PendingError, program: Program, realm: Realm) -> None:
    """A script whose names are taken: as in V8 the error is where the script begins.

    A host may have words of its own for it (``slots["words of scripts"]``).
    """
    error.place = program.begins
    words = realm.slots.get("words of scripts")
    if words is not None:
        error.message = words(realm.agent, error.message)


def evaluate_eval(realm: Realm, program: Program) -> Value:
    """Run the text of an indirect eval: https://tc39.es/ecma262/#sec-performeval"""
    with problems_thrown():
        analysis = analyze_scopes(program, indirect_eval=True)
    code = program_code(realm, program, analysis)
    env = new_environment(code)
    if code.function.this is not None:
        env[code.function.this.slot] = realm.global_object

    def run() -> Value:
        global_declaration_instantiation(code, env)
        value: Value = compile_statements(code, completion=True)(env)
        return value

    return run_in_context(realm, run, "eval", ContextKind.SCRIPT)


def evaluate_common_js(
    realm: Realm,
    program: Program,
    names_and_values: Sequence[tuple[str, Value]],
    *,
    internal: bool = False,
) -> Value:
    """Run a file of Node as the function that Node makes of it; ``this`` is ``exports``.

    ``names_and_values`` are the wrapper's parameters (``exports``, ``require``, ``module``,
    ``__filename``, ``__dirname``). Nothing is recorded of an ``internal`` file, which is the
    host's own.
    """
    code = program_code(realm, program, analyze_scopes(program), internal=internal)
    env = new_environment(code)
    given = dict(names_and_values)
    scope = code.function
    for name, value in given.items():
        binding = scope.bindings.get(name)
        if binding is not None and binding.slot:
            env[binding.slot] = value
    if scope.this is not None:
        env[scope.this.slot] = given.get("exports", UNDEFINED)
    if scope.arguments is not None:
        values = list(given.values())
        env[scope.arguments.slot] = create_unmapped_arguments_object(realm, values)

    def run() -> Value:
        value: Value = compile_function_body(code)(env)
        return value

    if internal:
        return run()
    return run_in_context(realm, run, program.file_name or "main", ContextKind.SCRIPT)
