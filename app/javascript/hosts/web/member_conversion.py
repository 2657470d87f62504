"""Values of a dictionary's members, and of named properties, that cannot be converted.

https://webidl.spec.whatwg.org/#js-dictionary,
https://webidl.spec.whatwg.org/#legacy-platform-object-set
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.javascript.runtime.completion import PendingError
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_OF_CONVERSIONS = (
    "Cannot convert ",
    "The provided value cannot be converted to a sequence",
    "The object must have a callable @@iterator property",
    "@@iterator must be a callable.",
    "Failed to convert value to '",
)


@contextmanager
def converting_member(name: str, dictionary: str) -> Iterator[None]:
    """What cannot be converted inside of this is told of with the member that it was to be.

    NOTE: This is Chromium's wording; it says ``Failed to execute ...`` before it by itself.
    """
    try:
        yield
    except PendingError as error:
        if error.message.startswith(_OF_CONVERSIONS):
            where = f"Failed to read the '{name}' property from '{dictionary}'"
            error.message = f"{where}: {error.message}"
        raise


def named_property_text(realm: Realm, interface: str, name: str, value: Value) -> str:
    """What the named setter of an interface makes of a value.

    https://webidl.spec.whatwg.org/#invoke-named-setter
    """
    try:
        return to_string(value)
    except PendingError as error:
        error.of_operation(realm, f"set a named property '{name}' on '{interface}'")
        raise
