"""Variables that can be read and written in advance or in arrears, because nobody notices."""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.compile.code import Code
from app.javascript.runtime.property import AccessorProperty
from app.javascript.syntax.nodes import Identifier
from app.javascript.syntax.scopes.kinds import Storage
from app.javascript.syntax.scopes.model import Binding

_ELSEWHERE: Final = frozenset({Storage.DYNAMIC, Storage.IMPORTED})


def plain_binding(node: Identifier, code: Code) -> Binding | None:
    """What the name means if it is a variable, which no ``with``, module or accessor stands behind.

    It may be one that is not initialized yet.
    """
    reference = code.reference(node)
    binding = reference.binding
    if binding is None or reference.lookups or binding.storage in _ELSEWHERE:
        return None
    if binding.storage is Storage.GLOBAL_OBJECT:
        found = code.realm.global_object.properties.get(binding.name)
        return None if isinstance(found, AccessorProperty) else binding
    return binding
