"""Key paths: https://w3c.github.io/IndexedDB/#key-path-construct"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from app.javascript.hosts.browser.indexed_db.keys import Key, KeyType, key_to_value, value_to_key
from app.javascript.hosts.web.files.blob import BlobObject, FileObject
from app.javascript.hosts.web.sequences import is_iterable
from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_data_property_or_throw
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

KeyPath: TypeAlias = str | tuple[str, ...]

#: https://tc39.es/ecma262/#prod-IdentifierName
_IDENTIFIER: Final = re.compile(r"[^\W\d]\w*|\$", re.UNICODE)


def to_key_path(realm: Realm, value: Value) -> KeyPath:
    """A string, or a sequence of strings."""
    if is_iterable(value) and isinstance(value, JSObject):
        return tuple(to_string(each) for each in iterable_to_list(realm, value))
    return to_string(value)


def key_path_value(realm: Realm, path: KeyPath | None) -> Value:
    """How programs read it."""
    if path is None:
        return NULL
    if isinstance(path, str):
        return path
    return create_array_from_list(realm, list(path))


def is_valid(path: KeyPath) -> bool:
    """https://w3c.github.io/IndexedDB/#valid-key-path"""
    if isinstance(path, tuple):
        return bool(path) and all(is_valid(each) for each in path)
    parts = path.replace("$", "_").split(".")
    return not path or all(_IDENTIFIER.fullmatch(part) for part in parts)


def evaluate(realm: Realm, value: Value, path: KeyPath) -> Value | None:
    """None for failure: https://w3c.github.io/IndexedDB/#evaluate-a-key-path-on-a-value"""
    if isinstance(path, tuple):
        found = [evaluate(realm, value, each) for each in path]
        known: list[Value] = [each for each in found if each is not None]
        return create_array_from_list(realm, known) if len(known) == len(found) else None
    if not path:
        return value
    for identifier in path.split("."):
        step = _step(value, identifier)
        if step is None:
            return None
        value = step
    return value


def _step(value: Value, identifier: str) -> Value | None:
    """Step 4: what is read of one value; None for failure."""
    if isinstance(value, str) and identifier == "length":
        return float(len(value))
    if isinstance(value, ArrayObject) and identifier == "length":
        return float(value.length)
    if isinstance(value, BlobObject) and identifier in ("size", "type"):
        return float(len(value.data)) if identifier == "size" else value.type
    if isinstance(value, FileObject) and identifier in ("name", "lastModified"):
        return value.name if identifier == "name" else value.last_modified
    if not isinstance(value, JSObject) or value.get_own_property(identifier) is None:
        return None
    found = value.get(identifier, value)
    return None if found is UNDEFINED else found


def extract_key(realm: Realm, value: Value, path: KeyPath) -> tuple[bool, Key | None]:
    """Whether there is a value at all, and the key that it is, None for "invalid".

    https://w3c.github.io/IndexedDB/#extract-a-key-from-a-value-using-a-key-path
    """
    found = evaluate(realm, value, path)
    return (False, None) if found is None else (True, value_to_key(found))


def can_inject(value: Value, path: str) -> bool:
    """https://w3c.github.io/IndexedDB/#check-that-a-key-could-be-injected-into-a-value"""
    *containers, _last = path.split(".")
    for identifier in containers:
        if not isinstance(value, JSObject):
            return False
        if value.get_own_property(identifier) is None:
            return True
        value = value.get(identifier, value)
    return isinstance(value, JSObject)


def inject(realm: Realm, value: Value, number: float, path: str) -> None:
    """https://w3c.github.io/IndexedDB/#inject-a-key-into-a-value"""
    *containers, last = path.split(".")
    assert isinstance(value, JSObject)
    for identifier in containers:
        if value.get_own_property(identifier) is None:
            made = JSObject(realm.object_prototype)
            create_data_property_or_throw(value, identifier, made)
        inner = value.get(identifier, value)
        assert isinstance(inner, JSObject)
        value = inner
    create_data_property_or_throw(value, last, key_to_value(realm, (KeyType.NUMBER, number)))
