"""The receiver of the String methods, and where in it an argument points."""

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_integer_or_infinity, to_string
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def this_string(this: Value, method: str) -> str:
    """``this`` as a string: RequireObjectCoercible and ToString.

    https://tc39.es/ecma262/#sec-properties-of-the-string-prototype-object
    """
    if type(this) is str:
        return this
    if this is UNDEFINED or this is NULL:
        raise type_error(f"String.prototype.{method} called on null or undefined")
    return to_string(this)


def clamped(value: Value, length: int) -> int:
    """The position between 0 and ``length`` that is nearest to the value."""
    position = to_integer_or_infinity(value)
    return 0 if position <= 0 else int(min(position, float(length)))


def relative(value: Value, length: int) -> int:
    """The same, where a negative value counts from the end."""
    position = to_integer_or_infinity(value)
    if position < 0:
        position += length
    return 0 if position <= 0 else int(min(position, float(length)))
