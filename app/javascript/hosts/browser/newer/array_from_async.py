"""Array.fromAsync, which Chromium has and Node 20 lacks.

https://tc39.es/proposal-array-from-async/
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.evaluate import evaluate_common_js
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.javascript.syntax.nodes import Goal
from app.javascript.syntax.parse import parse

_SOURCE: Final = """
exports.fromAsync = async function (items, mapper, self) {
  if (mapper !== undefined && typeof mapper !== 'function') {
    throw new TypeError(`${String(mapper)} is not a function`);
  }
  const made = typeof this === 'function' ? new this() : [];
  let count = 0;
  const add = (value) => {
    const flags = { writable: true, enumerable: true, configurable: true };
    Object.defineProperty(made, count, { value, ...flags });
    count += 1;
  };
  if (items[Symbol.asyncIterator] != null || items[Symbol.iterator] != null) {
    for await (const value of items) {
      add(mapper ? await Reflect.apply(mapper, self, [value, count]) : value);
    }
  } else {
    const { length } = Object(items);
    while (count < Math.min(Math.max(Math.trunc(length) || 0, 0), 2 ** 53 - 1)) {
      const value = await items[count];
      add(mapper ? await Reflect.apply(mapper, self, [value, count]) : value);
    }
  }
  made.length = count;
  return made;
};
"""
_KEPT: Final = "Array.fromAsync"


def _function(realm: Realm) -> JSObject:
    found = realm.slots.get(_KEPT)
    if isinstance(found, JSObject):
        return found
    exports = JSObject(realm.object_prototype)
    program = parse(_SOURCE, Goal.COMMON_JS, file_name="Array.fromAsync")
    evaluate_common_js(realm, program, (("exports", exports),), internal=True)
    made = exports.get("fromAsync", exports)
    assert isinstance(made, JSObject)
    realm.slots[_KEPT] = made
    return made


def _from_async(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    return _function(realm).call(this, arguments)


def install_from_async(realm: Realm) -> None:
    """https://tc39.es/proposal-array-from-async/#sec-array.fromAsync"""
    function = NativeFunction(realm, "fromAsync", 1, _from_async)
    array = realm.intrinsics["%Array%"]
    array.properties["fromAsync"] = DataProperty(function, True, False, True)
