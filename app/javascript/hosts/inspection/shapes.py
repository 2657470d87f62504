"""What kind of thing an object is, and how its kind is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.javascript.hosts.inspection.boxed import boxed_base, date_base, regexp_base
from app.javascript.hosts.inspection.collections import (
    array_elements,
    format_array,
    format_iterator,
    format_map,
    format_promise,
    format_set,
)
from app.javascript.hosts.inspection.errors import format_error
from app.javascript.hosts.inspection.functions import function_base
from app.javascript.hosts.inspection.names import prefix, style_of, visible_keys
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.arguments_object import ArgumentsObject
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.keyed_collections import (
    CollectionIterator,
    MapIterator,
    MapObject,
    SetObject,
    WeakMapObject,
    WeakSetObject,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.values import PropertyKey, Value
from app.javascript.runtime.wrappers import PrimitiveWrapper


@dataclass(slots=True)
class Shape:
    """How to write an object.

    ``base`` stands before the braces, ``entries(recurse_times)`` before the properties of
    ``keys``; ``array`` tells that the layout may use columns. With ``bare`` an object without
    keys is written as its base alone, or as empty braces.
    """

    keys: list[PropertyKey]
    braces: tuple[str, str] = ("{", "}")
    base: str = ""
    entries: Callable[[int], list[str]] = lambda _recurse_times: []
    array: Sequence[Value] | None = None
    bare: bool = True
    deep_base: bool = False


def shape_of(
    inspection: Inspection,
    value: JSObject,
    constructor: str | None,
    tag: str,
) -> Shape:
    """The shape by the object's kind."""
    if isinstance(value, ArrayObject):
        return _array(inspection, value, constructor, tag)
    keys = visible_keys(inspection, value)
    if isinstance(value, SetObject | MapObject):
        return _keyed(inspection, value, constructor, tag, keys)
    if isinstance(value, CollectionIterator):
        kind = "Map" if isinstance(value, MapIterator) else "Set"
        shown = tag if tag == f"{kind} Iterator" else f"{kind} Iterator] [{tag}"
        return Shape(
            keys,
            (f"[{shown}] {{", "}"),
            entries=lambda depth: format_iterator(inspection, value, depth),
            array=(),
            bare=False,
        )
    based = _with_base(inspection, value, constructor, tag, keys)
    if based is not None:
        return based
    return _braced(inspection, value, constructor, tag, keys)


def _array(inspection: Inspection, value: ArrayObject, constructor: str | None, tag: str) -> Shape:
    size = f"({value.length})"
    plain = constructor == "Array" and not tag
    before = "" if plain else prefix(constructor, tag, "Array", size)
    return Shape(
        visible_keys(inspection, value, indices=False),
        (f"{before}[", "]"),
        entries=lambda depth: format_array(inspection, value, depth),
        array=array_elements(value),
        bare=value.length == 0,
    )


def _keyed(
    inspection: Inspection,
    value: SetObject | MapObject,
    constructor: str | None,
    tag: str,
    keys: list[PropertyKey],
) -> Shape:
    size = len(value.entries)
    write = format_set if isinstance(value, SetObject) else format_map
    before = prefix(constructor, tag, value.class_name, f"({size})")
    return Shape(
        keys,
        (f"{before}{{", "}"),
        entries=lambda depth: write(inspection, value, depth),
        bare=size == 0,
    )


def _with_base(
    inspection: Inspection,
    value: JSObject,
    constructor: str | None,
    tag: str,
    keys: list[PropertyKey],
) -> Shape | None:
    """Kinds that stand in one word, with braces only for properties of their own."""
    if value.callable:
        return Shape(keys, base=function_base(value, constructor, tag))
    if isinstance(value, RegExpObject):
        base = regexp_base(value, prefix(constructor, tag, "RegExp"))
        return Shape(keys, base=base, deep_base=True)
    if value.class_name == "Date":
        return Shape(keys, base=date_base(inspection, value, prefix(constructor, tag, "Date")))
    if isinstance(value, ErrorObject):
        return Shape(keys, base=format_error(inspection, value, constructor, tag, keys))
    if isinstance(value, PrimitiveWrapper):
        base = boxed_base(inspection, value, constructor, tag)
        if isinstance(value.primitive, str):
            keys = visible_keys(inspection, value, indices=False)
        return Shape(keys, base=base)
    return None


def _braced(
    inspection: Inspection,
    value: JSObject,
    constructor: str | None,
    tag: str,
    keys: list[PropertyKey],
) -> Shape:
    if isinstance(value, ArgumentsObject):
        return Shape(keys, ("[Arguments] {", "}"))
    if isinstance(value, PromiseObject):
        brace = f"{prefix(constructor, tag, 'Promise')}{{"
        return Shape(
            keys,
            (brace, "}"),
            entries=lambda depth: format_promise(inspection, value, depth),
            bare=False,
        )
    if isinstance(value, WeakMapObject | WeakSetObject):
        brace = f"{prefix(constructor, tag, value.class_name)}{{"
        return Shape(keys, (brace, "}"), entries=lambda _depth: ["<items unknown>"], bare=False)
    if constructor == "Object" and not tag:
        return Shape(keys)
    return Shape(keys, (f"{style_of(value, constructor, tag)}{{", "}"))
