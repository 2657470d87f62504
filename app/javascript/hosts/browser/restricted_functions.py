"""``caller`` and ``arguments`` of functions, as Chromium's V8 has them: accessors of the prototype.

https://tc39.es/ecma262/#sec-addrestrictedfunctionproperties
"""

from __future__ import annotations

import sys

from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.describe import Accessor, define_properties
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.intrinsics.function import throw_type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.stack_frames import entered, frames_outwards
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def _is_sloppy(function: Value) -> bool:
    return (
        isinstance(function, ScriptFunction)
        and function.is_constructor
        and (not function.code.strict)
    )


def _reader(name: str) -> Behaviour:
    def read(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not _is_sloppy(this):
            return throw_type_error(realm, this, arguments)
        frames = frames_outwards(realm.agent.running, sys._getframe(1))
        if any(entered(frame) is this for frame in frames):
            raise UnsupportedApi(
                f"Function.{name}", "Use rest parameters, and pass what is needed."
            )
        return NULL

    return read


def _write(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    return UNDEFINED if _is_sloppy(this) else throw_type_error(realm, this, arguments)


def install_restricted_functions(realm: Realm) -> None:
    """In place of those that throw for every function."""
    accessors = [Accessor(name, _reader(name), _write) for name in ("arguments", "caller")]
    define_properties(realm, realm.function_prototype, accessors)
