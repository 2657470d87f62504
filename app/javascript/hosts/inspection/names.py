"""What an object is called: its constructor and its tag."""

from __future__ import annotations

from dataclasses import replace

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.primitives import string_of
from app.javascript.hosts.inspection.prototype_properties import (
    is_built_in,
    prototype_properties,
)
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import instance_of, is_callable, ordinary_has_instance
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.values import Value, WellKnownSymbol


def constructor_name_of(
    inspection: Inspection,
    value: JSObject,
    recurse_times: int,
    inherited: list[str] | None = None,
) -> str | None:
    """The name of what made the object; None when it has no prototype.

    ``inherited``, where hidden properties are wanted, gets those of the program's own prototypes.
    """
    holder: JSObject | None = value
    first: JSObject | None = None
    is_first = True
    while holder is not None:
        inspection.realm.agent.budget.charge()  # a proxy can answer with new prototypes for ever
        name = _well_known_name(inspection, holder, value)
        constructor = None if name is not None else _constructor_of(holder, value)
        if constructor is not None:
            name = string_of(constructor.get("name", constructor))
        if name is not None:
            own_class = constructor is not None and not is_built_in(constructor)
            if inherited is not None and (first is not holder or own_class):
                inherited += prototype_properties(inspection, value, first or value, recurse_times)
            return name
        holder = holder.get_prototype_of()
        if is_first:
            first, is_first = holder, False
    if first is None:
        return None
    return _complex_name(inspection, value, first, recurse_times, inherited)


def _well_known_name(inspection: Inspection, holder: JSObject, value: JSObject) -> str | None:
    """Object and Function are known by their prototypes, whatever has become of those."""
    realm = inspection.realm
    if holder is realm.object_prototype:
        name = "Object"
    elif holder is realm.function_prototype:
        name = "Function"
    else:
        return None
    return name if ordinary_has_instance(realm.intrinsics[f"%{name}%"], value) else None


def _constructor_of(holder: JSObject, value: JSObject) -> JSObject | None:
    """The holder's ``constructor``, if it has a name and the value is an instance of it."""
    found = holder.get_own_property("constructor")
    if not isinstance(found, DataProperty) or not is_callable(found.value):
        return None
    if found.value.get("name", found.value) == "":
        return None
    try:
        return found.value if instance_of(value, found.value) else None
    except ThrowCompletion:
        return None


def _complex_name(
    inspection: Inspection,
    value: JSObject,
    first: JSObject,
    recurse_times: int,
    inherited: list[str] | None,
) -> str:
    """``Object <...>``: of an object whose prototypes do not lead to a constructor."""
    name = internal_constructor_name(value)
    if inspection.too_deep(recurse_times):
        return f"{name} <Complex prototype>"
    above = constructor_name_of(inspection, first, recurse_times + 1, inherited)
    if above is not None:
        return f"{name} <{above}>"
    options = replace(inspection.options, custom_inspect=False, depth=-1.0)
    shown = Inspection(inspection.realm, options, inspection.format_value)
    return f"{name} <{shown.format_value(shown, first, 0)}>"


def internal_constructor_name(value: JSObject) -> str:
    """What the engine itself calls the object; runs no code of the program.

    NOTE: V8 remembers the class that made an object even when its prototype is taken away.
    """
    if value.class_name != "Object":
        return value.class_name
    holder: JSObject | None = value
    while holder is not None and not holder.has_own_prototype_trap():
        tag = _data(holder.get_own_property(WellKnownSymbol.TO_STRING_TAG))
        if isinstance(tag, str):
            return tag
        constructor = _data(holder.get_own_property("constructor"))
        if holder is not value and is_callable(constructor):
            name = _data(constructor.get_own_property("name"))
            if isinstance(name, str) and name not in ("", "Object"):
                return name
        holder = holder.prototype
    return "Object"


def _data(found: object) -> Value:
    return found.value if isinstance(found, DataProperty) else None


def tag_of(inspection: Inspection, value: JSObject) -> str:
    """Symbol.toStringTag, unless the object shows it as a property of its own."""
    tag = value.get(WellKnownSymbol.TO_STRING_TAG, value)
    if not isinstance(tag, str) or not tag:
        return ""
    own = value.get_own_property(WellKnownSymbol.TO_STRING_TAG)
    if own is not None and (own.enumerable or inspection.options.show_hidden):
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
    fallback = internal_constructor_name(value) if constructor is None else ""
    return prefix(constructor, tag, "Object" if fallback and fallback == tag else fallback)
