"""Operations and attributes as Web IDL declares them: brand checks, conversions, words of errors.

An implementation is ``body(realm, receiver, arguments)`` with converted arguments. Members of an
interface are enumerable: https://webidl.spec.whatwg.org/#es-operations
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from app.javascript.hosts.browser.dom.idl_types import STRING, Convert, Optional, Rest
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.reactions import with_reactions
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.function import Behaviour, ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

Body: TypeAlias = "Callable[[Realm, Any, list[Any]], Value]"
Get: TypeAlias = "Callable[[Realm, Any], Value]"
Set: TypeAlias = "Callable[[Realm, Any, Any], None]"
Member: TypeAlias = "Method | Accessor | Constant"


def plural(count: int) -> str:
    """The word for so many arguments."""
    return "argument" if count == 1 else "arguments"


def converted(
    realm: Realm, arguments: list[Value], types: Sequence[Convert], doing: str
) -> list[Any]:
    """The arguments as their types say; ``doing`` begins the words of an error.

    https://webidl.spec.whatwg.org/#es-overloads
    """
    required = sum(1 for each in types if not isinstance(each, Optional | Rest))
    if len(arguments) < required:
        raise type_error(
            f"{doing}: {required} {plural(required)} required, but only {len(arguments)} present."
        )
    made: list[Any] = []
    for place, type_ in enumerate(types):
        if isinstance(type_, Rest):
            rest = enumerate(arguments[place:], place + 1)
            made.extend([type_.inner(realm, each, f"{doing}: parameter {n} ") for n, each in rest])
            break
        made.append(type_(realm, argument(arguments, place), f"{doing}: parameter {place + 1} "))
    return made


@dataclass(frozen=True, slots=True)
class Members:
    """Makes the members of ``interface``, whose objects are ``receiver``s."""

    interface: str
    receiver: type

    def operation(self, name: str, body: Body, *types: Convert, reactions: bool = False) -> Method:
        """``reactions`` for [CEReactions]."""
        doing = f"Failed to execute '{name}' on '{self.interface}'"
        required = sum(1 for each in types if not isinstance(each, Optional | Rest))
        receiver = self.receiver

        def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
            if not isinstance(this, receiver):
                raise type_error("Illegal invocation")
            values = converted(realm, arguments, types, doing) if types else []
            try:
                if not reactions:
                    return body(realm, this, values)
                return with_reactions(realm, body, realm, this, values)
            except DomProblem as problem:
                raise problem.worded(realm, doing) from None

        return Method(name, behaviour, required, enumerable=True)

    def attribute(
        self, name: str, get: Get, set_: Set | None = None, type_: Convert = STRING
    ) -> Accessor:
        """Setting one runs custom element reactions."""
        receiver = self.receiver
        reading = f"Failed to read the '{name}' property from '{self.interface}'"

        def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
            if not isinstance(this, receiver):
                raise type_error("Illegal invocation")
            try:
                return get(realm, this)
            except DomProblem as problem:
                raise problem.worded(realm, reading) from None

        if set_ is None:
            return Accessor(name, read, enumerable=True)
        doing = f"Failed to set the '{name}' property on '{self.interface}'"
        return Accessor(name, read, _writer(doing, set_, type_, receiver), enumerable=True)

    def forwarding(self, name: str, attribute_name: str, target: Get) -> Accessor:
        """[PutForwards]: setting ``name`` sets ``attribute_name`` of the object it holds."""
        receiver = self.receiver

        def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
            if not isinstance(this, receiver):
                raise type_error("Illegal invocation")
            return target(realm, this)

        def write(realm: Realm, this: Value, arguments: list[Value]) -> Value:
            held = read(realm, this, [])
            assert isinstance(held, JSObject)
            held.set(attribute_name, argument(arguments, 0), held)
            return UNDEFINED

        return Accessor(name, read, write, enumerable=True)


def _writer(doing: str, set_: Set, type_: Convert, receiver: type) -> Behaviour:
    def write(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, receiver):
            raise type_error("Illegal invocation")
        value = type_(realm, argument(arguments, 0), f"{doing}: ")
        try:
            with_reactions(realm, set_, realm, this, value)
        except DomProblem as problem:
            raise problem.worded(realm, doing) from None
        return UNDEFINED

    return write


def interface(  # noqa: PLR0913 - an interface has many sides
    name: str,
    parent: str | None,
    members: Sequence[Member] = (),
    *,
    construct: ConstructorBehaviour | None = None,
    length: int = 0,
    constants: Sequence[Constant] = (),
    statics: Sequence[Member] = (),
    is_global: bool = True,
) -> Constructor:
    """An interface object with its prototype object: https://webidl.spec.whatwg.org/#es-interfaces"""
    return Constructor(
        name,
        length,
        construct or illegal_constructor(name),
        statics=(*constants, *statics),
        prototype=(
            *members,
            *constants,
            Constant(WellKnownSymbol.TO_STRING_TAG, name, configurable=True),
        ),
        parent=f"%{parent}%" if parent else "%Function.prototype%",
        prototype_parent=f"%{parent}.prototype%" if parent else "%Object.prototype%",
        is_global=is_global,
    )


def illegal_constructor(name: str) -> ConstructorBehaviour:
    """Of an interface that programs cannot construct."""

    def behaviour(_realm: Realm, _arguments: list[Value], new_target: JSObject | None) -> Value:
        if new_target is None:
            raise type_error("Illegal constructor")
        raise type_error(f"Failed to construct '{name}': Illegal constructor")

    return behaviour


def must_be_new(name: str, new_target: JSObject | None) -> JSObject:
    """The new target of a constructor, which a plain call does not have."""
    if new_target is None:
        raise type_error(
            f"Failed to construct '{name}': Please use the 'new' operator, "
            "this DOM object constructor cannot be called as a function."
        )
    return new_target
