"""Standard output, standard error and standard input of the process.

What is written goes out at once, as with a real Node whose streams are files or pipes.

https://nodejs.org/docs/latest-v20.x/api/process.html#a-note-on-process-io
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.bindings.bytes_binding import view_of
from app.javascript.hosts.node.bytes import decode_text, encode_text
from app.javascript.hosts.node.event_emitter import initialize
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.runtime.describe import Method
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import NULL, UNDEFINED, Value
from app.trace.steps import Level


def _text_of(realm: Realm, chunk: Value, encoding: Value = UNDEFINED) -> str:
    if chunk is NULL:
        message = "May not write null values to stream"
        raise node_error(realm, "TypeError", "ERR_STREAM_NULL_VALUES", message)
    if isinstance(chunk, str):
        if not isinstance(encoding, str) or encoding.lower() in ("utf8", "utf-8", "buffer"):
            return chunk
        if encoding.lower() not in _ENCODINGS:
            message = f"Unknown encoding: {encoding}"
            raise node_error(realm, "TypeError", "ERR_UNKNOWN_ENCODING", message)
        return decode_text(encode_text(chunk, _ENCODINGS[encoding.lower()]), "utf8")
    if isinstance(chunk, TypedArrayObject):
        return decode_text(bytes(view_of(chunk)), "utf8")
    expected = "of type string or an instance of Buffer or Uint8Array"
    raise invalid_argument_type(realm, "chunk", expected, chunk)


def _call_back(realm: Realm, arguments: list[Value]) -> None:
    callback = next((each for each in arguments if is_callable(each)), None)
    if isinstance(callback, JSObject):
        host_of(realm).at_next_tick(lambda: _called(callback), "callback of write")


def _called(callback: JSObject) -> None:
    callback.call(UNDEFINED, [])


def _writing(level: Level) -> tuple[Method, ...]:
    def write(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        text = _text_of(realm, argument(arguments, 0), argument(arguments, 1))
        host_of(realm).write(level, text, ends_line=False)
        _call_back(realm, arguments[1:])
        return True

    def end(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        chunk = argument(arguments, 0)
        if chunk is not UNDEFINED and chunk is not NULL and not is_callable(chunk):
            host_of(realm).write(level, _text_of(realm, chunk), ends_line=False)
        _call_back(realm, arguments)
        return this

    def nothing(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return UNDEFINED

    names = ("cork", "uncork", "setDefaultEncoding", "ref", "unref")
    return (
        Method("write", write, 3),
        Method("end", end, 3),
        *(Method(name, nothing) for name in names),
    )


_ENCODINGS: Final = {
    **{name: name for name in ("ascii", "base64", "base64url", "hex", "latin1", "utf16le")},
    **dict.fromkeys(("ucs2", "ucs-2", "utf-16le"), "utf16le"),
    "binary": "latin1",
}
_FACTS: Final[tuple[tuple[str, Value], ...]] = (
    ("writable", True),
    ("writableEnded", False),
    ("writableFinished", False),
    ("writableNeedDrain", False),
    ("writableLength", 0.0),
    ("writableHighWaterMark", 16384.0),
    ("writableObjectMode", False),
    ("destroyed", False),
    ("errored", NULL),
    ("closed", False),
)


def output_stream(realm: Realm, descriptor: float, level: Level) -> JSObject:
    """``process.stdout`` (1) or ``process.stderr`` (2)."""
    prototype = JSObject(realm.intrinsics["%EventEmitter.prototype%"])
    for method in _writing(level):
        assert isinstance(method.key, str)
        function = NativeFunction(realm, method.key, method.length, method.behaviour)
        prototype.properties[method.key] = DataProperty(function, True, False, True)
    for name, value in _FACTS:
        prototype.properties[name] = DataProperty(value, True, False, True)
    stream = JSObject(prototype)
    initialize(realm, stream)
    stream.properties["fd"] = descriptor
    stream.properties["_isStdio"] = True
    return stream
