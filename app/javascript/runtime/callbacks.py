"""Calls of a program's callbacks by built-in functions, with as little as possible in between.

OPTIMIZATION: These are ``callback.call(this, [...])``. A function of the program is run directly,
and is not given arguments that it would only drop.
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.values import UNDEFINED, Value

#: ``call(value, index, target)``
ElementCaller = Callable[[Value, int, JSObject], Value]


def element_caller(callback: JSObject, this: Value) -> ElementCaller:
    """Call(callback, this, « value, index, target »)."""
    if type(callback) is not ScriptFunction:
        return lambda value, index, target: callback.call(this, [value, float(index), target])
    function, code, outer = callback, callback.code, callback.env

    def call(value: Value, index: int, target: JSObject) -> Value:
        count = code.kept_arguments
        if count == 1:
            return function.run(function, this, [outer, value])
        if count == 2:
            return function.run(function, this, [outer, value, float(index)])
        return function.run(function, this, [outer, value, float(index), target])

    return call


def reducer_caller(callback: JSObject) -> Callable[[Value, Value, int, JSObject], Value]:
    """Call(callback, undefined, « accumulator, value, index, target »)."""
    if type(callback) is not ScriptFunction:
        return lambda accumulator, value, index, target: callback.call(
            UNDEFINED, [accumulator, value, float(index), target]
        )
    function, code, outer = callback, callback.code, callback.env

    def call(accumulator: Value, value: Value, index: int, target: JSObject) -> Value:
        if code.kept_arguments == 2:
            return function.run(function, UNDEFINED, [outer, accumulator, value])
        return function.run(function, UNDEFINED, [outer, accumulator, value, float(index), target])

    return call


def pair_caller(callback: JSObject) -> Callable[[Value, Value], Value]:
    """Call(callback, undefined, « x, y »)."""
    if type(callback) is not ScriptFunction:
        return lambda x, y: callback.call(UNDEFINED, [x, y])
    function, outer = callback, callback.env
    return lambda x, y: function.run(function, UNDEFINED, [outer, x, y])
