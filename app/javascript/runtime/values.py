"""Language values, as Python sees them.

========== =====================================================================================
undefined  ``None`` (``UNDEFINED``)
null       ``NULL``, the one ``Null``
Boolean    ``bool``
Number     ``float``, always: never ``int``
BigInt     ``int``
String     ``str`` in which every character is one UTF-16 code unit (see ``text``)
Symbol     ``Symbol``
Object     ``JSObject`` (``app.javascript.runtime.objects``)
========== =====================================================================================

Ask for a type with ``type(value) is float``: exact and fast, and it tells bool from int.

https://tc39.es/ecma262/#sec-ecmascript-language-types
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from app.javascript.runtime.objects import JSObject


class Null:
    """The type of ``NULL``."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "null"


class Symbol:
    """A symbol; ``description`` is None for undefined. Identity is what counts."""

    __slots__ = ("description",)

    def __init__(self, description: str | None) -> None:
        self.description = description

    def __repr__(self) -> str:
        return f"Symbol({self.description or ''})"


class PrivateName:
    """A ``#name`` of one evaluation of a class: a key that reflection never sees.

    https://tc39.es/ecma262/#sec-private-names
    """

    __slots__ = ("description",)

    def __init__(self, description: str) -> None:
        self.description = description  # with its #


Value: TypeAlias = "None | Null | bool | float | int | str | Symbol | JSObject"
PropertyKey: TypeAlias = "str | Symbol"

UNDEFINED: Final = None
NULL: Final = Null()
NAN: Final = float("nan")
INFINITY: Final = float("inf")

MAX_SAFE_INTEGER: Final = 2.0**53 - 1
MAX_ARRAY_INDEX: Final = 2**32 - 2


class WellKnownSymbol:
    """The well-known symbols, shared by all realms: https://tc39.es/ecma262/#sec-well-known-symbols"""

    ASYNC_ITERATOR: Final = Symbol("Symbol.asyncIterator")
    HAS_INSTANCE: Final = Symbol("Symbol.hasInstance")
    IS_CONCAT_SPREADABLE: Final = Symbol("Symbol.isConcatSpreadable")
    ITERATOR: Final = Symbol("Symbol.iterator")
    MATCH: Final = Symbol("Symbol.match")
    MATCH_ALL: Final = Symbol("Symbol.matchAll")
    REPLACE: Final = Symbol("Symbol.replace")
    SEARCH: Final = Symbol("Symbol.search")
    SPECIES: Final = Symbol("Symbol.species")
    SPLIT: Final = Symbol("Symbol.split")
    TO_PRIMITIVE: Final = Symbol("Symbol.toPrimitive")
    TO_STRING_TAG: Final = Symbol("Symbol.toStringTag")
    UNSCOPABLES: Final = Symbol("Symbol.unscopables")


def is_array_index(key: PropertyKey) -> bool:
    """Whether the key is the canonical form of an integer from 0 to 2**32 - 2."""
    return (
        type(key) is str
        and key.isdigit()
        and key.isascii()
        and (key[0] != "0" or key == "0")
        and len(key) <= 10
        and int(key) <= MAX_ARRAY_INDEX
    )
