"""What kind of thing an object is, and how its kind is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.javascript.hosts.inspection.arrays import (
    format_array,
    format_typed_array,
    is_number_element,
)
from app.javascript.hosts.inspection.boxed import boxed_base, date_base, regexp_base
from app.javascript.hosts.inspection.buffers import format_array_buffer
from app.javascript.hosts.inspection.described import DescribedObject, format_described
from app.javascript.hosts.inspection.errors import format_error, is_error
from app.javascript.hosts.inspection.functions import function_base
from app.javascript.hosts.inspection.keyed import (
    format_iterator,
    format_map,
    format_set,
    format_weak_map,
    format_weak_set,
    iterator_opening,
)
from app.javascript.hosts.inspection.layout import IsNumber
from app.javascript.hosts.inspection.names import prefix, style_of
from app.javascript.hosts.inspection.namespaces import format_namespace
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.promises import format_promise
from app.javascript.hosts.inspection.properties import visible_keys, visible_non_index_keys
from app.javascript.runtime.arguments_object import ArgumentsObject
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.keyed_collections import (
    CollectionIterator,
    MapObject,
    SetObject,
    WeakMapObject,
    WeakSetObject,
)
from app.javascript.runtime.modules.namespace import ModuleNamespace
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import PropertyKey, WellKnownSymbol
from app.javascript.runtime.wrappers import PrimitiveWrapper

#: Writes entries of an object that is open at a depth.
Entries = Callable[[int], list[str]]


def _no_entries(_recurse_times: int) -> list[str]:
    return []


@dataclass(slots=True)
class Shape:
    """How to write an object.

    ``base`` stands before the braces, the ``entries`` before the properties of ``keys``.
    ``is_number`` tells that the layout may use columns. Without keys the object is ``bare``, where
    that is not None; a ``brief`` one is not opened further down than the depth either, but is
    written so.
    """

    keys: list[PropertyKey] = field(default_factory=list)
    opening: str = "{"
    closing: str = "}"
    base: str = ""
    entries: Entries = _no_entries
    is_number: IsNumber | None = None
    bare: str | None = None
    brief: str | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """An object to be written, with the names it goes by."""

    inspection: Inspection
    value: JSObject
    constructor: str | None
    tag: str

    def prefix(self, fallback: str, size: int | None = None) -> str:
        """``Map(2) ``, with a space behind it."""
        return prefix(self.constructor, self.tag, fallback, "" if size is None else f"({size})")

    @property
    def keys(self) -> list[PropertyKey]:
        return visible_keys(self.inspection, self.value)


def shape_of(subject: Subject) -> Shape:
    """The shape by the object's kind; an iterable's kind counts only while it has its iterator."""
    value = subject.value
    if subject.constructor is None or value.has_property(WellKnownSymbol.ITERATOR):
        shape = _iterable(subject)
        if shape is not None:
            return shape
    if value.callable:
        base = function_base(value, subject.constructor, subject.tag)
        return Shape(subject.keys, base=base, bare=subject.inspection.style(base, "special"))
    if subject.constructor == "Object":
        opening = f"{subject.prefix('Object')}{{" if subject.tag else "{"
        if isinstance(value, ArgumentsObject):
            opening = "[Arguments] {"
        return Shape(subject.keys, opening, bare=f"{opening}}}")
    return _with_base(subject) or _with_entries(subject) or _other(subject)


def _iterable(subject: Subject) -> Shape | None:
    inspection, value = subject.inspection, subject.value
    if isinstance(value, ArrayObject):
        return _array(subject, value)
    if isinstance(value, SetObject):
        opening = f"{subject.prefix('Set', len(value.entries))}{{"
        bare = None if len(value.entries) else f"{opening}}}"
        entries: Entries = lambda depth: format_set(inspection, value, depth)  # noqa: E731
        return Shape(subject.keys, opening, entries=entries, bare=bare)
    if isinstance(value, MapObject):
        opening = f"{subject.prefix('Map', len(value.entries))}{{"
        bare = None if len(value.entries) else f"{opening}}}"
        entries = lambda depth: format_map(inspection, value, depth)  # noqa: E731
        return Shape(subject.keys, opening, entries=entries, bare=bare)
    if isinstance(value, TypedArrayObject):
        return _typed_array(subject, value)
    if isinstance(value, CollectionIterator):
        opening = iterator_opening(value, subject.tag)
        entries = lambda depth: format_iterator(inspection, value, depth)  # noqa: E731
        return Shape(subject.keys, opening, entries=entries)
    return None


def _array(subject: Subject, value: ArrayObject) -> Shape:
    plain = subject.constructor == "Array" and not subject.tag
    opening = "[" if plain else f"{subject.prefix('Array', value.length)}["
    return Shape(
        visible_non_index_keys(subject.inspection, value),
        opening,
        "]",
        entries=lambda depth: format_array(subject.inspection, value, depth),
        is_number=lambda index: is_number_element(value, index),
        bare=None if value.length else f"{opening}]",
    )


def _typed_array(subject: Subject, value: TypedArrayObject) -> Shape:
    fallback = value.class_name if subject.constructor is None else ""
    opening = f"{subject.prefix(fallback, value.length)}["
    is_bare = not value.length and not subject.inspection.options.show_hidden
    return Shape(
        visible_non_index_keys(subject.inspection, value),
        opening,
        "]",
        entries=lambda depth: format_typed_array(subject.inspection, value, depth),
        is_number=lambda index: index < value.length,
        bare=f"{opening}]" if is_bare else None,
    )


def _with_base(subject: Subject) -> Shape | None:
    """Kinds that stand in one word, with braces only for properties of their own."""
    inspection, value = subject.inspection, subject.value
    constructor, tag = subject.constructor, subject.tag
    if isinstance(value, RegExpObject):
        base = regexp_base(value, constructor, tag)
        bare = inspection.style(base, "regexp")
        return Shape(subject.keys, base=base, bare=bare, brief=bare)
    if isinstance(value, DateObject):
        base = date_base(value, constructor, tag)
        return Shape(subject.keys, base=base, bare=inspection.style(base, "date"))
    if is_error(inspection.realm, value):
        keys = subject.keys
        base = format_error(inspection, value, constructor, tag, keys)
        return Shape(keys, base=base, bare=base)
    if isinstance(value, PrimitiveWrapper):
        keys = subject.keys
        if isinstance(value.primitive, str):
            del keys[: len(value.primitive)]
        base = boxed_base(inspection, value, constructor, tag, has_keys=bool(keys))
        return Shape(keys, base=base, bare=base)
    return None


def _with_entries(subject: Subject) -> Shape | None:
    """Kinds with entries that are no properties."""
    inspection, value = subject.inspection, subject.value
    entries: Entries = _no_entries
    match value:
        case ArrayBufferObject():
            return _array_buffer(subject, value)
        case DataViewObject():
            fields: list[PropertyKey] = ["byteLength", "byteOffset", "buffer"]
            return Shape([*fields, *subject.keys], f"{subject.prefix('DataView')}{{")
        case PromiseObject():
            entries = lambda depth: format_promise(inspection, value, depth)  # noqa: E731
        case WeakSetObject():
            entries = lambda depth: format_weak_set(inspection, value, depth)  # noqa: E731
        case WeakMapObject():
            entries = lambda depth: format_weak_map(inspection, value, depth)  # noqa: E731
        case ModuleNamespace():
            entries = lambda depth: format_namespace(inspection, value, depth)  # noqa: E731
            return Shape(opening=f"{subject.prefix('Module')}{{", entries=entries)
        case DescribedObject():
            entries = lambda depth: format_described(inspection, value, depth)  # noqa: E731
            own = [key for key in subject.keys if key in value.properties]
            return Shape(own, f"{subject.prefix(value.class_name)}{{", entries=entries)
        case _:
            return None
    return Shape(subject.keys, f"{subject.prefix(value.class_name)}{{", entries=entries)


def _array_buffer(subject: Subject, value: ArrayBufferObject) -> Shape:
    before = subject.prefix(value.class_name)
    shape = Shape(["byteLength", *subject.keys], f"{before}{{")
    if not subject.inspection.buffer_is_brief:
        shape.entries = lambda depth: format_array_buffer(subject.inspection, value, depth)
    elif len(shape.keys) == 1:
        shown = subject.inspection.style(str(value.byte_length), "number")
        shape.keys, shape.bare = [], f"{before}{{ byteLength: {shown} }}"
    return shape


def _other(subject: Subject) -> Shape:
    before = style_of(subject.value, subject.constructor, subject.tag)
    return Shape(subject.keys, f"{before}{{", bare=f"{before}{{}}")
