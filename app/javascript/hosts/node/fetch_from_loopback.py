"""fetch from a server of the same process, over the library's ``http``."""

from __future__ import annotations

from app.javascript.hosts.node.bindings.bytes_binding import bytes_of, new_bytes
from app.javascript.hosts.node.built_in_modules import library_of
from app.javascript.hosts.web.fetch.server_answer import AskServer, ServerAnswer
from app.javascript.hosts.web.platform import Work
from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class LoopbackRequest:
    """A request on its way; ``give_up`` is the library's function."""

    def __init__(self, give_up: Value) -> None:
        self._give_up = give_up

    def cancel(self) -> None:
        if isinstance(self._give_up, JSObject):
            self._give_up.call(UNDEFINED, [])


def loopback_of(realm: Realm) -> AskServer:
    """How the realm's fetch asks; the library is loaded with the first request."""

    def ask(
        method: str,
        href: str,
        headers: list[tuple[str, str]],
        body: bytes | None,
        answer: ServerAnswer,
    ) -> Work:
        send = library_of(realm).require("http_fetch")
        assert isinstance(send, JSObject)
        flat: list[Value] = [text for pair in headers for text in pair]
        listed = create_array_from_list(realm, flat)
        data = NULL if body is None else new_bytes(realm, body)
        told = _listener(realm, answer)
        return LoopbackRequest(send.call(UNDEFINED, [method, href, listed, data, told]))

    return ask


def _listener(realm: Realm, answer: ServerAnswer) -> JSObject:
    """``{ head, chunk, fail }``"""

    def head(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        listed = argument(arguments, 2)
        assert isinstance(listed, ArrayObject)
        texts = [to_string(each) for each in _values(listed)]
        pairs = list(zip(texts[::2], texts[1::2], strict=True))
        status = int(to_number(argument(arguments, 0)))
        answer.head(status, to_string(argument(arguments, 1)), pairs)
        return UNDEFINED

    def chunk(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        data = argument(arguments, 0)
        answer.chunk(None if data is NULL else bytes_of(data))
        return UNDEFINED

    def fail(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        answer.fail(argument(arguments, 0))
        return UNDEFINED

    functions: dict[str, Behaviour] = {"head": head, "chunk": chunk, "fail": fail}
    made = JSObject(None)
    for name, behaviour in functions.items():
        made.properties[name] = NativeFunction(realm, name, 1, behaviour)
    return made


def _values(listed: ArrayObject) -> list[Value]:
    return [listed.get(str(place), listed) for place in range(len(listed.elements))]
