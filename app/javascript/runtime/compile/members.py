"""Property accessors: https://tc39.es/ecma262/#sec-property-accessors"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.class_elements import private_get
from app.javascript.runtime.compile.code import Code, Evaluate, Expressions, Operand
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.compile.fusing import fuse, operand, slot_operand
from app.javascript.runtime.compile.supers import compile_super_get
from app.javascript.runtime.property_access import (
    FOUND_BY_NAME,
    get_any,
    get_by_name,
    get_computed,
)
from app.javascript.syntax.nodes import (
    CallExpression,
    Identifier,
    Literal,
    MemberExpression,
    Node,
    PrivateIdentifier,
    Super,
)
from app.trace.source import Span


def static_key(node: MemberExpression) -> str | None:
    """The key of ``a.b`` and ``a["b"]`` that is known now and is no array index."""
    name = node.property
    if not node.computed and isinstance(name, Identifier):
        return name.name
    if isinstance(name, Literal) and isinstance(name.value, str) and not name.value[:1].isdigit():
        return name.value
    return None


def name_span(node: MemberExpression) -> Span:
    """Where V8 points for an access: the property's name."""
    return node.property.span


def access_site(node: MemberExpression, code: Code) -> CallSite:
    """Where V8 points for a read: the name, behind a call the dot before it, else the bracket."""
    if isinstance(node.object, Super) or not (node.computed or _follows_call(node)):
        return code.site(name_span(node))
    if node.computed:
        return code.operator_site(node.object, "[", node.property)
    text = code.unit.program.text[node.object.span.end : node.property.span.start]
    if ")" in text:
        return code.site(name_span(node))
    return code.operator_site(node.object, ".", node.property)


def read_of_callee(
    node: MemberExpression, get: Callable[..., Any], call: CallSite, code: Code
) -> Callable[..., Any]:
    """``get``, standing at the access when the call of what it reads stands elsewhere."""
    site = access_site(node, code)
    if site == call:
        return get

    def read(*given: Any) -> Any:
        _ = site
        return get(*given)

    return read


def _follows_call(node: MemberExpression) -> bool:
    """Whether a call, or a link of a chain, stands before it without parentheses."""
    of: Node = node
    while isinstance(of, MemberExpression):
        if of.optional:
            return of is not node
        of = of.object
    return isinstance(of, CallExpression)


def object_site(node: MemberExpression, code: Code) -> CallSite:
    """Where V8 points for an access that a write begins with: what the property is of."""
    of = node.object
    if isinstance(of, MemberExpression):
        return access_site(of, code)
    if isinstance(of, CallExpression) and isinstance(of.callee, MemberExpression):
        return code.site(name_span(of.callee))
    return code.site(of.span)


def compile_member(node: MemberExpression, code: Code) -> Evaluate:
    """https://tc39.es/ecma262/#sec-property-accessors-runtime-semantics-evaluation"""
    if isinstance(node.object, Super):
        return compile_super_get(node, code)
    if isinstance(node.property, PrivateIdentifier):
        return _private_member(node, code)
    base = operand(node.object, code)
    key = static_key(node)
    if key is not None:
        return named_member(base, key, node, code)
    return computed_member(base, operand(node.property, code), node, code)


#: Finds ``key`` on the prototype chain: ``found`` is what ``properties`` has.
FIND: Final = """
kind = type(base)
if kind in by_name:
    holder = base
elif kind is str:
    holder = strings
else:
    _ = site
    return get(realm, base, key)
found = holder.properties.get(key, ABSENT)
while found is ABSENT:
    holder = holder.prototype
    if holder is None:
        return None
    if type(holder) not in by_name:
        _ = site
        return holder.get(key, base)
    found = holder.properties.get(key, ABSENT)
"""

_NAMED: Final = f"""
base = {{base}}
{FIND.strip()}
kind = type(found)
if kind is DataProperty:
    return found.value
if kind is AccessorProperty:
    _ = site
    return call_getter(found, base)
return found
"""

#: ``length``, and ``stack``, which an error puts into words when it is asked for.
_ASKED: Final = """
base = {base}
if key == "length":
    kind = type(base)
    if kind is ArrayObject and base.dense:
        return float(len(base.elements))
    if kind is str:
        return float(len(base))
_ = site
return asked(realm, base, key)
"""

_COMPUTED: Final = """
base = {base}
key = {name}
if type(base) is ArrayObject and type(key) is float:
    elements = base.elements
    if 0.0 <= key < len(elements):
        index = int(key)
        value = elements[index]
        if index == key and value is not HOLE:
            return value
elif type(base) is str and type(key) is float:
    if 0.0 <= key < len(base):
        index = int(key)
        if index == key:
            return base[index]
_ = site
return slow(realm, base, key)
"""


def named_member(base: Operand, key: str, node: MemberExpression, code: Code) -> Evaluate:
    """``base.key``"""
    site = access_site(node, code)
    if key in ASKED:
        return fuse(_ASKED, {"base": base}, realm=code.realm, key=key, site=site, asked=get_any)
    return fuse(_NAMED, {"base": base}, **by_name(key, site, code))


#: Names that are not always found in ``properties``.
ASKED: Final = frozenset({"length", "stack", "Infinity", "NaN"})


def by_name(key: str, site: CallSite, code: Code) -> dict[str, Any]:
    """What templates that look up ``key`` by name use."""
    return {
        "realm": code.realm,
        "key": key,
        "site": site,
        "by_name": FOUND_BY_NAME,
        "strings": code.realm.string_prototype,
        "get": get_by_name,
    }


def computed_member(base: Operand, name: Operand, node: MemberExpression, code: Code) -> Evaluate:
    """``base[name]``"""
    site = access_site(node, code)
    parts = {"base": base, "name": name}
    return fuse(_COMPUTED, parts, realm=code.realm, site=site, slow=get_computed)


def read_private_name(node: PrivateIdentifier, code: Code) -> Evaluate:
    """The Private Name that ``#name`` means here."""
    reference = code.reference(node)
    return read_slot(reference.hops, reference.slot)


_PRIVATE: Final = """
base = {base}
key = {name}
try:
    found = base.properties.get(key, ABSENT)
except AttributeError:
    found = ABSENT
kind = type(found)
if found is ABSENT or kind is DataProperty or kind is AccessorProperty:
    _ = site
    return slow(base, key)
return found
"""


def _private_member(node: MemberExpression, code: Code) -> Evaluate:
    assert isinstance(node.property, PrivateIdentifier)
    parts = {
        "base": operand(node.object, code),
        "name": slot_operand(code.reference(node.property)),
    }
    return fuse(_PRIVATE, parts, site=access_site(node, code), slow=private_get)


EXPRESSIONS: Expressions = {MemberExpression: compile_member}
