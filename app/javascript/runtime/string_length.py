"""How long a string may become: V8's own limit, then the run's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.runtime.completion import range_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.javascript.runtime.realm import Realm

MAX_STRING_LENGTH: Final = 2**29 - 24
"""V8's on 64 bits, in code units."""


def check_length(realm: Realm, length: int) -> None:
    """Called before a string of ``length`` code units is built.

    Raises:
        ThrowCompletion: a RangeError, as in V8.
        RunStopped: the run may not hold so long a string.
    """
    if length > MAX_STRING_LENGTH:
        raise range_error("Invalid string length")
    realm.agent.budget.check_string_length(length)


def join_checked(realm: Realm, parts: Sequence[str], separator: str = "") -> str:
    """The parts in a row, if that is not too long."""
    length = sum([len(part) for part in parts])
    check_length(realm, length + len(separator) * max(len(parts) - 1, 0))
    return separator.join(parts)
