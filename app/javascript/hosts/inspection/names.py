"""What an object is called: its constructor, its tag, its keys."""

from __future__ import annotations

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import ordinary_has_instance
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.values import PropertyKey, Symbol, WellKnownSymbol, is_array_index


def constructor_name_of(inspection: Inspection, value: JSObject, recurse_times: int) -> str | None:
    """The name of what made the object; None when it has no prototype."""
    holder: JSObject | None = value
    first: JSObject | None = None
    looked = 0
    while holder is not None:
        name = _constructor_of(holder, value)
        if name is not None:
            return name
        holder = holder.get_prototype_of()
        if looked == 0:
            first = holder
        looked += 1
    if first is None:
        return None
    name = value.class_name
    if inspection.too_deep(recurse_times):
        return f"{name} <Complex prototype>"
    above = constructor_name_of(inspection, first, recurse_times + 1)
    if above is None:
        shown = Inspection(inspection.realm, inspection.format_value, depth=-1)
        return f"{name} <{shown.format_value(shown, first, 0)}>"
    return f"{name} <{above}>"


def _constructor_of(holder: JSObject, value: JSObject) -> str | None:
    found = holder.get_own_property("constructor")
    if not isinstance(found, DataProperty):
        return None
    constructor = found.value
    if not isinstance(constructor, JSObject) or not constructor.callable:
        return None
    try:
        name = constructor.get("name", constructor)
        if name == "" or not ordinary_has_instance(constructor, value):
            return None
        return to_string(name)
    except ThrowCompletion:
        return None


def tag_of(inspection: Inspection, value: JSObject) -> str:
    """Symbol.toStringTag, unless the object shows it as a property of its own."""
    tag = value.get(WellKnownSymbol.TO_STRING_TAG, value)
    if not isinstance(tag, str) or not tag:
        return ""
    own = value.get_own_property(WellKnownSymbol.TO_STRING_TAG)
    if own is not None and (own.enumerable or inspection.show_hidden):
        return ""
    return tag


def prefix(constructor: str | None, tag: str, fallback: str, size: str = "") -> str:
    """``Map(2) [tag] ``, with a space behind it."""
    if constructor is None:
        shown_tag = f"[{tag}] " if tag and tag != fallback else ""
        return f"[{fallback}{size}: null prototype] {shown_tag}"
    if tag and constructor != tag:
        return f"{constructor}{size} [{tag}] "
    return f"{constructor}{size} "


def style_of(value: JSObject, constructor: str | None, tag: str) -> str:
    """The prefix of an object of no special kind."""
    fallback = value.class_name if constructor is None else ""
    return prefix(constructor, tag, fallback or "Object")


def visible_keys(
    inspection: Inspection, value: JSObject, *, indices: bool = True
) -> list[PropertyKey]:
    """Own keys that are shown: enumerable ones, or all."""
    keys = value.own_property_keys()
    if not indices:
        keys = [key for key in keys if not is_array_index(key)]
    strings = [key for key in keys if isinstance(key, str)]
    symbols = [key for key in keys if isinstance(key, Symbol)]
    if not inspection.show_hidden:
        strings = [key for key in strings if _is_enumerable(value, key)]
        symbols = [key for key in symbols if _is_enumerable(value, key)]
    return [*strings, *symbols]


def _is_enumerable(value: JSObject, key: PropertyKey) -> bool:
    own = value.get_own_property(key)
    return own is not None and own.enumerable
