"""The keys that ``for-in`` visits: https://tc39.es/ecma262/#sec-enumerate-object-properties"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.runtime.objects import JSObject


def for_in_keys(target: JSObject) -> Iterator[str]:
    """String keys, own ones first, each once, if still there and enumerable at their turn."""
    visited: set[str] = set()
    holder: JSObject | None = target
    while holder is not None:
        for key in holder.own_property_keys():
            if type(key) is not str or key in visited:
                continue
            found = holder.get_own_property(key)
            if found is None:
                continue
            visited.add(key)
            if found.enumerable:
                yield key
        holder = holder.get_prototype_of()
