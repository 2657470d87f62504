"""Structured clones: https://html.spec.whatwg.org/multipage/structured-data.html

Serializing and deserializing are one pass here: what is cloned stays in its realm.
"""

from __future__ import annotations

from app.javascript.hosts.web.dom_exception import DOMExceptionObject, dom_exception
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.files.blob import BlobObject
from app.javascript.hosts.web.message_port import MessagePortObject
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.serializable import SerializableObject
from app.javascript.runtime.array import ArrayObject, array_create
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.collection_entries import CollectionEntries
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import describe, to_string
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.errors import ErrorObject, PendingStackObject
from app.javascript.runtime.keyed_collections import MapObject, SetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_data_property_or_throw
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.proxy import ProxyObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.shared_array_buffer import SharedArrayBufferObject
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Symbol, Value, WellKnownSymbol
from app.javascript.runtime.wrappers import PrimitiveWrapper, wrap

#: Where the objects of hosts are, which Web IDL calls platform objects.
_PLATFORM = "app.javascript.hosts."
TRANSFERABLE = ("ReadableStream", "WritableStream", "TransformStream")
_ERROR_NAMES = frozenset(
    {"EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"}
)


class Cloning:
    """One call: ``memory`` maps each object met to its clone, so that cycles stay cycles.

    The clones are of ``realm``; what is thrown is of ``thrower``, the same if it is not given, and
    begins with ``prefix``.
    """

    def __init__(
        self,
        realm: Realm,
        transferred: list[ArrayBufferObject],
        *,
        thrower: Realm | None = None,
        prefix: str = "",
    ) -> None:
        self._realm = realm
        self._thrower = thrower or realm
        self._prefix = prefix
        self._transferred = transferred
        self._memory: dict[JSObject, JSObject] = {}

    def stand_in(self, value: JSObject, clone: JSObject) -> JSObject:
        """What ``value`` becomes, because it is transferred."""
        self._memory[value] = clone
        return clone

    def clone(self, value: Value) -> Value:
        """https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal"""
        if isinstance(value, Symbol):
            raise self._refused(value)
        if not isinstance(value, JSObject):
            return value
        known = self._memory.get(value)
        if known is None:
            known = self._memory[value] = self._empty(value)
            with_contents = known
            one_deeper(self._thrower.agent, lambda: self._fill(value, with_contents))
        return known

    def _refused(self, value: Value) -> ThrowCompletion:
        if isinstance(value, MessagePortObject):
            return self._not_transferred("MessagePort")
        if isinstance(value, EventTargetObject):
            tag = value.get(WellKnownSymbol.TO_STRING_TAG, value)
            return self._error_of(f"{to_string(tag)} object could not be cloned.")
        if isinstance(value, JSObject) and not web_platform(self._thrower).is_node:
            name = value.class_name
            if name in TRANSFERABLE:
                return self._not_transferred(name)
            if type(value).__module__.startswith(_PLATFORM) and not name.startswith("Intl."):
                tag = value.get(WellKnownSymbol.TO_STRING_TAG, value)
                shown = tag if isinstance(tag, str) else name
                return self._error_of(f"{shown} object could not be cloned.")
        shown = describe(value)
        if (
            isinstance(value, ProxyObject)
            and shown.startswith("[object ")
            and not web_platform(self._thrower).is_node
        ):
            shown = "[object Object]"  # newer V8's
        return self._error_of(f"{shown} could not be cloned.")

    def _not_transferred(self, name: str) -> ThrowCompletion:
        return self._error_of(f"A {name} could not be cloned because it was not transferred.")

    def _error_of(self, message: str) -> ThrowCompletion:
        return dom_exception(self._thrower, "DataCloneError", self._prefix + message)

    def _empty(self, value: JSObject) -> JSObject:
        intrinsics = self._realm.intrinsics
        match value:
            case ProxyObject():
                raise self._refused(value)
            case PrimitiveWrapper():
                if isinstance(value.primitive, Symbol):
                    raise self._refused(value)
                return wrap(self._realm, value.primitive)
            case DateObject():
                return DateObject(intrinsics["%Date.prototype%"], value.date_value)
            case RegExpObject():
                return self._regexp(value)
            case ArrayBufferObject() | TypedArrayObject() | DataViewObject():
                return self._binary(value)
            case ErrorObject():
                return self._error(value)
            case _:
                return self._container(value)

    def _container(self, value: JSObject) -> JSObject:
        intrinsics = self._realm.intrinsics
        match value:
            case MapObject():
                return MapObject(intrinsics["%Map.prototype%"])
            case SetObject():
                return SetObject(intrinsics["%Set.prototype%"])
            case ArrayObject():
                return array_create(self._realm, value.length)
            case BlobObject() | SerializableObject():
                return value.copy(self._realm)
            case _ if type(value) in (JSObject, PendingStackObject):
                return JSObject(self._realm.object_prototype)
            case _:
                raise self._refused(value)

    def _regexp(self, value: RegExpObject) -> JSObject:
        constructor = self._realm.intrinsics["%RegExp%"]
        return constructor.construct([value.original_source, value.original_flags], constructor)

    def _binary(self, value: JSObject) -> JSObject:
        intrinsics = self._realm.intrinsics
        if isinstance(value, ArrayBufferObject):
            return self._buffer(value)
        assert isinstance(value, TypedArrayObject | DataViewObject)
        buffer = self._memory.get(value.buffer)
        if buffer is None:
            buffer = self._memory[value.buffer] = self._buffer(value.buffer)
        assert isinstance(buffer, ArrayBufferObject)
        if isinstance(value, DataViewObject):
            prototype = intrinsics["%DataView.prototype%"]
            return DataViewObject(prototype, buffer, value.byte_offset, value.fixed_byte_length)
        prototype = intrinsics[f"%{value.element_type.array_name}.prototype%"]
        return TypedArrayObject(
            prototype, value.element_type, buffer, value.byte_offset, value.fixed_length
        )

    def _buffer(self, value: ArrayBufferObject) -> ArrayBufferObject:
        if isinstance(value, SharedArrayBufferObject):
            return value.beside(self._realm)
        data = value.data
        if data is None and value in self._transferred:
            data = bytearray()
        if data is None:
            raise self._error_of("An ArrayBuffer is detached and could not be cloned.")
        moved = data if value in self._transferred else bytearray(data)
        prototype = self._realm.intrinsics["%ArrayBuffer.prototype%"]
        return ArrayBufferObject(prototype, moved, value.max_byte_length)

    def _error(self, value: ErrorObject) -> JSObject:
        """Name (of the known ones), message, stack and cause."""
        if isinstance(value, DOMExceptionObject):
            prototype = self._realm.intrinsics["%DOMException.prototype%"]
            made: ErrorObject = DOMExceptionObject(prototype, value.dom_name, value.dom_message)
        else:
            name = value.get("name", value)
            name = "Error" if name is UNDEFINED else to_string(name)
            known = name if name in _ERROR_NAMES else "Error"
            made = ErrorObject(self._realm.intrinsics[f"%{known}.prototype%"])
        for key in ("stack", "message"):
            own = value.get_own_property(key)
            if isinstance(own, DataProperty):
                made.properties[key] = DataProperty(to_string(own.value), True, False, True)
        return made

    def _fill(self, source: JSObject, target: JSObject) -> None:
        match source, target:
            case MapObject(), MapObject():
                for key, value in _pairs(source.entries):
                    target.entries.set(self.clone(key), self.clone(value))
            case SetObject(), SetObject():
                for key, _ in _pairs(source.entries):
                    target.entries.add(self.clone(key))
            case ErrorObject(), _:
                own = source.get_own_property("cause")
                if isinstance(own, DataProperty):
                    cause = self.clone(own.value)
                    target.properties["cause"] = DataProperty(cause, True, False, True)
            case _ if type(source) in (JSObject, ArrayObject, PendingStackObject):
                self._copy_properties(source, target)

    def _copy_properties(self, source: JSObject, target: JSObject) -> None:
        for key in source.own_property_keys():
            own = source.get_own_property(key)
            if isinstance(key, str) and own is not None and own.enumerable:
                value = self.clone(source.get(key, source))
                create_data_property_or_throw(target, key, value)


def _pairs(entries: CollectionEntries) -> list[tuple[Value, Value]]:
    """Keys and values as they are now."""
    pairs = []
    entry = CollectionEntries.after(entries.first)
    while entry is not None:
        pairs.append((entry.key, entry.value))
        entry = CollectionEntries.after(entry)
    return pairs
