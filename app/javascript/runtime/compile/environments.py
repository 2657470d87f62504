"""Making environments, and reading and writing their slots.

https://tc39.es/ecma262/#sec-declarative-environment-records
"""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.compile.code import Evaluate, Store
from app.javascript.runtime.property import ABSENT
from app.javascript.runtime.script_function import Env
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import Binding, Scope


def read_slot(hops: int, slot: int) -> Evaluate:
    """Read a slot that is initialized whenever this runs."""
    if hops == 0:
        return lambda env: env[slot]
    if hops == 1:
        return lambda env: env[0][slot]
    if hops == 2:
        return lambda env: env[0][0][slot]
    if hops == 3:
        return lambda env: env[0][0][0][slot]

    def read(env: Env) -> Any:
        for _ in range(hops):
            env = env[0]
        return env[slot]

    return read


def write_slot(hops: int, slot: int) -> Store:
    """Write a slot without any check."""

    def write_local(env: Env, value: Any) -> None:
        env[slot] = value

    def write_outer(env: Env, value: Any) -> None:
        env[0][slot] = value

    def write(env: Env, value: Any) -> None:
        for _ in range(hops):
            env = env[0]
        env[slot] = value

    return write_local if hops == 0 else write_outer if hops == 1 else write


def slot_bindings(scope: Scope) -> list[Binding]:
    """The bindings of a scope that live in its environment."""
    return [
        binding
        for binding in scope.bindings.values()
        if binding.storage is Storage.SLOT and binding.slot
    ]


def uninitialized_slots(scope: Scope) -> tuple[int, ...]:
    """The slots in which entering ``scope`` has to put the marker again."""
    return tuple(binding.slot for binding in slot_bindings(scope) if binding.needs_tdz)


def mark_uninitialized(env: Env, slots: tuple[int, ...]) -> None:
    """Bindings that must not be read yet: the temporal dead zone."""
    for slot in slots:
        env[slot] = ABSENT
