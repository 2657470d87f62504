"""Messages of Node: what is cloned, what is transferred, and what neither can be.

https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializewithtransfer
"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.hosts.inspection.described import DescribedObject, Named
from app.javascript.hosts.node.message_ports import Message, NodePort
from app.javascript.hosts.node.shared_memory import SHARED_MEMORY
from app.javascript.hosts.node_errors import native_error, node_error
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import DOMExceptionObject, dom_exception
from app.javascript.hosts.web.events.abort_signal import AbortControllerObject
from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.fetch.consuming import BodyObject
from app.javascript.hosts.web.fetch.headers import HeadersObject
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.hosts.web.sequences import is_iterable
from app.javascript.hosts.web.structured_clone import TRANSFERABLE, Cloning
from app.javascript.hosts.web.url.search_params import URLSearchParamsObject
from app.javascript.hosts.web.url.url_object import URLObject
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.describe import Globals, Method, build
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: Node writes these interfaces in JavaScript, so to V8 they are objects like those of a program.
_WRITTEN_IN_JAVASCRIPT = (
    EventTargetObject, EventObject, AbortControllerObject, URLObject, URLSearchParamsObject,
    HeadersObject, FormDataObject, BodyObject, DOMExceptionObject,
)  # fmt: skip


#: In the slots of a realm: the buffers that stay where they are.
UNTRANSFERABLE = "buffers that are not transferred"


@dataclass(slots=True)
class TransferList:
    """What a message takes with it."""

    buffers: list[ArrayBufferObject] = field(default_factory=list)
    ports: list[NodePort] = field(default_factory=list)


class PortCloning(Cloning):
    """A clone for another realm, in which transferred ports stand for themselves."""

    def __init__(
        self,
        receiver: Realm,
        sender: Realm,
        buffers: list[ArrayBufferObject],
        moved: dict[NodePort, NodePort],
    ) -> None:
        super().__init__(receiver, buffers, thrower=sender)
        self._moved = moved

    def _error(self, value: ErrorObject) -> JSObject:
        if isinstance(value, DOMExceptionObject):
            return self._container(value)
        return super()._error(value)

    def _binary(self, value: JSObject) -> JSObject:
        if (
            isinstance(value, TypedArrayObject | DataViewObject)
            and value.buffer in self._transferred
            and value.buffer.data is None
        ):  # it went as an empty one, which V8 finds out when it makes the view
            message = "Unable to deserialize cloned data."
            raise ThrowCompletion(self._thrower.make_error("Error", message))
        return super()._binary(value)

    def _refused(self, value: Value) -> ThrowCompletion:
        # a timer has its callback as an ordinary property, at which V8 fails
        if isinstance(value, DescribedObject):
            values = (each for _, each in value.described_fields() if not isinstance(each, Named))
            value = next((each for each in values if is_callable(each)), value)
        return super()._refused(value)

    def _container(self, value: JSObject) -> JSObject:
        if isinstance(value, NodePort) and value in self._moved:
            return self._moved[value]
        if isinstance(value, NodePort) or value.class_name in TRANSFERABLE:
            raise node_error(
                self._thrower,
                "TypeError",
                "ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST",
                "Object that needs transfer was found in message but not listed in transferList",
            )
        if isinstance(value, _WRITTEN_IN_JAVASCRIPT):
            return JSObject(self._realm.object_prototype)
        return super()._container(value)

    def _fill(self, source: JSObject, target: JSObject) -> None:
        if isinstance(source, _WRITTEN_IN_JAVASCRIPT) and type(target) is JSObject:
            self._copy_properties(source, target)
        else:
            super()._fill(source, target)


def _invalid(realm: Realm, message: str) -> ThrowCompletion:
    return native_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", message)


def listed_in(realm: Realm, given: Value, source: NodePort | None) -> TransferList:
    """The second argument of ``postMessage``: a list, or options with one.

    ``source`` is the port that the message is posted at, which cannot go with it.
    """
    if given is UNDEFINED or given is NULL:
        return TransferList()
    if not isinstance(given, JSObject):
        raise _invalid(realm, "Optional transferList argument must be an iterable")
    if not is_iterable(given):
        given = given.get("transfer", given)
        if given is UNDEFINED:
            return TransferList()
        if not is_iterable(given):
            raise _invalid(realm, "Optional options.transfer argument must be an iterable")
    found = TransferList()
    for each in iterable_to_list(realm, given):
        _add(realm, found, each, source)
    return found


def _add(realm: Realm, found: TransferList, value: Value, source: NodePort | None) -> None:
    match value:
        case ArrayBufferObject() if value in realm.slots.get(UNTRANSFERABLE, ()):
            pass  # it is cloned
        case ArrayBufferObject() if not value.is_shared:  # one that is detached goes as well
            if value in found.buffers:
                raise _refused(realm, "contains duplicate ArrayBuffer")
            found.buffers.append(value)
        case NodePort():
            if value is source:
                raise _refused(realm, "contains source port")
            if value.closed:
                message = "MessagePort in transfer list is already detached"
                raise dom_exception(realm, "DataCloneError", message)
            if value in found.ports:
                raise _refused(realm, "contains duplicate MessagePort")
            found.ports.append(value)
        case JSObject(class_name=name) if name in TRANSFERABLE:
            raise UnsupportedApi(f"transfer of a {name}", "Post its chunks over a MessagePort.")
        case _:
            message = "Found invalid object in transferList"
            raise native_error(realm, "TypeError", "ERR_INVALID_TRANSFER_OBJECT", message)


def _refused(realm: Realm, why: str) -> ThrowCompletion:
    return dom_exception(realm, "DataCloneError", f"Transfer list {why}")


def serialize(
    sender: Realm, receiver: Realm, value: Value, transfer: Value, source: NodePort | None = None
) -> Message:
    """What ``receiver`` gets; what ``transfer`` lists is the sender's no longer."""
    listed = listed_in(sender, transfer, source)
    if "%SharedArrayBuffer%" in sender.intrinsics:
        ensure(receiver, SHARED_MEMORY)
    moved = {port: _moved(port, receiver) for port in listed.ports}
    clone = PortCloning(receiver, sender, listed.buffers, moved).clone(value)
    for buffer in listed.buffers:
        buffer.detach()
    for port, stand_in in moved.items():
        _entangle_instead(port, stand_in)
    return Message(clone, list(moved.values()))


def _moved(port: NodePort, receiver: Realm) -> NodePort:
    made = NodePort(receiver)
    made.messages = port.messages
    return made


def _entangle_instead(port: NodePort, stand_in: NodePort) -> None:
    """The port is neutered; its other side talks to the stand-in from now on."""
    other = port.entangled
    stand_in.entangled = other
    if other is not None:
        other.entangled = stand_in
    port.entangled = None
    port.set_ref(has_ref=False)
    port.closed = True


def structured_clone(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/globals.html#structuredclonevalue-options"""
    if not arguments:
        message = "The value argument must be specified"
        raise native_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
    options = argument(arguments, 1)
    transfer: Value = UNDEFINED
    if isinstance(options, JSObject):
        transfer = options.get("transfer", options)
    elif options is not UNDEFINED and options is not NULL:
        raise _invalid(realm, "The options argument must be either an object or undefined")
    return serialize(realm, realm, arguments[0], transfer).value


def install_structured_clone(realm: Realm) -> None:
    """Give the global object its ``structuredClone``."""
    build(realm, (Globals((Method("structuredClone", structured_clone, 0, enumerable=True),)),))
