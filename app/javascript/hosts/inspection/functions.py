"""Functions and classes in brackets."""

from __future__ import annotations

from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.values import Value


def function_base(value: JSObject, constructor: str | None, tag: str) -> str:
    """``[Function: name]``, ``[class A extends B]``."""
    if isinstance(value, ScriptFunction) and value.code.kind.is_class_constructor:
        return _class_base(value, constructor, tag)
    kind = _kind(value)
    base = f"[{kind}"
    if constructor is None:
        base += " (null prototype)"
    name = _name(value)
    base += f": {name}]" if name else " (anonymous)]"
    if constructor is not None and constructor not in (kind, "Function"):
        base += f" {constructor}"
    if tag and constructor != tag:
        base += f" [{tag}]"
    return base


def _kind(value: JSObject) -> str:
    kind = "Function"
    if isinstance(value, ScriptFunction):
        if value.code.generator:
            kind = f"Generator{kind}"
        if value.code.is_async:
            kind = f"Async{kind}"
    return kind


def _name(value: JSObject) -> str:
    name: Value = value.get("name", value)
    return name if isinstance(name, str) else to_string(name) if name is not None else ""


def _class_base(value: JSObject, constructor: str | None, tag: str) -> str:
    own = value.get_own_property("name")
    name = _name(value) if own is not None else ""
    base = f"class {name or '(anonymous)'}"
    if constructor not in ("Function", None):
        base += f" [{constructor}]"
    if tag and constructor != tag:
        base += f" [{tag}]"
    parent = value.get_prototype_of()
    if constructor is None:
        base += " extends [null prototype]"
    elif parent is not None and _name(parent):
        base += f" extends {_name(parent)}"
    return f"[{base}]"
