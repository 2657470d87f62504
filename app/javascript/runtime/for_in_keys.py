"""The keys that ``for-in`` visits: https://tc39.es/ecma262/#sec-enumerate-object-properties"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import PropertyKey


def for_in_keys(target: JSObject) -> Iterator[str]:
    """String keys, own ones first, each once, if still there and enumerable at their turn."""
    visited: set[str] = set()
    for holder, keys in _keys_of_chain(target):
        for key in keys:
            if type(key) is not str or key in visited:
                continue
            found = holder.get_own_property(key)
            if found is None:
                continue
            visited.add(key)
            if found.enumerable:
                yield key


def _keys_of_chain(target: JSObject) -> Iterator[tuple[JSObject, list[PropertyKey]]]:
    """Each object of the prototype chain with its keys; V8 asks a proxy's whole chain first."""
    if target.has_own_prototype_trap():
        return iter(list(_walk(target)))
    return _walk(target)


def _walk(target: JSObject) -> Iterator[tuple[JSObject, list[PropertyKey]]]:
    holder: JSObject | None = target
    while holder is not None:
        yield holder, holder.own_property_keys()
        holder = holder.get_prototype_of()
