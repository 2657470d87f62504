"""How statements say that what follows is not to run.

The answer of a statement's closure is None when it completed normally. A ``return`` answers a tuple
of its value, ``break`` and ``continue`` a ``Jump``.

https://tc39.es/ecma262/#sec-completion-record-specification-type
"""

from typing import Final


class Jump:
    """A break or continue completion; one object for each kind and label."""

    __slots__ = ("kind", "label")

    def __init__(self, kind: str, label: str) -> None:
        self.kind = kind
        self.label = label


_LABELLED: dict[tuple[str, str], Jump] = {}


def labelled(kind: str, label: str) -> Jump:
    """The jump of ``break label`` or ``continue label``."""
    found = _LABELLED.get((kind, label))
    if found is None:
        found = _LABELLED[kind, label] = Jump(kind, label)
    return found


BREAK: Final = Jump("break", "")
CONTINUE: Final = Jump("continue", "")
#: Stands in ``Executable.jumps`` for the tuples of ``return``.
RETURN: Final = Jump("return", "")
