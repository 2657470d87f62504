"""Values of a dictionary's members that cannot be converted.

https://webidl.spec.whatwg.org/#js-dictionary
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.javascript.runtime.completion import PendingError

_OF_CONVERSIONS = (
    "Cannot convert ",
    "The provided value cannot be converted to a sequence",
    "The object must have a callable @@iterator property",
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
