"""Functions and classes in brackets."""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.inspection.primitives import string_of
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.function import NativeConstructor
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.script_function import ScriptFunction

_COMMENTS: Final = re.compile(r"(//.*?\n)|(/\*(.|\n)*?\*/)")
#: Where the interfaces of hosts are; those of Intl are the language's.
_OF_HOSTS: Final = ("app.javascript.hosts.node", "app.javascript.hosts.web")
_FUNCTIONS_OF_NODE: Final = frozenset(
    {"Buffer", "Console", "EventEmitter", "MessageChannel", "MessagePort", "SharedArrayBuffer"}
)
_HEAD: Final = re.compile(r"(\s+[^(]*?)\s*{")


def function_base(value: JSObject, constructor: str | None, tag: str) -> str:
    """``[Function: name]``, ``[class A extends B]``."""
    if _looks_like_a_class(value):
        return _class_base(value, constructor, tag)
    kind = _kind(value)
    base = f"[{kind}"
    if constructor is None:
        base += " (null prototype)"
    name = value.get("name", value)
    base += " (anonymous)]" if name == "" else f": {to_string(name)}]"
    if constructor not in (kind, None):
        base += f" {constructor}"
    if tag and constructor != tag:
        base += f" [{tag}]"
    return base


def _looks_like_a_class(value: JSObject) -> bool:
    """Node goes by the text: what extends the result of a call is shown as a function.

    Node's own interfaces are classes as well.
    """
    if isinstance(value, NativeConstructor):
        is_of_node = value.behaviour.__module__.startswith(_OF_HOSTS)
        return is_of_node and value.name not in _FUNCTIONS_OF_NODE
    if not isinstance(value, ScriptFunction) or not value.code.kind.is_class_constructor:
        return False
    body = value.source_text().removeprefix("class").removesuffix("}")
    head, bracket, _ = body.partition("{")
    if not bracket:
        return False
    return "(" not in head or _HEAD.match(_COMMENTS.sub("", body)) is not None


def _kind(value: JSObject) -> str:
    kind = "Function"
    if isinstance(value, ScriptFunction):
        if value.code.generator:
            kind = f"Generator{kind}"
        if value.code.is_async:
            kind = f"Async{kind}"
    return kind


def _class_base(value: JSObject, constructor: str | None, tag: str) -> str:
    own = value.get_own_property("name")
    name = value.get("name", value) if own is not None else ""
    base = f"class {to_string(name) if to_boolean(name) else '(anonymous)'}"
    if constructor not in ("Function", None):
        base += f" [{constructor}]"
    if tag and constructor != tag:
        base += f" [{tag}]"
    if constructor is None:
        return f"[{base} extends [null prototype]]"
    parent = value.get_prototype_of()
    parent_name = parent.get("name", parent) if parent is not None else ""
    if to_boolean(parent_name):
        base += f" extends {string_of(parent_name)}"
    return f"[{base}]"
