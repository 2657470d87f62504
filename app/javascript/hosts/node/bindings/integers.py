"""Integers among the arguments of a binding, as V8's ``IntegerValue`` reads them.

https://tc39.es/ecma262/#sec-tointegerorinfinity
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.conversion import to_integer_or_infinity
from app.javascript.runtime.operations import argument
from app.javascript.runtime.values import Value

_LARGEST: Final = 2**63 - 1


def integer(arguments: list[Value], place: int) -> int:
    """The argument as an integer of 64 bits: NaN is 0, what is larger becomes the largest.

    The library checks what the program passed; this holds whatever it lets through.

    Raises:
        ThrowCompletion: a symbol, a BigInt, or a conversion of the program's own that throws.
    """
    number = to_integer_or_infinity(argument(arguments, place))
    return int(max(-_LARGEST - 1, min(number, _LARGEST)))
