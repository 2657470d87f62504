"""Functions made from text at run time.

https://tc39.es/ecma262/#sec-createdynamicfunction
"""

from __future__ import annotations

from enum import Enum
from typing import cast

from app.javascript.runtime.compile.functions import function_code
from app.javascript.runtime.compile.programs import new_environment, program_code
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.source_problems import problems_thrown
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import ExpressionStatement, FunctionExpression
from app.javascript.syntax.parse import FunctionKind, parse_function
from app.javascript.syntax.scopes.analyze import analyze_scopes
from app.javascript.syntax.text import Moved


class DynamicKind(Enum):
    """Which constructor makes the function; the value is the name of its intrinsic."""

    NORMAL = "Function"
    GENERATOR = "GeneratorFunction"
    ASYNC = "AsyncFunction"
    ASYNC_GENERATOR = "AsyncGeneratorFunction"


def create_dynamic_function(
    realm: Realm,
    kind: DynamicKind,
    arguments: list[Value],
    new_target: JSObject | None,
    moved: Moved | None = None,
) -> JSObject:
    """``moved`` says where the text stands, if it is somewhere else.

    https://tc39.es/ecma262/#sec-createdynamicfunction
    """
    texts = [to_string(argument) for argument in arguments]
    body = texts.pop() if texts else ""
    with problems_thrown():
        program = parse_function(",".join(texts), body, FunctionKind[kind.name], moved)
        analysis = analyze_scopes(program)
    prototype = get_prototype_from_constructor(
        new_target or realm.intrinsics[f"%{kind.value}%"], f"%{kind.value}.prototype%"
    )
    code = program_code(realm, program, analysis)
    (statement,) = program.body
    node = cast("FunctionExpression", cast("ExpressionStatement", statement).expression)
    shared = function_code(node, code, "anonymous")
    return ScriptFunction(realm, prototype, shared, new_environment(code))
