"""Standard output and standard error of the process: what ``write`` does.

What is written goes out at once, as with a real Node whose streams are pipes.

https://nodejs.org/docs/latest-v20.x/api/process.html#a-note-on-process-io
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.bindings.bytes_binding import view_of
from app.javascript.hosts.node.bytes import decode_text, encode_text
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node.output_stream import OutputStream
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.runtime.describe import Method, define_properties
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
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
    expected = "of type string or an instance of Buffer, TypedArray, or DataView"
    raise invalid_argument_type(realm, "chunk", expected, chunk)


def _call_back(realm: Realm, arguments: list[Value]) -> None:
    callback = next((each for each in arguments if is_callable(each)), None)
    if isinstance(callback, JSObject):
        host_of(realm).at_next_tick(lambda: _called(callback), "callback of write")


def _called(callback: JSObject) -> None:
    callback.call(UNDEFINED, [NULL])


def _writing(level: Level) -> Method:
    def write(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        text = _text_of(realm, argument(arguments, 0), argument(arguments, 1))
        host_of(realm).write(level, text, ends_line=False)
        _call_back(realm, arguments[1:])
        return True

    return Method("write", write, 3)


_ENCODINGS: Final = {
    **{name: name for name in ("ascii", "base64", "base64url", "hex", "latin1", "utf16le")},
    **dict.fromkeys(("ucs2", "ucs-2", "utf-16le"), "utf16le"),
    "binary": "latin1",
}


def output_stream(realm: Realm, descriptor: float, level: Level) -> OutputStream:
    """``process.stdout`` (1) or ``process.stderr`` (2)."""
    prototype = JSObject(realm.intrinsics["%EventEmitter.prototype%"])
    define_properties(realm, prototype, (_writing(level),))
    return OutputStream(realm, descriptor, prototype)
