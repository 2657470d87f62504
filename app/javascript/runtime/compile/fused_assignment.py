"""The everyday assignments, fused: to variables near at hand, and to properties.

https://tc39.es/ecma262/#sec-assignment-operators
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.binary import Operation
from app.javascript.runtime.compile.code import Code, Evaluate, Operand
from app.javascript.runtime.compile.fusing import called, fuse, operand
from app.javascript.runtime.compile.members import ASKED, object_site, static_key
from app.javascript.runtime.conversion import to_numeric
from app.javascript.runtime.property_access import (
    get_by_name,
    set_by_name,
    set_computed,
    set_value,
)
from app.javascript.syntax.nodes import (
    Expression,
    Function,
    Identifier,
    Literal,
    MemberExpression,
    Node,
)

_LOCAL: Final = """
value = {place} = {right}
return value
"""

_NAMED: Final = """
base = {base}
value = {right}
if type(base) is JSObject:
    properties = base.properties
    kind = type(properties.get(key, ABSENT))
    if kind is not Absent and kind is not DataProperty and kind is not AccessorProperty:
        properties[key] = value
        return value
_ = site
write(realm, base, key, value, strict)
return value
"""

_COMPUTED: Final = """
base = {base}
key = {name}
value = {right}
if type(base) is ArrayObject and type(key) is float:
    elements = base.elements
    if 0.0 <= key < len(elements):
        index = int(key)
        if index == key and elements[index] is not HOLE:
            elements[index] = value
            return value
_ = site
write(realm, base, key, value, strict)
return value
"""

#: ``a += b`` with the string held nowhere else, so that Python can extend it in place.
_ADD_LOCAL: Final = """
a = {place}
b = {right}
if type(a) is float and type(b) is float:
    value = {place} = a + b
    return value
if type(a) is str and type(b) is str and len(a) + len(b) < limit:
    {place} = None
    a += b
    {place} = a
    return a
_ = site
value = {place} = operate(a, b)
return value
"""

_ARITHMETIC_LOCAL: Final = """
a = {place}
b = {right}
if type(a) is float and type(b) is float:
    value = {place} = a OPERATOR b
    return value
_ = site
value = {place} = operate(a, b)
return value
"""

_COMPOUND_LOCAL: Final = """
a = {place}
b = {right}
_ = site
value = {place} = operate(a, b)
return value
"""

_UPDATE: Final = """
old = {place}
if type(old) is float:
    {place} = old + step
    return old
_ = site
old = to_numeric(old)
{place} = change(old)
return old
"""

_UPDATE_FIRST: Final = """
old = {place}
if type(old) is float:
    new = {place} = old + step
    return new
_ = site
new = {place} = change(to_numeric(old))
return new
"""

_COMPOUND_NAMED: Final = """
base = {base}
if type(base) is JSObject:
    properties = base.properties
    old = properties.get(key, ABSENT)
    if type(old) is float:
        b = {right}
        _ = site
        value = operate(old, b)
        if properties.get(key) is old:
            properties[key] = value
        else:
            write(realm, base, key, value, strict)
        return value
_ = site
old = get(realm, base, key)
b = {right}
_ = site
value = operate(old, b)
write(realm, base, key, value, strict)
return value
"""


def assign_local(target: Operand, right: Operand) -> Evaluate:
    """``x = right``"""
    return fuse(_LOCAL, {"place": target, "right": right})


def assign_member(left: MemberExpression, right: Expression, code: Code) -> Evaluate:
    """``base.key = right`` and ``base[name] = right``"""
    parts = {"base": operand(left.object, code)}
    others: dict[str, Any] = {
        "realm": code.realm,
        "strict": code.strict,
        "site": code.operator_site(left, "=", right),
    }
    key = static_key(left)
    if key is None:
        parts["name"] = operand(left.property, code)
        parts["right"] = _right(left, right, code)
        return fuse(_COMPUTED, parts, write=set_computed, **others)
    parts["right"] = _right(left, right, code)
    write = set_value if key in ASKED else set_by_name
    return fuse(_NAMED, parts, key=key, write=write, **others)


def _right(left: MemberExpression, right: Expression, code: Code) -> Operand:
    """The right side; a function without a name is called after the place that it is put in."""
    if isinstance(right, Function) and code.is_anonymous(right):
        return called(replace(code, inferred=inferred_name(left)).expression(right))
    return operand(right, code)


def inferred_name(node: Node) -> str:
    """How V8 names a function after a place: https://v8.dev/docs/stack-trace-api"""
    if isinstance(node, Identifier):
        return node.name
    if not isinstance(node, MemberExpression):
        return ""
    outer = inferred_name(node.object)
    name = "<computed>" if node.computed else getattr(node.property, "name", "")
    if isinstance(node.property, Literal) and isinstance(node.property.value, str):
        name = node.property.value
    if not outer or name == "prototype":
        return outer
    return f"{outer}.{name}"


def compound_local(
    target: Operand,
    operator: str,
    right: Operand,
    operate: Operation,
    site: CallSite,
    code: Code,
) -> Evaluate:
    """``x op= right``"""
    others: dict[str, Any] = {"site": site, "operate": operate}
    template = _COMPOUND_LOCAL
    if operator == "+":
        template = _ADD_LOCAL
        others["limit"] = code.realm.agent.budget.limits.string_length
    elif operator in ("-", "*"):
        template = _ARITHMETIC_LOCAL.replace("OPERATOR", operator)
    return fuse(template, {"place": target, "right": right}, **others)


def compound_named(
    left: MemberExpression, key: str, right: Operand, operate: Operation, code: Code
) -> Evaluate:
    """``base.key op= right``"""
    parts = {"base": operand(left.object, code), "right": right}
    return fuse(
        _COMPOUND_NAMED,
        parts,
        realm=code.realm,
        key=key,
        strict=code.strict,
        site=object_site(left, code),
        operate=operate,
        get=get_by_name,
        write=set_by_name,
    )


def update_local(
    target: Operand,
    step: float,
    change: Callable[[Any], Any],
    site: CallSite,
    *,
    prefix: bool,
) -> Evaluate:
    """``x++`` and its like."""
    template = _UPDATE_FIRST if prefix else _UPDATE
    others: dict[str, Any] = {
        "step": step,
        "change": change,
        "site": site,
        "to_numeric": to_numeric,
    }
    return fuse(template, {"place": target}, **others)
