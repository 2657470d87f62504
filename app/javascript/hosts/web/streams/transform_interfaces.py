"""TransformStream and its controller, and the streams that decode and encode.

https://streams.spec.whatwg.org/#ts-class
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from app.javascript.hosts.web.bytes import bytes_of, new_uint8_array
from app.javascript.hosts.web.encoding.decoding import Decoding
from app.javascript.hosts.web.encoding.text_decoder import named_encoding, not_valid
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import promise_call
from app.javascript.hosts.web.streams.queuing import GivenStrategy, Strategy
from app.javascript.hosts.web.streams.sources import Methods, check_source, method_of, methods_of
from app.javascript.hosts.web.streams.transform import (
    TransformAlgorithms,
    TransformControllerObject,
    TransformStreamObject,
)
from app.javascript.hosts.web.streams.words import wrong_value
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    member,
    rejected_promise,
    resolved_promise,
    to_usv_string,
)
from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: What a transformer and two strategies say: those of writing and reading, and the callbacks.
_Options: TypeAlias = "tuple[Strategy, Strategy, Methods]"


def _chromium_options(realm: Realm, transformer: Value, arguments: list[Value]) -> _Options:
    writing = GivenStrategy(realm, "TransformStream", argument(arguments, 1))
    reading = GivenStrategy(realm, "TransformStream", argument(arguments, 2))
    strategies = []
    for name, given, mark in (("writableType", writing, 1.0), ("readableType", reading, 0.0)):
        if member(transformer, name) is not UNDEFINED:
            message = f"Failed to construct 'TransformStream': Invalid {name} was specified"
            raise range_error(message)
        strategies.append(given.normalized(mark))
    return strategies[0], strategies[1], methods_of(realm, "TransformStream", transformer)


def _node_options(realm: Realm, transformer: Value, arguments: list[Value]) -> _Options:
    types = {name: member(transformer, name) for name in ("readableType", "writableType")}
    start = method_of(realm, "TransformStream", transformer, "start")
    for name, kind in types.items():
        if kind is not UNDEFINED:
            node = f"The property 'transformer.{name}' is invalid."
            raise wrong_value(realm, "", node, kind, is_range=True)
    given = (
        GivenStrategy(realm, "TransformStream", argument(arguments, place), size_first=False)
        for place in (2, 1)
    )
    reading, writing = list(given)
    normalized = reading.normalized(0.0), writing.normalized(1.0)
    methods = methods_of(realm, "TransformStream", transformer)
    return normalized[1], normalized[0], {**methods, "start": start}


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://streams.spec.whatwg.org/#ts-constructor"""
    transformer = argument(arguments, 0)
    check_source(realm, "TransformStream", transformer)
    read = _node_options if web_platform(realm).is_node else _chromium_options
    writing, reading, methods = read(realm, transformer, arguments)
    start, transform = methods["start"], methods["transform"]
    stream = TransformStreamObject(realm, prototype, writing, reading)
    controller = stream.controller

    def run(method: JSObject | None, *given: Value) -> JSObject:
        if method is None:
            return resolved_promise(realm)
        return promise_call(realm, method, transformer, list(given))

    def run_transform(chunk: Value) -> JSObject:
        if transform is not None:
            return run(transform, chunk, controller)
        return _answered(realm, lambda: controller.enqueue(chunk))

    stream.transformer = TransformAlgorithms(
        run_transform,
        lambda: run(methods["flush"], controller),
        lambda reason: run(methods.get("cancel"), reason),
    )
    stream.begin(UNDEFINED if start is None else start.call(transformer, [controller]))
    return stream


def _answered(realm: Realm, steps: Callable[[], None]) -> JSObject:
    """The promise of steps of ours."""
    try:
        steps()
    except ThrowCompletion as thrown:
        return rejected_promise(realm, thrown.value_in(realm))
    return resolved_promise(realm)


def _enqueue(_realm: Realm, controller: TransformControllerObject, arguments: list[Value]) -> Value:
    controller.enqueue(argument(arguments, 0))
    return UNDEFINED


def _error(_realm: Realm, controller: TransformControllerObject, arguments: list[Value]) -> Value:
    controller.error(argument(arguments, 0))
    return UNDEFINED


def _terminate(
    _realm: Realm, controller: TransformControllerObject, _arguments: list[Value]
) -> Value:
    controller.terminate()
    return UNDEFINED


def _desired_size(_realm: Realm, controller: TransformControllerObject) -> Value:
    desired = controller.stream.readable.controller.desired_size
    return NULL if desired is None else desired


_STREAM = Interface(
    "TransformStream",
    TransformStreamObject,
    _make,
    attributes={
        "readable": lambda _realm, stream: stream.readable,
        "writable": lambda _realm, stream: stream.writable,
    },
)
_CONTROLLER = Interface(
    "TransformStreamDefaultController",
    TransformControllerObject,
    attributes={"desiredSize": _desired_size},
    operations={"enqueue": (0, _enqueue), "error": (0, _error), "terminate": (0, _terminate)},
)


# -- text ----------------------------------------------------------------------------------------


_NOT_VALID: Final = "The encoded data is not valid."


class TextDecoderStreamObject(TransformStreamObject):
    """https://encoding.spec.whatwg.org/#interface-textdecoderstream"""

    __slots__ = ("encoding", "fatal", "ignore_bom")

    encoding: str
    fatal: bool
    ignore_bom: bool

    class_name = "TextDecoderStream"


class TextEncoderStreamObject(TransformStreamObject):
    """https://encoding.spec.whatwg.org/#interface-textencoderstream"""

    __slots__ = ()

    class_name = "TextEncoderStream"


def set_up_transform(
    realm: Realm,
    stream: TransformStreamObject,
    transform: Callable[[Value], None],
    flush: Callable[[], None],
) -> None:
    """https://streams.spec.whatwg.org/#transformstream-set-up"""
    stream.transformer = TransformAlgorithms(
        lambda chunk: _answered(realm, lambda: transform(chunk)),
        lambda: _answered(realm, flush),
        lambda _reason: resolved_promise(realm),
    )
    stream.begin(UNDEFINED)


def _make_decoder(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    name, codec = named_encoding(realm, arguments)
    options = argument(arguments, 1)
    stream = TextDecoderStreamObject(realm, prototype, Strategy(1.0, None), Strategy(0.0, None))
    stream.encoding = name
    stream.fatal = to_boolean(member(options, "fatal"))
    stream.ignore_bom = to_boolean(member(options, "ignoreBOM"))
    decoding = Decoding(codec, fatal=stream.fatal, keep_bom=stream.ignore_bom)

    def pass_on(data: bytes, *, final: bool) -> None:
        try:
            text = decoding.decode(data, final=final)
        except UnicodeDecodeError:
            raise not_valid(realm, name, _NOT_VALID) from None
        if text:
            stream.controller.enqueue(code_units(text))

    def transform(chunk: Value) -> None:
        data = bytes_of(chunk)
        if data is None:
            raise type_error(
                "The provided value is not of type '(ArrayBuffer or ArrayBufferView)'."
            )
        pass_on(data, final=False)

    set_up_transform(realm, stream, transform, lambda: pass_on(b"", final=True))
    return stream


def _make_encoder(realm: Realm, prototype: JSObject, _arguments: list[Value]) -> JSObject:
    stream = TextEncoderStreamObject(realm, prototype, Strategy(1.0, None), Strategy(0.0, None))
    pending = ""  # a high surrogate whose partner may come with the next chunk

    def transform(chunk: Value) -> None:
        nonlocal pending
        text = pending + to_string(chunk)
        pending = ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            text, pending = text[:-1], text[-1]
        if text:
            stream.controller.enqueue(new_uint8_array(realm, to_usv_string(text).encode()))

    def flush() -> None:
        if pending:
            stream.controller.enqueue(new_uint8_array(realm, b"\xef\xbf\xbd"))

    set_up_transform(realm, stream, transform, flush)
    return stream


_TEXT_DECODER_STREAM = Interface(
    "TextDecoderStream",
    TextDecoderStreamObject,
    _make_decoder,
    attributes={
        "encoding": lambda _realm, stream: stream.encoding,
        "fatal": lambda _realm, stream: stream.fatal,
        "ignoreBOM": lambda _realm, stream: stream.ignore_bom,
        "readable": lambda _realm, stream: stream.readable,
        "writable": lambda _realm, stream: stream.writable,
    },
)
_TEXT_ENCODER_STREAM = Interface(
    "TextEncoderStream",
    TextEncoderStreamObject,
    _make_encoder,
    attributes={
        "encoding": lambda _realm, _stream: "utf-8",
        "readable": lambda _realm, stream: stream.readable,
        "writable": lambda _realm, stream: stream.writable,
    },
)

DESCRIPTIONS = (
    described(_STREAM),
    described(_CONTROLLER),
    described(_TEXT_DECODER_STREAM),
    described(_TEXT_ENCODER_STREAM),
)
