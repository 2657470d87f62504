"""Assignments to the ``var`` and functions of a script, fused: properties of the global object.

https://tc39.es/ecma262/#sec-object-environment-records-setmutablebinding-n-v-s
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.runtime.compile.binary import Operation
from app.javascript.runtime.compile.code import Code, Evaluate, Operand
from app.javascript.runtime.compile.fusing import fuse, operand
from app.javascript.runtime.compile.identifiers import assign_identifier
from app.javascript.runtime.conversion import to_numeric
from app.javascript.syntax.nodes import Identifier, Node
from app.javascript.syntax.scopes.kinds import Storage

#: A data property, unless the program made it something else.
_WRITE: Final = """
found = properties.get(name, ABSENT)
if type(found) is DataProperty and found.writable:
    found.value = value
else:
    store(env, value)
"""

_ASSIGN: Final = f"""
value = {{right}}
{_WRITE.strip()}
return value
"""

_COMPOUND: Final = f"""
a = {{read}}
b = {{right}}
_ = site
value = operate(a, b)
{_WRITE.strip()}
return value
"""

_UPDATE: Final = f"""
old = {{read}}
if type(old) is not float:
    _ = site
    old = to_numeric(old)
    value = change(old)
else:
    value = old + step
{_WRITE.strip()}
return RESULT
"""


def is_global_variable(node: Node, code: Code) -> bool:
    """Whether the node names a ``var`` or function of a script."""
    if not isinstance(node, Identifier):
        return False
    binding = code.reference(node).binding
    return binding is not None and binding.storage is Storage.GLOBAL_OBJECT


def _written(node: Identifier, code: Code) -> dict[str, Any]:
    return {
        "properties": code.realm.global_object.properties,
        "name": node.name,
        "store": assign_identifier(code, node),
    }


def assign_global(node: Identifier, right: Operand, code: Code) -> Evaluate:
    """``x = right``"""
    return fuse(_ASSIGN, {"right": right}, **_written(node, code))


def compound_global(
    node: Identifier, right: Operand, operate: Operation, site: Any, code: Code
) -> Evaluate:
    """``x op= right``"""
    parts = {"read": operand(node, code), "right": right}
    return fuse(_COMPOUND, parts, site=site, operate=operate, **_written(node, code))


def update_global(
    node: Identifier, step: float, change: Any, code: Code, *, prefix: bool
) -> Evaluate:
    """``x++`` and its like."""
    template = _UPDATE.replace("RESULT", "value" if prefix else "old")
    return fuse(
        template,
        {"read": operand(node, code)},
        site=code.site(node.span),
        step=step,
        change=change,
        to_numeric=to_numeric,
        **_written(node, code),
    )
