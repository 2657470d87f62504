"""Closures fused out of small parts.

Calling a closure is the dearest thing that an expression does, so the smallest operands (a variable
near at hand, a constant) are not closures of their own: their text is put into the text of the
closure that uses them. There is one Python function for each combination of a template with the
texts of its operands, made when it is first needed; values (slots, constants, closures) are never
part of a text.

OPTIMIZATION: everything here computes what the closures of the other modules compute.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import indent
from typing import Any, Final

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.compile.code import Code, Evaluate, Operand
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject, call_getter
from app.javascript.runtime.property import ABSENT, Absent, AccessorProperty, DataProperty
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.values import NULL, UNDEFINED
from app.javascript.syntax.nodes import Identifier, Literal, Node, ThisExpression
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import Reference
from app.trace.steps import ContextKind

_NAMES: Final[dict[str, Any]] = {
    "ABSENT": ABSENT,
    "Absent": Absent,
    "AccessorProperty": AccessorProperty,
    "ArrayObject": ArrayObject,
    "DataProperty": DataProperty,
    "FUNCTION": ContextKind.FUNCTION,
    "HOLE": HOLE,
    "JSObject": JSObject,
    "NULL": NULL,
    "NativeFunction": NativeFunction,
    "ScriptFunction": ScriptFunction,
    "ThrowCompletion": ThrowCompletion,
    "UNDEFINED": UNDEFINED,
    "call_getter": call_getter,
    "to_boolean": to_boolean,
}

_CALLED: Final = "{0}(env)"
_VALUE: Final = re.compile(r"\{(\d+)\}")
_TEMPORARY: Final = re.compile(r"\[([a-z])\]")

#: The deepest variable that is read in place.
_MAX_HOPS = 3


def operand(node: Node, code: Code) -> Operand:
    """An expression as an operand: read in place if it can be, else a closure that is called."""
    if isinstance(node, Literal):
        return Operand("{0}", (NULL if node.value is None else node.value,))
    if isinstance(node, Identifier | ThisExpression):
        found = _variable(node, code)
        if found is not None:
            return found
    inline = code.unit.tables.operands.get(type(node))
    inlined = inline and inline(node, code)
    return inlined or called(code.expression(node))


def closure(part: Operand) -> Evaluate:
    """A closure that answers what the operand does."""
    return part.values[0] if part.text == _CALLED else fuse("return {part}", {"part": part})


def called(evaluate: Evaluate) -> Operand:
    """A closure as an operand."""
    return Operand(_CALLED, (evaluate,))


def _variable(node: Identifier | ThisExpression, code: Code) -> Operand | None:
    reference = code.reference(node)
    binding = reference.binding
    if binding is None and isinstance(node, Identifier):
        return _undeclared(node, code)
    if binding is None or reference.needs_tdz:
        return None
    if binding.storage is Storage.GLOBAL_LEXICAL:
        return Operand("{0}.value", (code.realm.declarations[binding.name],))
    if binding.storage is Storage.GLOBAL_OBJECT:
        return _global_variable(binding.name, node, code)
    if binding.storage is not Storage.SLOT or reference.hops > _MAX_HOPS:
        return None
    return slot_operand(reference)


def _undeclared(node: Identifier, code: Code) -> Operand:
    """A name that this text does not declare: mostly a built-in, on the global object."""
    realm = code.realm
    text = (
        "([v].value if {0} not in {1} and type([v] := {2}.get({0}, ABSENT)) is DataProperty"
        " else {3}(env))"
    )
    properties = realm.global_object.properties
    values = (node.name, realm.declarations, properties, code.expression(node))
    return composed(text, values)


def _global_variable(name: str, node: Node, code: Code) -> Operand:
    """A ``var`` or function of a script: a data property, unless the program redefined it."""
    text = "(found.value if type(found := {0}.get({1}, ABSENT)) is DataProperty else {2}(env))"
    return Operand(text, (code.realm.global_object.properties, name, code.expression(node)))


def composed(
    text: str,
    values: tuple[Any, ...],
    left: Operand | None = None,
    right: Operand | None = None,
) -> Operand:
    """A text with operands put in for ``<A>`` and ``<B>``; ``[a]`` in it is a name of its own."""
    text = _TEMPORARY.sub(r"{t}\1", text)
    if left is not None:
        text = text.replace("<A>", _within(left, len(values), "l"))
        values += left.values
    if right is not None:
        text = text.replace("<B>", _within(right, len(values), "r"))
        values += right.values
    return Operand(text, values)


def _within(part: Operand, offset: int, side: str) -> str:
    """An operand's text, its values counted on and its temporary names told apart."""
    counted = _VALUE.sub(lambda found: f"{{{int(found[1]) + offset}}}", part.text)
    return counted.replace("{t}", f"{{t}}{side}")


def slot_operand(reference: Reference) -> Operand:
    """A slot that is initialized whenever it is read."""
    return Operand(f"env{'[0]' * reference.hops}[{{0}}]", (reference.slot,))


def place(node: Node, code: Code) -> Operand | None:
    """A variable near at hand that can be written without any check, as a place to assign to."""
    if not isinstance(node, Identifier):
        return None
    reference = code.reference(node)
    binding = reference.binding
    if binding is None or reference.needs_tdz or binding.immutable:
        return None
    if binding.storage is Storage.GLOBAL_LEXICAL:
        return Operand("{0}.value", (code.realm.declarations[binding.name],))
    if binding.storage is not Storage.SLOT or reference.hops > _MAX_HOPS:
        return None
    return slot_operand(reference)


def fuse(
    template: str, parts: dict[str, Operand], *, parameters: str = "env", **others: Any
) -> Evaluate:
    """The closure of a template; ``others`` are the further names that its text uses."""
    key = (template, parameters, *[part.text for part in parts.values()], *others)
    factory = _FACTORIES.get(key)
    if factory is None:
        factory = _FACTORIES[key] = _make_factory(template, parts, parameters, list(others))
    values = [value for part in parts.values() for value in part.values]
    evaluate: Any = factory(*values, *others.values())
    evaluate.recipe = template, parts, parameters, others
    return evaluate  # type: ignore[no-any-return]


def preceded(evaluate: Evaluate, lines: str, **others: Any) -> Evaluate | None:
    """A fused closure that has some lines before its own; None if it is not fused."""
    recipe = getattr(evaluate, "recipe", None)
    if recipe is None:
        return None
    template, parts, parameters, own = recipe
    together = f"{lines.strip()}\n{template.strip()}"
    return fuse(together, parts, parameters=parameters, **own, **others)


_FACTORIES: Final[dict[tuple[str, ...], Callable[..., Evaluate]]] = {}


def _make_factory(
    template: str, parts: dict[str, Operand], arguments: str, others: list[str]
) -> Callable[..., Evaluate]:
    texts = {}
    parameters = []
    for name, part in parts.items():
        own = [f"{name}_{index}" for index in range(len(part.values))]
        texts[name] = part.text.format(*own, t=f"{name}_t")
        parameters += own
    body = indent(template.strip("\n").format(**texts), "        ")
    header = f"def make({', '.join([*parameters, *others])}):\n    def evaluate({arguments}):\n"
    scope: dict[str, Any] = {}
    exec(compile(f"{header}{body}\n    return evaluate\n", "<fused>", "exec"), _NAMES, scope)
    factory: Callable[..., Evaluate] = scope["make"]
    return factory
