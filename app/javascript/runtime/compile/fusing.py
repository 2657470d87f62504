"""Closures fused out of small parts.

Calling a closure is the dearest thing that an expression does, so the smallest operands (a variable
near at hand, a constant) are not closures of their own: their text is put into the text of the
closure that uses them. There is one Python function for each combination of a template with the
texts of its operands, made when it is first needed; values (slots, constants, closures) are never
part of a text.

OPTIMIZATION: everything here computes what the closures of the other modules compute.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import indent
from typing import Any, Final

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.compile.code import Code, Evaluate
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject, call_getter
from app.javascript.runtime.property import ABSENT, Absent, AccessorProperty, DataProperty
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.syntax.nodes import Identifier, Literal, Node, ThisExpression
from app.javascript.syntax.scopes.model import Reference, Storage

_NAMES: Final[dict[str, Any]] = {
    "ABSENT": ABSENT,
    "Absent": Absent,
    "AccessorProperty": AccessorProperty,
    "ArrayObject": ArrayObject,
    "DataProperty": DataProperty,
    "HOLE": HOLE,
    "JSObject": JSObject,
    "NativeFunction": NativeFunction,
    "ScriptFunction": ScriptFunction,
    "call_getter": call_getter,
}

#: The deepest variable that is read in place.
_MAX_HOPS = 3


@dataclass(frozen=True, slots=True)
class Operand:
    """A part of a template: Python text in which ``{0}``, ``{1}``, ... stand for the values."""

    text: str
    values: tuple[Any, ...]

    @property
    def is_constant(self) -> bool:
        return self.text == "{0}"


def operand(node: Node, code: Code) -> Operand:
    """An expression as an operand: read in place if it can be, else a closure that is called."""
    if isinstance(node, Literal) and isinstance(node.value, float | str):
        return Operand("{0}", (node.value,))
    if isinstance(node, Identifier | ThisExpression):
        found = _variable(node, code)
        if found is not None:
            return found
    return called(code.expression(node))


def called(evaluate: Evaluate) -> Operand:
    """A closure as an operand."""
    return Operand("{0}(env)", (evaluate,))


def _variable(node: Identifier | ThisExpression, code: Code) -> Operand | None:
    reference = code.reference(node)
    binding = reference.binding
    if binding is None or reference.needs_tdz:
        return None
    if binding.storage is Storage.GLOBAL_LEXICAL:
        return Operand("{0}.value", (code.realm.declarations[binding.name],))
    if binding.storage is Storage.GLOBAL_OBJECT:
        return _global_variable(binding.name, node, code)
    return slot_operand(reference) if reference.hops <= _MAX_HOPS else None


def _global_variable(name: str, node: Node, code: Code) -> Operand:
    """A ``var`` or function of a script: a data property, unless the program redefined it."""
    text = "(found.value if type(found := {0}.get({1}, ABSENT)) is DataProperty else {2}(env))"
    return Operand(text, (code.realm.global_object.properties, name, code.expression(node)))


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
    if binding.storage is Storage.GLOBAL_OBJECT or reference.hops > _MAX_HOPS:
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
    return factory(*values, *others.values())


_FACTORIES: Final[dict[tuple[str, ...], Callable[..., Evaluate]]] = {}


def _make_factory(
    template: str, parts: dict[str, Operand], arguments: str, others: list[str]
) -> Callable[..., Evaluate]:
    texts = {}
    parameters = []
    for name, part in parts.items():
        own = [f"{name}_{index}" for index in range(len(part.values))]
        texts[name] = part.text.format(*own)
        parameters += own
    body = indent(template.strip("\n").format(**texts), "        ")
    header = f"def make({', '.join([*parameters, *others])}):\n    def evaluate({arguments}):\n"
    scope: dict[str, Any] = {}
    exec(compile(f"{header}{body}\n    return evaluate\n", "<fused>", "exec"), _NAMES, scope)
    factory: Callable[..., Evaluate] = scope["make"]
    return factory
