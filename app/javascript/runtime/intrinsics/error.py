"""Error objects: https://tc39.es/ecma262/#sec-error-objects"""

from __future__ import annotations

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.errors import (
    ErrorObject,
    capture_stack,
    error_to_string,
    put_stack,
    stack_trace_limit,
)
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    define_property_or_throw,
    get_prototype_from_constructor,
)
from app.javascript.runtime.property import DataProperty, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.stack_frames import stack_frames
from app.javascript.runtime.values import UNDEFINED, Value


def _constructor(name: str) -> ConstructorBehaviour:
    def error(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        """https://tc39.es/ecma262/#sec-error-message, https://tc39.es/ecma262/#sec-nativeerror"""
        made = _new_error(realm, name, new_target)
        _install_message(made, argument(arguments, 0))
        install_error_cause(made, argument(arguments, 1))
        return made

    return error


def aggregate_error(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-aggregate-error"""
    made = _new_error(realm, "AggregateError", new_target)
    _install_message(made, argument(arguments, 1))
    install_error_cause(made, argument(arguments, 2))
    errors = create_array_from_list(realm, iterable_to_list(realm, argument(arguments, 0)))
    made.properties["errors"] = DataProperty(errors, True, False, True)
    return made


def _new_error(realm: Realm, name: str, new_target: JSObject | None) -> ErrorObject:
    """The object of a constructor, with the stack as it was when the constructor was called."""
    own = realm.intrinsics[f"%{name}%"]
    new_target = new_target or own
    made = ErrorObject(get_prototype_from_constructor(new_target, f"%{name}.prototype%"))
    capture_stack(realm, made, below=new_target)
    return made


def _install_message(made: ErrorObject, message: Value) -> None:
    if message is not UNDEFINED:
        text = to_string(message)
        made.properties["message"] = DataProperty(text, True, False, True)
        if made.first_message is not None:
            made.first_message = text


def install_error_cause(made: ErrorObject, options: Value) -> None:
    """https://tc39.es/ecma262/#sec-installerrorcause"""
    if isinstance(options, JSObject) and options.has_property("cause"):
        cause = options.get("cause", options)
        made.properties["cause"] = DataProperty(cause, True, False, True)


def error_capture_stack_trace(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """V8's own: https://v8.dev/docs/stack-trace-api"""
    target = argument(arguments, 0)
    if not isinstance(target, JSObject):
        raise type_error("Invalid argument")
    below = argument(arguments, 1)
    descriptor = PropertyDescriptor(UNDEFINED, writable=True, enumerable=False, configurable=True)
    define_property_or_throw(target, "stack", descriptor)
    limit = stack_trace_limit(realm)
    if limit is not None:
        own = realm.intrinsics["%Error.captureStackTrace%"]
        function = below if isinstance(below, JSObject) and below.callable else own
        put_stack(target, stack_frames(realm, None, limit, function))
    return UNDEFINED


def error_prototype_to_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-error.prototype.tostring"""
    if not isinstance(this, JSObject):
        raise incompatible_receiver("Error.prototype.toString", this)
    return error_to_string(this)


def _text(key: str, text: str) -> Constant:
    return Constant(key, text, writable=True, configurable=True)


def _native_error(name: str, *, length: int = 1, aggregate: bool = False) -> Constructor:
    """https://tc39.es/ecma262/#sec-nativeerror-object-structure"""
    return Constructor(
        name,
        length,
        aggregate_error if aggregate else _constructor(name),
        prototype=(_text("name", name), _text("message", "")),
        parent="%Error%",
        prototype_parent="%Error.prototype%",
    )


DESCRIPTIONS = (
    Constructor(
        "Error",
        1,
        _constructor("Error"),
        statics=(
            Method(
                "captureStackTrace",
                error_capture_stack_trace,
                2,
                intrinsic="%Error.captureStackTrace%",
            ),
            Constant("stackTraceLimit", 10.0, True, True, True),
        ),
        prototype=(
            _text("name", "Error"),
            _text("message", ""),
            Method("toString", error_prototype_to_string),
        ),
    ),
    *map(_native_error, ("EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError")),
    _native_error("URIError"),
    _native_error("AggregateError", length=2, aggregate=True),
)
