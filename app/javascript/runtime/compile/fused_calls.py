"""The everyday calls, fused: of names and of named properties, with a few arguments.

https://tc39.es/ecma262/#sec-function-calls
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.compile.fusing import fuse, operand
from app.javascript.syntax.nodes import CallExpression, Expression, NewExpression, SpreadElement

PLAIN: Final = """
function = {callee}
if type(function) is ScriptFunction:
    run = function.run
    environment = [function.envARGUMENTS_AFTER]
    NOTE
    _ = site
    return run(function, None, environment)
arguments = [ARGUMENTS]
NOTE
_ = site
if type(function) is NativeFunction:
    return function.call(None, arguments)
return other(function, None, arguments, text)
"""

METHOD: Final = """
base = {callee}
NOTE_BASE
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
    NOTE
    _ = site
    return run(function, base, environment)
arguments = [ARGUMENTS]
NOTE
_ = site
if type(function) is NativeFunction:
    return function.call(base, arguments)
return other(function, base, arguments, text)
"""

NEW: Final = """
constructor = {callee}
if type(constructor) is ScriptFunction and constructor.code.is_constructor:
    environment = [constructor.envARGUMENTS_AFTER]
    NOTE
    make = constructor.code.construct
    _ = site
    return make(constructor, environment, constructor)
arguments = [ARGUMENTS]
NOTE
_ = site
if not is_constructor(constructor):
    raise refuse(text)
return constructor.construct(arguments, constructor)
"""

#: So many arguments are fused into the call.
_MAX_FUSED = 4


def fused_call(
    template: str,
    first: Expression,
    node: CallExpression | NewExpression,
    code: Code,
    **others: Any,
) -> Evaluate | None:
    """A call by a template; ``first`` is the callee or its base.

    None if the arguments are too many or spread.
    """
    if len(node.arguments) > _MAX_FUSED or any(
        isinstance(argument, SpreadElement) for argument in node.arguments
    ):
        return None
    parts = {"callee": operand(first, code)}
    for index, argument in enumerate(node.arguments):
        parts[f"argument_{index}"] = operand(argument, code)
    if code.unit.details:
        others |= {"recorder": code.realm.agent.recorder, "span": node.span}
    return fuse(
        _with_arguments(template, len(node.arguments), notes=code.unit.details), parts, **others
    )


@cache
def _with_arguments(template: str, count: int, *, notes: bool) -> str:
    """A template of a call with so many arguments.

    With ``notes``, the recorder gets to know where the call stands when all before it is evaluated.
    """
    names = [f"{{argument_{index}}}" for index in range(count)]
    listed = ", ".join(names)
    after = f", {listed}" if names else ""
    note = "recorder.here = span" if notes else ""
    text = template.replace("NOTE_BASE", "" if names else note)
    text = text.replace("NOTE", note if names or template is not METHOD else "")
    text = text.replace("ARGUMENTS_AFTER", after).replace("ARGUMENTS", listed)
    return "\n".join(line for line in text.splitlines() if line.strip())
