"""The callback that hears of uncaught errors instead of the listeners.

https://nodejs.org/docs/latest-v20.x/api/process.html#processsetuncaughtexceptioncapturecallbackfn
"""

from __future__ import annotations

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def set_capture_callback(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``setUncaughtExceptionCaptureCallback(fn)``: null takes it back."""
    end, function = host_of(realm).end, argument(arguments, 0)
    if function is NULL:
        end.capture = None
        return UNDEFINED
    if not is_callable(function):
        raise invalid_argument_type(realm, "fn", "of type function or null", function)
    if end.capture is not None:
        message = (
            "`process.setupUncaughtExceptionCapture()` was called while a capture callback was "
            "already active"
        )
        code = "ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET"
        raise node_error(realm, "Error", code, message)
    end.capture = function
    return UNDEFINED


def has_capture_callback(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``hasUncaughtExceptionCaptureCallback()``"""
    return host_of(realm).end.capture is not None
