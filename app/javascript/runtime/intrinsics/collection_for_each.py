"""How collections call back for each entry."""

from __future__ import annotations

from app.javascript.runtime.collection_entries import CollectionEntries
from app.javascript.runtime.iteration import not_callable
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def for_each_entry(
    realm: Realm, this: Value, entries: CollectionEntries, arguments: list[Value]
) -> None:
    """Call ``arguments[0]`` with value, key and collection, also for entries added meanwhile.

    https://tc39.es/ecma262/#sec-map.prototype.foreach
    """
    callback, this_argument = argument(arguments, 0), argument(arguments, 1)
    if not is_callable(callback):
        raise not_callable(callback)
    entry = entries.after(entries.first)
    while entry is not None:
        realm.agent.budget.charge()
        callback.call(this_argument, [entry.value, entry.key, this])
        entry = entries.after(entry)
