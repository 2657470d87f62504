"""CommonJS modules as ``import`` sees them.

https://nodejs.org/docs/latest-v20.x/api/esm.html#commonjs-namespaces
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.modules.synthetic import SyntheticModule
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_settling import reject_promise
from app.javascript.runtime.values import UNDEFINED
from app.javascript.syntax.nodes import (
    AssignmentExpression,
    CallExpression,
    Expression,
    Identifier,
    Literal,
    MemberExpression,
    Node,
    ObjectExpression,
    Program,
    Property,
)
from app.javascript.syntax.traversal import nodes_of

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost


class CommonJsModule(SyntheticModule):
    """``default`` is ``module.exports``; the names are those that can be seen in its text."""

    __slots__ = ("_evaluated", "_host")

    def __init__(self, host: NodeHost, path: str, program: Program) -> None:
        names = [name for name in exported_names(program) if name != "default"]
        super().__init__(host.realm, path, dict.fromkeys([*names, "default"], UNDEFINED))
        self._host = host
        self._evaluated: PromiseObject | None = None

    def evaluate(self) -> PromiseObject:
        if self._evaluated is None:
            self._evaluated = super().evaluate()
            try:
                self._run()
            except ThrowCompletion as thrown:
                self._evaluated = PromiseObject(self.realm.promise_prototype)
                reject_promise(self.realm, self._evaluated, thrown.value_in(self.realm))
        return self._evaluated

    def _run(self) -> None:
        exports = self._host.modules.require_path(self.key)
        for name in self.get_exported_names():
            environment, slot = self.place_of(name)
            if name == "default":
                environment[slot] = exports
            elif isinstance(exports, JSObject):
                environment[slot] = exports.get(name, exports)


def exported_names(program: Program) -> list[str]:
    """What the text assigns to ``exports``, as Node's lexer finds it.

    https://github.com/nodejs/cjs-module-lexer#grammar
    """
    found: dict[str, None] = {}
    for node in nodes_of(program):
        found.update(dict.fromkeys(_names_in(node)))
    return list(found)


def _names_in(node: Node) -> list[str]:
    match node:
        case AssignmentExpression(left=MemberExpression() as left, right=right):
            if _is_module_exports(left):
                return _literal_names(right) if isinstance(right, ObjectExpression) else []
            name = _property_name(left)
            return [name] if name is not None and _is_exports(left.object) else []
        case CallExpression(
            callee=MemberExpression(
                object=Identifier(name="Object"), property=Identifier(name="defineProperty")
            ),
            arguments=[Expression() as target, Literal(value=str(name)), *_],
        ):
            return [name] if _is_exports(target) else []
        case _:
            return []


def _property_name(node: MemberExpression) -> str | None:
    if isinstance(node.property, Identifier) and not node.computed:
        return node.property.name
    if isinstance(node.property, Literal) and isinstance(node.property.value, str):
        return node.property.value
    return None


def _is_module_exports(node: Node) -> bool:
    return (
        isinstance(node, MemberExpression)
        and isinstance(node.object, Identifier)
        and node.object.name == "module"
        and _property_name(node) == "exports"
    )


def _is_exports(node: Node) -> bool:
    return (isinstance(node, Identifier) and node.name == "exports") or _is_module_exports(node)


def _literal_names(node: ObjectExpression) -> list[str]:
    """Shorthand names, up to and with the first that has a value."""
    names: list[str] = []
    for part in node.properties:
        if not isinstance(part, Property) or part.computed or part.method:
            break
        key = part.key
        name = key.name if isinstance(key, Identifier) else getattr(key, "value", None)
        if not isinstance(name, str):
            break
        names.append(name)
        if not part.shorthand:
            break
    return names
