"""The stream of a body whose bytes arrive: https://fetch.spec.whatwg.org/#body-stream"""

from __future__ import annotations

from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.hosts.web.fetch.arrival import Arrival
from app.javascript.hosts.web.streams.making import close_byte_stream, make_byte_stream
from app.javascript.hosts.web.streams.readable import Algorithms, ReadableStreamObject
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm


def stream_of_arrival(realm: Realm, arrival: Arrival, rank: int) -> ReadableStreamObject:
    """A byte stream that is asked for its first chunk, and then gets each as it comes."""
    listening = False

    def came(part: bytes | None) -> None:
        if part is not None:
            if stream.controller.can_close_or_enqueue:
                stream.controller.enqueue(new_uint8_array(realm, part))
        elif arrival.failed:
            stream.controller.error(arrival.failure)
        else:
            close_byte_stream(stream)

    def pull() -> JSObject:
        nonlocal listening
        if not listening:
            listening = True
            arrival.listen(came, rank)
        return resolved_promise(realm)

    algorithms = Algorithms(pull, lambda _reason: resolved_promise(realm))
    stream = make_byte_stream(realm, algorithms)
    return stream
