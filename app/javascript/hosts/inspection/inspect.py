"""Any value as text."""

from __future__ import annotations

from math import copysign

from app.javascript.hosts.inspection.layout import reduce_to_single_string
from app.javascript.hosts.inspection.names import constructor_name_of, style_of, tag_of
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.properties import format_property
from app.javascript.hosts.inspection.shapes import Shape, shape_of
from app.javascript.hosts.inspection.strings import format_string
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.proxy import ProxyObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Symbol, Value


def inspect(
    realm: Realm,
    value: Value,
    *,
    depth: int | None = 2,
    show_hidden: bool = False,
    show_proxy: bool = False,
) -> str:
    """A value as ``console.log`` shows it: https://nodejs.org/docs/latest-v20.x/api/util.html"""
    inspection = Inspection(
        realm, _format_value, depth=depth, show_hidden=show_hidden, show_proxy=show_proxy
    )
    return _format_value(inspection, value, 0)


def _format_value(inspection: Inspection, value: Value, recurse_times: int) -> str:
    if not isinstance(value, JSObject):
        return _format_primitive(inspection, value)
    while isinstance(value, ProxyObject):
        if value.proxy_target is None or value.proxy_handler is None:
            return "<Revoked Proxy>"
        if inspection.show_proxy:
            return _format_proxy(inspection, value.proxy_target, value.proxy_handler, recurse_times)
        value = value.proxy_target
    if value in inspection.seen:
        number = inspection.circular.setdefault(value, len(inspection.circular) + 1)
        return f"[Circular *{number}]"
    return _format_object(inspection, value, recurse_times)


def _format_primitive(inspection: Inspection, value: Value) -> str:
    if isinstance(value, str):
        return format_string(inspection, value)
    if type(value) is float and value == 0 and copysign(1, value) < 0:
        return "-0"
    if type(value) is int:
        return f"{value}n"
    return repr(value) if isinstance(value, Symbol) else to_string(value)


def _format_object(inspection: Inspection, value: JSObject, recurse_times: int) -> str:
    constructor = constructor_name_of(inspection, value, recurse_times)
    tag = tag_of(inspection, value)
    shape = shape_of(inspection, value, constructor, tag)
    if not shape.keys and shape.bare:
        return shape.base or f"{shape.braces[0]}{shape.braces[1]}"
    if inspection.too_deep(recurse_times):
        if shape.deep_base:
            return shape.base
        name = style_of(value, constructor, tag)[:-1]
        return name if constructor is None else f"[{name}]"
    return _open(inspection, value, shape, recurse_times + 1)


def _open(inspection: Inspection, value: JSObject, shape: Shape, recurse_times: int) -> str:
    inspection.seen.append(value)
    inspection.current_depth = recurse_times
    output = shape.entries(recurse_times)
    for key in shape.keys:
        output.append(format_property(inspection, value, key, recurse_times))
    base = shape.base
    if value in inspection.circular:
        reference = f"<ref *{inspection.circular[value]}>"
        base = f"{reference} {base}" if base else reference
    inspection.seen.pop()
    return reduce_to_single_string(
        inspection, output, base, shape.braces, recurse_times, shape.array
    )


def _format_proxy(
    inspection: Inspection, target: JSObject, handler: JSObject, recurse_times: int
) -> str:
    if inspection.too_deep(recurse_times):
        return "Proxy [Array]"
    recurse_times += 1
    output = [inspection.indented(part, recurse_times) for part in (target, handler)]
    return reduce_to_single_string(inspection, output, "", ("Proxy [", "]"), recurse_times, ())
