"""Members of a global object of a browser: ``this`` has to be one, or nothing at all.

https://webidl.spec.whatwg.org/#js-operations
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Accessor, Method
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def scope_name(realm: Realm) -> str:
    """The interface that declares what windows and workers have in common, for messages."""
    return "WorkerGlobalScope" if "%WorkerGlobalScope%" in realm.intrinsics else "Window"


def of_the_global(behaviour: Behaviour) -> Behaviour:
    """``{setTimeout}.setTimeout()`` throws, ``setTimeout()`` does not."""

    def checked(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, GlobalObject) and this is not UNDEFINED and this is not NULL:
            raise type_error("Illegal invocation")
        return behaviour(realm, this, arguments)

    return checked


def global_members(members: Sequence[Method | Accessor]) -> tuple[Method | Accessor, ...]:
    """The same members, each with that check."""
    return tuple(_checked(member) for member in members)


def _checked(member: Method | Accessor) -> Method | Accessor:
    if isinstance(member, Method):
        return replace(member, behaviour=of_the_global(member.behaviour))
    return replace(
        member,
        get=member.get and of_the_global(member.get),
        set=member.set and of_the_global(member.set),
    )
