"""The everyday calls, fused: of names and of named properties, with a few arguments.

https://tc39.es/ecma262/#sec-function-calls
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.compile.fusing import Operand, called, operand
from app.javascript.runtime.compile.reporting import noting_call
from app.javascript.syntax.nodes import CallExpression, Expression, NewExpression, SpreadElement

PLAIN: Final = """
function = {callee}
if type(function) is ScriptFunction:
    run = function.run
    environment = [function.envARGUMENTS_AFTER]
    _ = site
    return run(function, None, environment)
arguments = [ARGUMENTS]
_ = site
if type(function) is NativeFunction:
    return function.call(None, arguments)
return other(function, None, arguments, text)
"""

METHOD: Final = """
base = {base}
kind = type(base)
if kind in by_name:
    holder = base
elif kind is str:
    holder = strings
else:
    holder = None
if holder is None:
    _ = site
    function = get(realm, base, key)
else:
    function = holder.properties.get(key, ABSENT)
    while function is ABSENT:
        holder = holder.prototype
        if holder is None:
            function = None
        elif type(holder) in by_name:
            function = holder.properties.get(key, ABSENT)
        else:
            _ = site
            function = holder.get(key, base)
    kind = type(function)
    if kind is DataProperty:
        function = function.value
    elif kind is AccessorProperty:
        _ = site
        function = call_getter(function, base)
if type(function) is ScriptFunction:
    run = function.run
    environment = [function.envARGUMENTS_AFTER]
    _ = site
    return run(function, base, environment)
arguments = [ARGUMENTS]
_ = site
if type(function) is NativeFunction:
    return function.call(base, arguments)
return other(function, base, arguments, text)
"""

NEW: Final = """
constructor = {callee}
if type(constructor) is ScriptFunction and constructor.code.is_constructor:
    environment = [constructor.envARGUMENTS_AFTER]
    make = constructor.code.construct
    _ = site
    return make(constructor, environment, constructor)
arguments = [ARGUMENTS]
_ = site
if not is_constructor(constructor):
    raise refuse(text)
return constructor.construct(arguments, constructor)
"""

#: So many arguments are fused into the call.
_MAX_FUSED = 4


def with_arguments(template: str, count: int) -> str:
    """A template of a call with so many arguments."""
    names = [f"{{argument_{index}}}" for index in range(count)]
    listed = ", ".join(names)
    after = f", {listed}" if names else ""
    return template.replace("ARGUMENTS_AFTER", after).replace("ARGUMENTS", listed)


def fused_arguments(node: CallExpression | NewExpression, code: Code) -> dict[str, Operand] | None:
    """The arguments as operands; None if they are too many or spread."""
    if len(node.arguments) > _MAX_FUSED or any(
        isinstance(argument, SpreadElement) for argument in node.arguments
    ):
        return None
    parts = [operand(argument, code) for argument in node.arguments]
    if parts and code.unit.details:
        parts[-1] = called(noting_call(code.expression(node.arguments[-1]), node, code))
    return {f"argument_{index}": part for index, part in enumerate(parts)}


def noting_first(node: Expression, call: CallExpression | NewExpression, code: Code) -> Operand:
    """The callee or its base; without arguments, it is what is evaluated last before the call."""
    if call.arguments or not code.unit.details:
        return operand(node, code)
    return called(noting_call(code.expression(node), call, code))
