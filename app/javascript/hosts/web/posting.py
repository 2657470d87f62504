"""Messages from one realm to another, which may be that of another agent.

https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer
"""

from __future__ import annotations

from dataclasses import dataclass

from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.global_members import scope_name
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.message_port import Message, MessagePortObject
from app.javascript.hosts.web.sequences import is_iterable, sequence
from app.javascript.hosts.web.structured_clone import Cloning
from app.javascript.hosts.web.webidl import (
    dictionary,
    is_missing,
)
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


@dataclass(frozen=True, slots=True)
class Posting:
    """One call of ``postMessage``; ``doing`` is ``execute 'postMessage' on 'Worker'``.

    ``port`` is the one that it was called on, which cannot be transferred itself. The second
    argument may be a list, options, or either of them.
    """

    sender: Realm
    receiver: Realm
    doing: str
    port: MessagePortObject | None = None
    takes_list: bool = True
    takes_options: bool = True

    def message(self, arguments: list[Value]) -> Message:
        """Clone and transfer. Raises TypeError and DataCloneError."""
        transferred: list[JSObject] = []
        for place, value in enumerate(self.transfer_list(arguments)):
            transferred.append(self._transferable(place, value, transferred))
        buffers = [each for each in transferred if isinstance(each, ArrayBufferObject)]
        ports = [each for each in transferred if isinstance(each, MessagePortObject)]
        cloning = Cloning(
            self.receiver, buffers, thrower=self.sender, prefix=f"Failed to {self.doing}: "
        )
        moved: list[Value] = [
            cloning.stand_in(port, MessagePortObject(self.receiver)) for port in ports
        ]
        data = cloning.clone(arguments[0])
        for buffer in buffers:
            buffer.detach()
        for port, new in zip(ports, moved, strict=True):
            assert isinstance(new, MessagePortObject)
            port.move_to(new)
        return Message(data, moved)

    def transfer_list(self, arguments: list[Value]) -> list[JSObject]:
        """The second argument: a sequence, or options with one. Raises TypeError."""
        if not arguments:
            raise type_error(f"Failed to {self.doing}: 1 argument required, but only 0 present.")
        given = argument(arguments, 1)
        takes_both = self.takes_list and self.takes_options
        if takes_both and not isinstance(given, JSObject) and not is_missing(given):
            raise type_error(f"Failed to {self.doing}: Overload resolution failed.")
        if self.takes_options and not (self.takes_list and is_iterable(given)):
            if not isinstance(given, JSObject):
                return []
            with converting_member("transfer", "StructuredSerializeOptions"):
                return self._objects(given.get("transfer", given))
        return self._objects(given)

    def _objects(self, given: Value) -> list[JSObject]:
        """https://webidl.spec.whatwg.org/#es-sequence, of type ``object``"""
        if given is UNDEFINED:
            return []
        found: list[JSObject] = []
        for value in sequence(self.sender, given):
            if not isinstance(value, JSObject):
                raise type_error("Failed to convert value to 'object'.")
            found.append(value)
        return found

    def _transferable(self, place: int, value: JSObject, before: list[JSObject]) -> JSObject:
        match value:
            case ArrayBufferObject():
                if value in before:
                    raise self._refused(
                        f"ArrayBuffer at index {place} is a duplicate of an earlier ArrayBuffer."
                    )
                if value.data is None:
                    raise self._refused(f"ArrayBuffer at index {place} is already detached.")
            case MessagePortObject():
                if value is self.port:
                    raise self._refused(f"Port at index {place} contains the source port.")
                if value in before:
                    raise self._refused(
                        f"Message port at index {place} is a duplicate of an earlier port."
                    )
                if value.neutered:
                    raise self._refused(f"Port at index {place} is already neutered.")
            case JSObject(
                class_name=("ReadableStream" | "WritableStream" | "TransformStream") as name
            ):
                raise UnsupportedApi(f"transfer of a {name}", "Post its chunks over a MessagePort.")
            case _:
                raise self._refused(f"Value at index {place} does not have a transferable type.")
        return value

    def _refused(self, why: str) -> ThrowCompletion:
        return dom_exception(self.sender, "DataCloneError", f"Failed to {self.doing}: {why}")


def structured_clone(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """A browser's: https://html.spec.whatwg.org/multipage/structured-data.html#dom-structuredclone"""
    doing = f"execute 'structuredClone' on '{scope_name(realm)}'"
    dictionary(argument(arguments, 1), "StructuredSerializeOptions")
    return Posting(realm, realm, doing, takes_list=False).message(arguments).data
