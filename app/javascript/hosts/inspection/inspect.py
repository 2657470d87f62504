"""Any value as text."""

from __future__ import annotations

from app.javascript.hosts.inspection.custom import NO_ANSWER, custom_answer
from app.javascript.hosts.inspection.described import DescribedObject
from app.javascript.hosts.inspection.layout import reduce_to_single_string
from app.javascript.hosts.inspection.names import constructor_name_of, style_of, tag_of
from app.javascript.hosts.inspection.option_objects import default_options
from app.javascript.hosts.inspection.options import Inspection, InspectOptions
from app.javascript.hosts.inspection.primitives import format_primitive
from app.javascript.hosts.inspection.properties import format_property
from app.javascript.hosts.inspection.shapes import Shape, Subject, shape_of
from app.javascript.hosts.inspection.sorting import sort_entries
from app.javascript.runtime.completion import PendingError, ThrowCompletion
from app.javascript.runtime.conversion import data_value, describe
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.proxy import ProxyObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

OVERFLOW_MESSAGE = "Maximum call stack size exceeded"


def inspect(realm: Realm, value: Value, options: InspectOptions | None = None) -> str:
    """A value as ``util.inspect`` gives it; without options by the program's defaults.

    https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options

    Raises:
        ThrowCompletion: the program's own code was asked, and threw.
    """
    options = default_options(realm) if options is None else options
    return _format_value(Inspection(realm, options, _format_value), value, 0)


def inspect_safely(realm: Realm, value: Value) -> str:
    """The same, for a host that reports an error: if the program throws again, its bare name."""
    try:
        return inspect(realm, value)
    except ThrowCompletion:
        return describe(value)


def _format_value(inspection: Inspection, value: Value, recurse_times: int) -> str:
    if not isinstance(value, JSObject):
        return format_primitive(inspection, value)
    context = value
    while isinstance(value, ProxyObject):
        target, handler = value.proxy_target, value.proxy_handler
        if target is None or handler is None:
            return inspection.style("<Revoked Proxy>", "special")
        if inspection.options.show_proxy:
            return _format_proxy(inspection, target, handler, recurse_times)
        value = target
    if inspection.options.custom_inspect:
        answer = custom_answer(inspection, value, context, recurse_times)
        if type(answer) is str:
            return answer.replace("\n", "\n" + " " * inspection.indentation)
        if answer is not NO_ANSWER:
            return _format_value(inspection, answer, recurse_times)  # type: ignore[arg-type]
    if value in inspection.seen:
        number = inspection.circular.setdefault(value, len(inspection.circular) + 1)
        return inspection.style(f"[Circular *{number}]", "special")
    return _format_object(inspection, value, recurse_times)


def _format_object(inspection: Inspection, value: JSObject, recurse_times: int) -> str:
    always_opened = isinstance(value, DescribedObject)
    too_deep = inspection.too_deep(recurse_times) and not always_opened
    inherited: list[str] = []
    wants_inherited = inspection.options.show_hidden and not too_deep
    constructor = constructor_name_of(
        inspection, value, recurse_times, inherited if wants_inherited else None
    )
    tag = tag_of(inspection, value)
    shape = shape_of(Subject(inspection, value, constructor, tag))
    if shape.bare is not None and not shape.keys and not inherited:
        return shape.bare
    if too_deep:
        if shape.brief is not None:
            return shape.brief
        name = style_of(value, constructor, tag)[:-1]
        return inspection.style(name if constructor is None else f"[{name}]", "special")
    return _open(inspection, value, shape, inherited, (constructor, tag), recurse_times + 1)


def _open(
    inspection: Inspection,
    value: JSObject,
    shape: Shape,
    inherited: list[str],
    names: tuple[str | None, str],
    recurse_times: int,
) -> str:
    """The object with its entries and properties."""
    agent = inspection.realm.agent
    indentation = inspection.indentation
    inspection.seen.append(value)
    inspection.current_depth = recurse_times
    try:
        output = one_deeper(agent, lambda: _entries(inspection, value, shape, recurse_times))
    except ThrowCompletion as completion:
        if not _is_overflow(inspection, completion):
            raise
        inspection.seen.pop()
        inspection.indentation = indentation
        name = style_of(value, *names)[:-1]
        told = f"[{name}: Inspection interrupted prematurely. {OVERFLOW_MESSAGE}.]"
        return inspection.style(told, "special")
    inspection.seen.pop()
    base = shape.base
    if value in inspection.circular:
        reference = inspection.style(f"<ref *{inspection.circular[value]}>", "special")
        base = f"{reference} {base}" if base else reference
    output += inherited
    sort_entries(inspection, output, len(shape.keys) if shape.is_number else None)
    braces = (shape.opening, shape.closing)
    if inspection.options.compact is True and base != shape.base:
        braces, base = (f"{base} {braces[0]}", braces[1]), shape.base
    return reduce_to_single_string(inspection, output, base, braces, recurse_times, shape.is_number)


def _entries(
    inspection: Inspection, value: JSObject, shape: Shape, recurse_times: int
) -> list[str]:
    output = shape.entries(recurse_times)
    for key in shape.keys:
        output.append(format_property(inspection, value, key, recurse_times))
    return output


def _is_overflow(inspection: Inspection, completion: ThrowCompletion) -> bool:
    if isinstance(completion, PendingError):
        return completion.message == OVERFLOW_MESSAGE
    thrown = completion.value_in(inspection.realm)
    if not isinstance(thrown, ErrorObject):
        return False
    name, message = data_value(thrown, "name"), data_value(thrown, "message")
    return name == "RangeError" and message == OVERFLOW_MESSAGE


def _format_proxy(
    inspection: Inspection, target: JSObject, handler: JSObject, recurse_times: int
) -> str:
    if inspection.too_deep(recurse_times):
        return inspection.style("Proxy [Array]", "special")
    recurse_times += 1
    agent = inspection.realm.agent
    shown = one_deeper(agent, lambda: inspection.indented(target, recurse_times))
    output = [shown, one_deeper(agent, lambda: inspection.indented(handler, recurse_times))]
    braces = ("Proxy [", "]")
    return reduce_to_single_string(
        inspection, output, "", braces, recurse_times, lambda _index: False
    )
