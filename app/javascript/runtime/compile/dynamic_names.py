"""Names that a ``with``, or a direct eval, may give a meaning of its own when the program runs.

Only code in a ``with``, or in a sloppy function with a direct eval, has such names; ``Reference``
says where to look for them.

https://tc39.es/ecma262/#sec-object-environment-records
"""

from __future__ import annotations

from typing import Any, TypeAlias

from app.javascript.runtime.call_sites import CallSite
from app.javascript.runtime.compile.code import Evaluate, Store
from app.javascript.runtime.compile.environments import read_slot
from app.javascript.runtime.completion import reference_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property_errors import read_only_error
from app.javascript.runtime.script_function import Env
from app.javascript.runtime.values import UNDEFINED, WellKnownSymbol
from app.javascript.syntax.scopes.model import Reference

#: The object of a ``with``, or the variables that direct evals declared.
Holder: TypeAlias = "JSObject | dict[str, Any]"


class DynamicName:
    """A name at one place of the text."""

    __slots__ = ("_name", "_places", "_strict")

    def __init__(self, name: str, reference: Reference, strict: bool) -> None:
        self._name = name
        self._strict = strict
        self._places = [read_slot(one.hops, one.slot) for one in reference.lookups]

    def find(self, env: Env) -> Holder | None:
        """The first holder that has the name: https://tc39.es/ecma262/#sec-getidentifierreference"""
        for place in self._places:
            holder: Holder | None = place(env)
            if holder is None:
                continue
            if type(holder) is dict:
                if self._name in holder:
                    return holder
            elif has_binding(holder, self._name):  # type: ignore[arg-type]
                return holder
        return None

    def get(self, holder: Holder) -> Any:
        """https://tc39.es/ecma262/#sec-object-environment-records-getbindingvalue-n-s"""
        name = self._name
        if isinstance(holder, dict):
            if name not in holder:
                raise self._not_defined()
            return holder[name]
        if not holder.has_property(name):
            if self._strict:
                raise self._not_defined()
            return UNDEFINED
        return holder.get(name, holder)

    def set(self, holder: Holder, value: Any) -> None:
        """https://tc39.es/ecma262/#sec-object-environment-records-setmutablebinding-n-v-s"""
        name = self._name
        if isinstance(holder, dict):
            if self._strict and name not in holder:
                raise self._not_defined()
            holder[name] = value
            return
        still_exists = holder.has_property(name)
        if self._strict and not still_exists:
            raise self._not_defined()
        if not holder.set(name, value, holder) and self._strict:
            raise read_only_error(holder, name)

    def delete(self, holder: Holder) -> bool:
        """https://tc39.es/ecma262/#sec-object-environment-records-deletebinding-n"""
        if isinstance(holder, dict):
            holder.pop(self._name, None)
            return True
        return holder.delete(self._name)

    def _not_defined(self) -> Exception:
        return reference_error(f"{self._name} is not defined")


def has_binding(holder: JSObject, name: str) -> bool:
    """https://tc39.es/ecma262/#sec-object-environment-records-hasbinding-n"""
    if not holder.has_property(name):
        return False
    unscopables = holder.get(WellKnownSymbol.UNSCOPABLES, holder)
    return not (
        isinstance(unscopables, JSObject) and to_boolean(unscopables.get(name, unscopables))
    )


def read_dynamic(name: DynamicName, fixed: Evaluate, site: CallSite) -> Evaluate:
    """Read the name; ``fixed`` reads what it means where no holder has it."""

    def read(env: Env) -> Any:
        _ = site
        holder = name.find(env)
        return fixed(env) if holder is None else name.get(holder)

    return read


def write_dynamic(name: DynamicName, fixed: Store, site: CallSite) -> Store:
    """Find the name and write to it at once."""

    def write(env: Env, value: Any) -> None:
        _ = site
        holder = name.find(env)
        if holder is None:
            fixed(env, value)
        else:
            name.set(holder, value)

    return write


def delete_dynamic(name: DynamicName, fixed: Evaluate) -> Evaluate:
    """``delete name``"""

    def delete(env: Env) -> Any:
        holder = name.find(env)
        return fixed(env) if holder is None else name.delete(holder)

    return delete
